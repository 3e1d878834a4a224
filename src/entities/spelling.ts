/** Whether two words differ in one letter that is put in, left out or changed; the first letters are alike. */
export function isOneLetterApart(a: string, b: string): boolean {
  if (a === b || a.charCodeAt(0) !== b.charCodeAt(0) || Math.abs(a.length - b.length) > 1) return false
  let head = 0
  while (head < a.length && head < b.length && a.charCodeAt(head) === b.charCodeAt(head)) head++
  let tail = 0
  while (
    tail < Math.min(a.length, b.length) - head &&
    a.charCodeAt(a.length - tail - 1) === b.charCodeAt(b.length - tail - 1)
  )
    tail++
  return Math.max(a.length, b.length) - head - tail === 1
}
