import { parseArgs } from 'node:util'
import { parseDispatch } from '../dispatch.js'
import { InputError, WirecopyError } from '../errors.js'
import type { Dispatch } from '../model/dispatch.js'
import { checkOptions, type ParseOptions } from '../options.js'
import { type ClaimInput, verify } from '../verify/index.js'
import { UsageError } from './arguments.js'
import { type ClaimRecord, readClaimLine } from './claims.js'
import { ExitStatus } from './exit-status.js'
import { openInput, readAll } from './input.js'
import { splitLines } from './lines.js'
import { Output } from './output.js'
import { readRecord } from './record.js'
import type { Streams } from './streams.js'

/** What the arguments ask for. */
interface VerifyArguments {
  readonly claims: string
  readonly file: string | null
  readonly parse: ParseOptions
}

/**
 * `wirecopy verify --claims CLAIMS.ndjson [FILE]`: one verdict a line for each claim, in the order of the claims. Where claims name
 * a `doc`, FILE is a stream of dispatches with ids; where none does, it is one dispatch.
 */
export async function verifyClaims(argv: readonly string[], streams: Streams): Promise<ExitStatus> {
  const { claims: claimsFile, file, parse } = readArguments(argv)
  const records = await readClaims(claimsFile, streams)
  const answers = new Map<ClaimRecord, string>()
  const isStream = records.some(({ doc }) => doc !== null)
  const input = await openInput(file, streams)
  if (!isStream) answer(records, parseDispatch(await readAll(input), parse), answers)
  else {
    const byDocument = groupByDocument(records)
    for await (const lines of splitLines(input.chunks))
      for (const line of lines) {
        const record = readRecord(line, parse)
        const own = record === null ? undefined : byDocument.get(String(record.id))
        if (record === null || own === undefined) continue
        answer(own, 'error' in record ? record.error : tryParse(record.input, record.options), answers)
      }
  }
  return writeAnswers(records, answers, streams)
}

function readArguments(argv: readonly string[]): VerifyArguments {
  const type = 'string'
  let parsed: { values: { claims?: string; date?: string; format?: string; country?: string }; positionals: string[] }
  try {
    const options = { claims: { type }, country: { type }, date: { type }, format: { type } } as const
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true })
  } catch (error) {
    // parseArgs tells an unknown option only by throwing.
    throw new UsageError(error instanceof Error ? error.message : 'The arguments make no sense.')
  }
  const { values, positionals } = parsed
  const { claims, ...parse } = values
  if (claims === undefined)
    throw new UsageError('verify needs --claims FILE: a line {"quote", "speaker"?, "doc"?} a claim.')
  if (positionals.length > 1) throw new UsageError(`One file at a time; got ${positionals.length}.`)
  const file = positionals[0] ?? '-'
  if (claims === '-' && file === '-')
    throw new UsageError('Claims and dispatches cannot both come from standard input.')
  try {
    checkOptions(parse as ParseOptions)
  } catch (error) {
    if (error instanceof WirecopyError) throw new UsageError(error.message)
    throw error
  }
  return { claims, file: file === '-' ? null : file, parse: parse as ParseOptions }
}

async function readClaims(file: string, streams: Streams): Promise<ClaimRecord[]> {
  const records: ClaimRecord[] = []
  const input = await openInput(file === '-' ? null : file, streams)
  for await (const lines of splitLines(input.chunks))
    for (const line of lines) {
      const record = readClaimLine(line)
      if (record !== null) records.push(record)
    }
  return records
}

function groupByDocument(records: readonly ClaimRecord[]): Map<string, ClaimRecord[]> {
  const groups = new Map<string, ClaimRecord[]>()
  for (const record of records) {
    const group = groups.get(String(record.doc))
    if (group === undefined) groups.set(String(record.doc), [record])
    else group.push(record)
  }
  return groups
}

function tryParse(input: string | Uint8Array, options: ParseOptions): Dispatch | WirecopyError {
  try {
    return parseDispatch(input, options)
  } catch (error) {
    if (error instanceof WirecopyError) return error
    throw error
  }
}

/** Answers the claims about one dispatch. */
function answer(
  records: readonly ClaimRecord[],
  dispatch: Dispatch | WirecopyError,
  answers: Map<ClaimRecord, string>,
): void {
  const readable = records.filter(({ claim }) => !(claim instanceof WirecopyError))
  if (dispatch instanceof WirecopyError) {
    for (const record of readable) answers.set(record, errorLine(record, dispatch))
    return
  }
  const verdicts = verify(
    readable.map(({ claim }) => claim as ClaimInput),
    dispatch,
  )
  readable.forEach((record, index) => {
    answers.set(record, JSON.stringify({ ...verdicts[index], id: record.id }))
  })
}

function errorLine({ id }: ClaimRecord, { code, message }: WirecopyError): string {
  return JSON.stringify({ id, error: { code, message } })
}

async function writeAnswers(
  records: readonly ClaimRecord[],
  answers: ReadonlyMap<ClaimRecord, string>,
  { stdout }: Streams,
): Promise<ExitStatus> {
  const output = new Output(stdout)
  let hasFailed = false
  for (const record of records) {
    const missing = new InputError('input-without-text', `No dispatch has the id ${JSON.stringify(record.doc)}.`)
    const line =
      answers.get(record) ?? errorLine(record, record.claim instanceof WirecopyError ? record.claim : missing)
    hasFailed ||= line.startsWith(`{"id":${JSON.stringify(record.id)},"error"`)
    await output.write(`${line}\n`)
    if (output.isClosed) break
  }
  return hasFailed && output.fault === null ? ExitStatus.Failed : output.status
}
