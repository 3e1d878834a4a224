import { formatDay, isDay } from '../text/iso-date.js'
import { readDate } from './dates.js'
import { Gap, type Piece } from './pieces.js'

/**
 * A full date that stands before the dateline on its own: behind `date`, or alone on its line.
 *
 * Feeds put the day of sending there (`date 2025-12-02 Kabul, Dec 2 …`); it gives the dateline its year.
 */
export function readHeaderDate(pieces: readonly Piece[], before: number): string | null {
  for (let at = 0; at < before; at++) {
    if ((pieces[at]?.gap ?? Gap.None) < Gap.Line) continue
    const isNamed = /^(?:date|dated|published|sent)$/i.test(pieces[at]?.text ?? '')
    const from = isNamed ? at + (pieces[at + 1]?.text === ':' ? 2 : 1) : at
    const date = readDate(pieces, from)
    if (date === null || date.year === null || date.year < 100) continue
    const next = pieces[date.past]
    const isAlone = next === undefined || next.gap >= Gap.Line || date.past === before
    if ((isNamed || isAlone) && isDay(date.year, date.month, date.day))
      return formatDay(date.year, date.month, date.day)
  }
  return null
}
