import { version } from '../../package.json'
import { parseDispatch } from '../dispatch.js'
import { WirecopyError } from '../errors.js'
import { toConllu } from '../export/conllu.js'
import { type Arguments, readArguments, UsageError } from './arguments.js'
import { COMMANDS } from './commands.js'
import { ExitStatus } from './exit-status.js'
import { type Input, openInput, readAll, UnreadableError } from './input.js'
import { toJson } from './json.js'
import { holdMemory } from './memory.js'
import { readModel } from './model.js'
import { Output } from './output.js'
import { answerStream } from './stream.js'
import type { Streams } from './streams.js'
import { usage } from './usage.js'

/**
 * Runs `wirecopy` with its arguments.
 *
 * @returns the exit status.
 */
export async function runCommand(argv: readonly string[], streams: Streams): Promise<ExitStatus> {
  const complain = (message: string, status: ExitStatus): ExitStatus => {
    streams.stderr.write(`wirecopy: ${message}\n`)
    return status
  }
  try {
    const command = Object.hasOwn(COMMANDS, argv[0] ?? '') ? COMMANDS[argv[0] ?? ''] : undefined
    return await (command === undefined ? runParser(readArguments(argv), streams) : command.run(argv.slice(1), streams))
  } catch (error) {
    if (error instanceof UsageError) return complain(`${error.message} See wirecopy --help.`, ExitStatus.Usage)
    if (error instanceof UnreadableError) return complain(error.message, ExitStatus.Unreadable)
    if (error instanceof WirecopyError) return complain(`${error.message} (${error.code})`, ExitStatus.Failed)
    throw error
  }
}

async function runParser(args: Arguments, streams: Streams): Promise<ExitStatus> {
  const output = new Output(streams.stdout)
  if (args.help) await output.write(usage())
  else if (args.version) await output.write(`${version}\n`)
  else {
    if (args.file === null && streams.stdin.isTTY === true)
      throw new UsageError('No file was named, and standard input is a terminal.')
    const input = await openInput(args.file, streams)
    const hasFailed = args.ndjson
      ? await runStream(input, output, args, streams)
      : await runOne(input, output, args, streams)
    if (hasFailed && output.fault === null) return ExitStatus.Failed
  }
  if (output.fault !== null) throw new UnreadableError(`The output cannot be written: ${output.fault}.`)
  return ExitStatus.Done
}

async function runStream(input: Input, output: Output, args: Arguments, { program }: Streams): Promise<boolean> {
  const { parse, codePoints, explain, jobs } = args
  holdMemory()
  try {
    return await answerStream(input.chunks, output, { parse, codePoints, explain, jobs, program })
  } finally {
    input.close()
  }
}

async function runOne(input: Input, output: Output, args: Arguments, { stdout }: Streams): Promise<boolean> {
  const bytes = await readAll(input)
  if (args.conllu) {
    const { paragraphs, text } = parseDispatch(bytes, { ...args.parse, include: ['tokens'] })
    await output.write(
      toConllu(
        paragraphs.flatMap(({ sentences }) => sentences),
        text,
      ),
    )
    return false
  }
  const indent = args.pretty || stdout.isTTY === true ? 2 : 0
  await output.write(`${toJson(readModel(bytes, args.parse, args), indent)}\n`)
  return false
}
