import { parseDispatch } from '../dispatch.js'
import { readArguments, UsageError } from './arguments.js'
import type { ExitStatus } from './exit-status.js'
import { openInput, readAll } from './input.js'
import { Output } from './output.js'
import type { Streams } from './streams.js'

/** `wirecopy report [FILE]`: one dispatch as a page to read. */
export async function writeReport(argv: readonly string[], streams: Streams): Promise<ExitStatus> {
  const { file, ndjson, parse } = readArguments(argv)
  if (ndjson) throw new UsageError('report is about one dispatch.')
  if (file === null && streams.stdin.isTTY === true)
    throw new UsageError('No file was named, and standard input is a terminal.')
  // The report is loaded by this command alone.
  const { toReport } = await import('../export/report/index.js')
  const dispatch = parseDispatch(await readAll(await openInput(file, streams)), parse)
  const output = new Output(streams.stdout)
  await output.write(toReport(dispatch))
  return output.status
}
