/**
 * A word as rows of the embedding table: hashes of its folded form, its ends and its shape. `tools/train/language/features.py` holds the
 * same functions; a test keeps the two together. Everything goes by code units and by tables of our own, so that no engine differs.
 */
import { ROWS } from './generated/shape.js'

/** Rows that a word adds up. */
export const ROWS_A_WORD = 9
/** Longer words are cut here: what follows tells nothing, and time stays linear. */
const MOST_UNITS = 40
/** Units of a shape that are hashed. */
const MOST_SHAPE = 12
const SEED = 0x811c9dc5

const SHAPE_UPPER = 88
const SHAPE_LOWER = 120
const ZERO = 48

const form = new Uint16Array(MOST_UNITS)
const outline = new Uint16Array(MOST_SHAPE)

/** Writes the rows of the word `text.slice(start, end)`; `glued` says that no blank stands before it. */
export function writeRows(
  text: string,
  start: number,
  end: number,
  glued: boolean,
  rows: Int32Array,
  at: number,
): void {
  const length = foldWord(text, start, end)
  const whole = hash(form, 0, length, SEED)
  const other = Math.imul(whole, 0x9e3779b1)
  rows[at] = ROWS.word.first + (whole % ROWS.word.count)
  rows[at + 1] = ROWS.word.first + (((other ^ (other >>> 16)) >>> 0) % ROWS.word.count)
  rows[at + 2] = ROWS.suffix2.first + (hash(form, Math.max(0, length - 2), length, SEED + 1) % ROWS.suffix2.count)
  rows[at + 3] = ROWS.suffix3.first + (hash(form, Math.max(0, length - 3), length, SEED + 2) % ROWS.suffix3.count)
  rows[at + 4] = ROWS.suffix4.first + (hash(form, Math.max(0, length - 4), length, SEED + 3) % ROWS.suffix4.count)
  rows[at + 5] = ROWS.prefix2.first + (hash(form, 0, Math.min(2, length), SEED + 4) % ROWS.prefix2.count)
  rows[at + 6] = ROWS.prefix3.first + (hash(form, 0, Math.min(3, length), SEED + 5) % ROWS.prefix3.count)
  rows[at + 7] = ROWS.shape.first + (hash(outline, 0, shapeOf(text, start, end), SEED + 77) % ROWS.shape.count)
  rows[at + 8] = ROWS.glued.first + (glued ? 1 : 0)
}

/** FNV-1a over code units, stirred once more; never negative. */
function hash(units: Uint16Array, from: number, to: number, seed: number): number {
  let state = seed
  for (let i = from; i < to; i++) state = Math.imul(state ^ (units[i] as number), 16777619)
  state = Math.imul(state ^ (state >>> 15), 0x85ebca6b)
  return (state ^ (state >>> 13)) >>> 0
}

/** Lower case, digits as 0, curly marks as straight ones, into `form`; returns the length. */
function foldWord(text: string, start: number, end: number): number {
  const length = Math.min(end - start, MOST_UNITS)
  for (let i = 0; i < length; i++) form[i] = foldMark(text.charCodeAt(start + i))
  if (length !== 2 || form[0] !== form[1]) return length
  // `` and '' are quotation marks, -- a dash, as the wire writes them.
  if (form[0] === 96 || form[0] === 39) form[0] = 34
  else if (form[0] === 45) form[0] = 0x2014
  else return 2
  return 1
}

function foldMark(unit: number): number {
  if (unit >= ZERO && unit <= 57) return ZERO
  if (unit === 0x2018 || unit === 0x2019) return 39
  if (unit === 0x201c || unit === 0x201d) return 34
  return fold(unit)
}

/** The small letter of a capital in Latin, Greek and Cyrillic script; any other unit itself. */
export function fold(unit: number): number {
  if (unit < 128) return unit >= 65 && unit <= 90 ? unit + 32 : unit
  if (unit < 0x100) return unit >= 192 && unit <= 222 && unit !== 215 ? unit + 32 : unit
  if (unit <= 0x137 || (unit >= 0x14a && unit <= 0x177)) return unit | 1
  if ((unit >= 0x139 && unit <= 0x148) || (unit >= 0x179 && unit <= 0x17e)) return unit & 1 ? unit + 1 : unit
  if ((unit >= 0x391 && unit <= 0x3a9) || (unit >= 0x410 && unit <= 0x42f)) return unit + 32
  return unit >= 0x400 && unit <= 0x40f ? unit + 80 : unit
}

function isSmall(unit: number): boolean {
  if (unit < 128) return unit >= 97 && unit <= 122
  if (unit < 0x100) return unit >= 223 && unit !== 247
  return (unit > 0x100 && unit <= 0x17e) || (unit >= 0x3b1 && unit <= 0x3c9) || (unit >= 0x430 && unit <= 0x45f)
}

/** Classes of the units, a run kept as two at most: `McDonald’s` is Xx Xxx ’ x; returns the length of `outline`. */
function shapeOf(text: string, start: number, end: number): number {
  const past = Math.min(end, start + MOST_UNITS)
  let length = 0
  let last = -1
  let run = 0
  for (let i = start; i < past && length < MOST_SHAPE; i++) {
    const unit = text.charCodeAt(i)
    const kind =
      fold(unit) !== unit ? SHAPE_UPPER : isSmall(unit) ? SHAPE_LOWER : unit >= ZERO && unit <= 57 ? ZERO : unit
    run = kind === last ? run + 1 : 1
    last = kind
    if (run <= 2) outline[length++] = kind
  }
  return length
}
