/** The printable ASCII characters that need no escape in a string literal, as digits of a positional system. */
const DIGITS = Array.from({ length: 92 }, (_, index) => String.fromCharCode(index + 35))
  .filter((digit) => digit !== '\\' && digit !== '`')
  .join('')

/** How many digits there are. */
export const BASE = DIGITS.length

/** `value` in `width` digits, the highest first. */
export function writeDigits(value: number, width: number): string {
  let written = ''
  let rest = value
  for (let place = 0; place < width; place++) {
    written = (DIGITS[rest % BASE] ?? '') + written
    rest = Math.floor(rest / BASE)
  }
  return written
}

/** The number that stands in `width` digits at `at`. */
export function readDigits(text: string, at: number, width: number): number {
  let value = 0
  for (let place = 0; place < width; place++) {
    const unit = text.charCodeAt(at + place)
    // The two characters left out lie between the others.
    value = value * BASE + (unit - 35 - (unit > 92 ? 1 : 0) - (unit > 96 ? 1 : 0))
  }
  return value
}
