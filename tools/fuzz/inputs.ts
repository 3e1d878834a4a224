import type { Format } from '../../src/model/dispatch.js'
import type { ParseOptions } from '../../src/options.js'
import { sampleTexts } from '../../tests/support/texts.js'
import { MAX_LENGTH, mutate } from './mutate.js'
import type { Random } from './random.js'

/** One call of the library. Texts can be kept in JSON, halves of pairs included. */
export interface FuzzInput {
  readonly text: string
  /** Whether the text is given as bytes: a byte for each code unit, so that any bytes can be told. */
  readonly isBytes: boolean
  readonly options: ParseOptions
}

const DATES = ['2025-12-02', '2024-02-29', '2025-03-04T23:59:59Z', '0001-01-01', '9999-12-31', null]
const FORMATS: readonly (Format | null)[] = [
  ...(['iptc7901', 'anpa1312', 'nitf', 'newsml1', 'newsmlg2', 'ninjs', 'html', 'rss', 'email'] as const),
  'plain',
  null,
]
const COUNTRIES = ['US', 'gb', 'FR', 'ZZ', null]
const ODD: readonly unknown[] = [undefined, '', '2025-02-30', 'x', 5, -1, Number.NaN, [], {}, ['tokens'], true]

/** The samples to begin with: the same as the engines are compared on. */
export function firstInputs(): FuzzInput[] {
  return sampleTexts().map(({ text, isBytes, format }) => ({
    text: (isBytes ? latin(new TextEncoder().encode(text)) : text).slice(0, MAX_LENGTH),
    isBytes,
    options: { format, date: '2025-12-02' },
  }))
}

/** An input made from another one. */
export function nextInput(from: FuzzInput, other: FuzzInput, random: Random): FuzzInput {
  const text = mutate(from.text, random, other.text)
  const isBytes = random.chance(0.02) ? !from.isBytes : from.isBytes
  return { text, isBytes, options: random.chance(0.2) ? someOptions(random) : from.options }
}

/** The bytes or the text that a function is given. */
export function given({ text, isBytes }: FuzzInput): string | Uint8Array {
  return isBytes ? Uint8Array.from(text, (unit) => unit.charCodeAt(0) & 255) : text
}

function someOptions(random: Random): ParseOptions {
  const options: Record<string, unknown> = {
    date: random.pick(DATES),
    format: random.pick(FORMATS),
    country: random.pick(COUNTRIES),
    include: random.chance(0.5) ? ['tokens'] : [],
  }
  if (random.chance(0.1)) options['limits'] = random.pick([{ maxLength: random.below(4000) }, { maxDepth: 3 }, {}])
  if (random.chance(0.1)) options[random.pick(['date', 'format', 'country', 'include', 'limits'])] = random.pick(ODD)
  return options as ParseOptions
}

function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}
