import { parseArgs } from 'node:util'
import { WirecopyError } from '../errors.js'
import { checkOptions, type ParseOptions } from '../options.js'
import { OPTIONS, type OptionName } from './options.data.js'

/** What the arguments ask for. */
export interface Arguments {
  readonly file: string | null
  readonly ndjson: boolean
  readonly pretty: boolean
  readonly conllu: boolean
  readonly codePoints: boolean
  readonly explain: boolean
  readonly jobs: number
  readonly help: boolean
  readonly version: boolean
  /** Options for every dispatch that does not bring its own. */
  readonly parse: ParseOptions
}

/** Arguments that make no sense; the message says what to change. */
export class UsageError extends Error {}

/** More threads than any machine gains from. */
const MAX_JOBS = 256

type Values = Partial<Record<OptionName, string | boolean>>

/**
 * Reads the arguments of `wirecopy [FILE]`.
 *
 * @throws {@link UsageError}
 */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = split(argv)
  if (positionals.length > 1)
    throw new UsageError(`One file at a time; got ${positionals.length}. Many dispatches go through --ndjson.`)
  const file = positionals[0] ?? null
  const ndjson = values.ndjson === true
  const pretty = values.pretty === true
  const conllu = values.conllu === true
  if (ndjson && pretty) throw new UsageError('--pretty breaks lines, and --ndjson is one line for each dispatch.')
  if (conllu && (ndjson || pretty)) throw new UsageError('--conllu writes no JSON: leave out --ndjson and --pretty.')
  const explain = values.explain === true
  if (conllu && explain) throw new UsageError('--conllu writes no JSON that could be explained: leave out --explain.')
  if (!ndjson && values.jobs !== undefined)
    throw new UsageError('--jobs needs --ndjson: one dispatch is read by one thread.')
  return {
    file: file === '-' ? null : file,
    ndjson,
    pretty,
    conllu,
    codePoints: readOffsets(values.offsets) === 'code-points',
    explain,
    jobs: readJobs(values.jobs),
    help: values.help === true,
    version: values.version === true,
    parse: readParseOptions(values),
  }
}

function split(argv: readonly string[]): { values: Values; positionals: string[] } {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true })
  } catch (error) {
    // parseArgs tells an unknown option and a missing value only by throwing.
    if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
      throw new UsageError(error.message)
    throw error
  }
}

function readOffsets(value: string | boolean | undefined): 'utf16' | 'code-points' {
  if (value === undefined || value === 'utf16') return 'utf16'
  if (value === 'code-points') return value
  throw new UsageError(`--offsets is utf16 or code-points; got ${JSON.stringify(value)}.`)
}

function readJobs(value: string | boolean | undefined): number {
  if (value === undefined) return 1
  const jobs = typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : 0
  if (jobs >= 1 && jobs <= MAX_JOBS) return jobs
  throw new UsageError(`--jobs is a number from 1 to ${MAX_JOBS}; got ${JSON.stringify(value)}.`)
}

function readParseOptions({ date, format, country, include }: Values): ParseOptions {
  const options = {
    ...(date === undefined ? {} : { date }),
    ...(format === undefined ? {} : { format }),
    ...(country === undefined ? {} : { country }),
    ...(include === undefined ? {} : { include: String(include).split(',') }),
  } as ParseOptions
  try {
    checkOptions(options)
  } catch (error) {
    if (error instanceof WirecopyError) throw new UsageError(error.message)
    throw error
  }
  return options
}
