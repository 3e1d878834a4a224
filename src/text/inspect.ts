import { messageOf } from '../errors.js'
import type { Diagnostic } from '../model/dispatch.js'
import type { ErrorCode } from '../model/error-code.js'
import type { Span } from '../model/span.js'
import { isBlank } from './characters.js'

/** How many diagnostics of one code are listed; the rest are counted, for a list of all would only fill the result. */
const MAX_PER_CODE = 20

/** Diagnostics of one code as they are found. */
class Finding {
  readonly listed: Diagnostic[] = []
  #count = 0
  readonly #code: ErrorCode

  constructor(code: ErrorCode) {
    this.#code = code
  }

  add(start: number, end: number): void {
    this.#count++
    if (this.#count > MAX_PER_CODE) return
    this.listed.push({ code: this.#code, message: messageOf(this.#code), span: { start, end } })
  }

  /** Everything listed, and one diagnostic without a span for what was not. */
  finish(): Diagnostic[] {
    const rest = this.#count - this.listed.length
    if (rest > 0) {
      const message = `${messageOf(this.#code)} There are ${rest} more of these.`
      this.listed.push({ code: this.#code, message, span: null })
    }
    return this.listed
  }
}

/**
 * Says what is odd about a text: nothing in it, halves of surrogate pairs, control characters, marks without a partner.
 * Grouped by code, each group in the order of the text.
 */
export function inspectText(text: string, unpaired: readonly Span[]): Diagnostic[] {
  const surrogates = new Finding('text-surrogate')
  const controls = new Finding('text-control')
  const marks = new Finding('quote-unpaired')
  let isEmpty = true
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isEmpty && !isBlank(unit)) isEmpty = false
    if (unit < 160) {
      if (isControl(unit)) controls.add(at, at + 1)
    } else if (unit >= 0xd800 && unit <= 0xdfff) {
      const isPair = unit < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
      if (isPair) at++
      else surrogates.add(at, at + 1)
    }
  }
  for (const { start, end } of unpaired) marks.add(start, end)
  const empty: Diagnostic[] = isEmpty ? [{ code: 'text-empty', message: messageOf('text-empty'), span: null }] : []
  return [...empty, ...surrogates.finish(), ...controls.finish(), ...marks.finish()]
}

/** C0 and C1 controls that are no line end and no tab. */
function isControl(unit: number): boolean {
  return (unit < 32 && (unit < 9 || unit > 13)) || (unit >= 127 && unit < 160 && unit !== 0x85)
}
