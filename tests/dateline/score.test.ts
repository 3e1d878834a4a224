import { describe, expect, it } from 'vitest'
import { readCandidates } from '../../src/dateline/candidate.js'
import { findDateline } from '../../src/dateline/find.js'
import { look, lookBefore } from '../../src/dateline/look.js'
import { cutOpening } from '../../src/dateline/pieces.js'
import { REASONS, reasonsOf, scoreOf } from '../../src/dateline/score.js'
import { layoutText } from '../../src/text/layout.js'

const LEAD = 'Rovers beat Albion 2-1 on Sunday in front of a crowd that had waited for hours in the rain.'

/** Reasons of the best candidate that begins where the mark `|` stands. */
function reasonsAt(marked: string): string[] {
  const at = marked.indexOf('|')
  const pieces = cutOpening(layoutText(marked.replace('|', '')))
  const first = pieces.findIndex(({ start }) => start >= at)
  const before = lookBefore(pieces, first)
  const sights = readCandidates(pieces, first).map((candidate) => look(pieces, candidate, before))
  sights.sort((a, b) => scoreOf(b) - scoreOf(a))
  return sights[0] === undefined ? [] : reasonsOf(sights[0])
}

const cases: [reason: string, holds: string, doesNot: string][] = [
  ['place-large', `|PARIS - ${LEAD}`, `|WAUSAU - ${LEAD}`],
  ['place-small', `|WAUSAU - ${LEAD}`, `|PARIS - ${LEAD}`],
  ['place-unknown', `|MOON HALL - ${LEAD}`, `|PARIS - ${LEAD}`],
  ['place-unknown-qualified', `|KIBERU, Kenya - ${LEAD}`, `|KIBERU - ${LEAD}`],
  ['place-unknown-shaped', `|ROVERVILLE — ${LEAD}`, `|ROVERS — ${LEAD}`],
  ['place-unknown-small-letters', `|Table Talk - ${LEAD}`, `|TABLE TALK - ${LEAD}`],
  ['place-capitals', `|PARIS - ${LEAD}`, `|Paris - ${LEAD}`],
  ['place-title', `|Paris - ${LEAD}`, `|PARIS - ${LEAD}`],
  ['unknown-in-capitals', '|THE RAIN ON 11 NOVEMBER WAS THE WORST IN YEARS.', `|KIBERU, 11 NOV - ${LEAD}`],
  ['country-small-letters', `|Jordan, Dec 14 — ${LEAD}`, `|Amman, Dec 14 — ${LEAD}`],
  ['bare-region', `|ILLINOIS - ${LEAD}`, `|ILLINOIS (AP) - ${LEAD}`],
  ['bare-country', `|CHAD - ${LEAD}`, `|CHAD, Dec 2 - ${LEAD}`],
  ['bare-title', '|London - Gilts open higher, dealers say', `|London - ${LEAD}`],
  ['agency-next', `|(AFP) PARIS, Dec 2 (Reuters) -- ${LEAD}`, `|(AFP) - PARIS, Dec 2 -- ${LEAD}`],
  ['place-secret', `|CLANDESTINE, 1 NOV 89 -- ${LEAD}`, `|PARIS, 1 NOV 89 -- ${LEAD}`],
  ['several-places', `|PARIS/BONN - ${LEAD}`, `|PARIS - ${LEAD}`],
  ['qualified', `|AKRON, Ohio - ${LEAD}`, `|AKRON - ${LEAD}`],
  ['oddly-qualified', `|KIBERU, Lake Province, May 2 - ${LEAD}`, `|KIBERU, Kenya, May 2 - ${LEAD}`],
  ['date', `|PARIS, Dec 2 - ${LEAD}`, `|PARIS - ${LEAD}`],
  ['agency-known', `|PARIS (AFP) - ${LEAD}`, `|PARIS (Weekly Moon) - ${LEAD}`],
  ['agency-unknown', `|PARIS (Weekly Moon) - ${LEAD}`, `|PARIS (AFP) - ${LEAD}`],
  ['agency-unknown-open', `|Paris (Weekly Moon) ${LEAD}`, `|Paris (AFP) ${LEAD}`],
  ['agency-without-bracket', `|CNN — ${LEAD}`, `|(CNN) — ${LEAD}`],
  ['agency-without-bracket-short', '|CNN — Rovers win again', `|CNN — ${LEAD} ${LEAD}`],
  ['agency-alone', `|(CNN) ${LEAD}`, `|Paris (CNN) ${LEAD}`],
  ['agency-then-nothing', `|(AFP)\n\n${LEAD}`, `|(AFP) ${LEAD}`],
  ['date-then-agency-within', `Rovers won |May 5 (AFP) ${LEAD}`, `|May 5 (AFP) - ${LEAD}`],
  ['dash', `|PARIS - ${LEAD}`, `|PARIS: ${LEAD}`],
  ['colon', `|PARIS: ${LEAD}`, `|PARIS - ${LEAD}`],
  ['stop-or-slash', `|MOSCOW, May 2. /TASS/. ${LEAD}`, `|MOSCOW, May 2 (TASS) - ${LEAD}`],
  ['no-separator', `|PARIS, Dec 2 ${LEAD}`, `|PARIS, Dec 2 - ${LEAD}`],
  ['bare-no-separator', `|PARIS ${LEAD}`, `|PARIS, Dec 2 ${LEAD}`],
  ['after-header', `date 2025-12-02 |Paris, Dec 2 ${LEAD}`, `|Paris, Dec 2 ${LEAD}`],
  ['own-line', `|PARIS 1996-08-30\n\n${LEAD}`, `|PARIS 1996-08-30 ${LEAD}`],
  ['inner-dash', '|COCOA OPENING - APRIL 7\n\nMay 50', `|PARIS - April 7 - ${LEAD}`],
  ['bare-colon-city', `|New Delhi: ${LEAD}`, `|New Delhi: the list of the best towns that you can find in the land.`],
  ['bare-dash-then-capital', `|Dallas – ${LEAD}`, '|Dallas – a short guide for those who come to stay in the town.'],
  ['bare-open', `|PARIS ${LEAD}`, `|PARIS - ${LEAD}`],
  ['bare-place-under-title', `Rovers win again\n\n|LEEDS ${LEAD}`, `|LEEDS ${LEAD}`],
  ['bare-before-capitals', '|BRAZIL - ROVERS WIN CUP AGAIN', `|BRAZIL - ${LEAD}`],
  ['bare-and-short', '|London: the list', `|London: ${LEAD}`],
  ['bare-after-prose', `${LEAD} ${LEAD}\n\n|Paris: ${LEAD}`, `|Paris: ${LEAD}`],
  ['bare-deep', `${`${LEAD} ${LEAD}\n\n`.repeat(3)}|PARIS - ${LEAD}`, `${LEAD} ${LEAD}\n\n|PARIS - ${LEAD}`],
  ['bare-within', `A title. |Paris - ${LEAD}`, `|PARIS - ${LEAD}`],
  ['bare-after-title', `Rovers win again. |LEEDS, England — ${LEAD}`, `Rovers win again. |Leeds, England — ${LEAD}`],
  ['agency-first-within', `a caption. |(AP) PARIS — ${LEAD}`, `|(AP) PARIS — ${LEAD}`],
  ['picture-agency', `|PARIS, FRANCE - 2017/03/29: ${LEAD}`, `|PARIS, FRANCE, 2017/03/29: ${LEAD}`],
  ['small-letter-next', '|PARIS — that, at least, is where she was.', `|PARIS — ${LEAD}`],
  ['nothing-next', '|PARIS, Dec 2 -', `|PARIS, Dec 2 - ${LEAD}`],
  ['after-capitals-change', `Rovers win again |PARIS, Dec 2 ${LEAD}`, `Rovers win. |PARIS, Dec 2 ${LEAD}`],
  ['after-sentence', `Rovers win. |Paris, Dec 2 ${LEAD}`, `|Paris, Dec 2 ${LEAD}`],
  ['after-byline', `By Jo Hill |Paris, Dec 2 (AFP) ${LEAD}`, `So Jo Hill |Paris, Dec 2 (AFP) ${LEAD}`],
  [
    'after-words',
    `Rovers win again in vain |Paris, Dec 2 (AFP) - ${LEAD}`,
    `Rovers won at |Paris, Dec 2 (AFP) - ${LEAD}`,
  ],
  [
    'after-words-unknown',
    `Rovers win again in vain |Table Talk, Dec 2 (AFP) - ${LEAD}`,
    `Rovers win again in vain |Paris, Dec 2 (AFP) - ${LEAD}`,
  ],
  [
    'after-title-too-early',
    `Rovers win again in |EU TEHRAN, Dec 2 (AFP) - ${LEAD}`,
    `Rovers win again in |TEHRAN, Dec 2 (AFP) - ${LEAD}`,
  ],
  ['in-the-midst', `a boat in |Paris, Texas, Dec 2 ${LEAD}`, `By Jo Hill |Paris, Dec 2 ${LEAD}`],
  ['deep-in-paragraph', `${LEAD.repeat(6)} |PARIS, Dec 2 (AFP) - ${LEAD}`, `${LEAD} |PARIS, Dec 2 (AFP) - ${LEAD}`],
]

describe('the reasons', () => {
  it.each(cases)('%s holds of one and not of the other', (reason, holds, doesNot) => {
    expect(reasonsAt(holds)).toContain(reason)
    expect(reasonsAt(doesNot)).not.toContain(reason)
  })

  it('are all tested', () => {
    const names = REASONS.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    // A second line of a wrapped paragraph needs a text that is wrapped.
    expect(names.filter((name) => name !== 'in-line').sort()).toEqual(cases.map(([name]) => name).sort())
  })

  it('in-line holds of the second line of a wrapped paragraph', () => {
    const text = `${`${'rain and wind and a crowd that waits '.repeat(2)}\n`.repeat(4)}PARIS, Dec 2 (AFP) - Rovers beat Albion in front of a large crowd.`
    const found = findDateline(cutOpening(layoutText(text)))
    expect(found === null ? null : reasonsOf(found.sight)).toContain('in-line')
  })
})
