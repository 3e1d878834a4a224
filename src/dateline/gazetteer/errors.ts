/** Whether one letter too many, too few or wrong, or two letters changed about, make one word the other; the first one is never wrong. */
export function isOneErrorAway(a: string, b: string): boolean {
  const difference = a.length - b.length
  if (difference < -1 || difference > 1 || a.charCodeAt(0) !== b.charCodeAt(0)) return false
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  if (difference === 1) return a.slice(at + 1) === b.slice(at)
  if (difference === -1) return a.slice(at) === b.slice(at + 1)
  if (a.slice(at + 1) === b.slice(at + 1)) return true
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}
