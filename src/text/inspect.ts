import { messageOf } from '../errors.js'
import type { Diagnostic } from '../model/dispatch.js'
import type { ErrorCode } from '../model/error-code.js'
import type { Span } from '../model/span.js'

/** How many diagnostics of one code are given; the rest would only fill the result. */
const MAX_PER_CODE = 20

/** Says what is odd about a text: nothing in it, halves of surrogate pairs, control characters, marks without a partner. */
export function inspectText(text: string, unpaired: readonly Span[]): Diagnostic[] {
  const found: Diagnostic[] = []
  const counts = new Map<ErrorCode, number>()
  const report = (code: ErrorCode, start: number, end: number): void => {
    const count = (counts.get(code) ?? 0) + 1
    counts.set(code, count)
    if (count <= MAX_PER_CODE) found.push({ code, message: messageOf(code), span: { start, end } })
  }
  if (text.trim() === '') found.push({ code: 'text-empty', message: messageOf('text-empty'), span: null })
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0xd800 && unit <= 0xdfff) {
      const isPair = unit < 0xdc00 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00
      if (isPair) at++
      else report('text-surrogate', at, at + 1)
    } else if (isControl(unit)) report('text-control', at, at + 1)
  }
  for (const { start, end } of unpaired) report('quote-unpaired', start, end)
  return found
}

/** C0 and C1 controls that are no line end and no tab. */
function isControl(unit: number): boolean {
  return (unit < 32 && (unit < 9 || unit > 13)) || (unit >= 127 && unit < 160 && unit !== 0x85)
}
