/** Forms as the lemma rules see them; the rules are learnt with the same functions. */
import { fold } from './features.js'

/** Lower case, curly marks as straight ones. */
export function foldForm(form: string): string {
  let folded = ''
  for (let i = 0; i < form.length; i++) {
    const unit = form.charCodeAt(i)
    folded += unit === 0x2019 || unit === 0x2018 ? "'" : String.fromCharCode(fold(unit))
  }
  return folded
}

/** -1 without a capital in front; 0 in a sentence's first word, 1 in a later one, 2 where all letters are capitals. */
export function capitalsOf(form: string, first: boolean): number {
  const unit = form.charCodeAt(0)
  if (fold(unit) === unit) return -1
  if (form.length > 1 && isShouted(form)) return 2
  return first ? 0 : 1
}

/** All capitals, and two at least. */
export function isShouted(form: string): boolean {
  let capitals = 0
  for (let i = 0; i < form.length; i++) {
    const unit = form.charCodeAt(i)
    if (fold(unit) !== unit) capitals++
    else if (unit >= 97 && (unit <= 122 || (unit >= 223 && unit < 0x250))) return false
  }
  return capitals > 1
}
