import type { Match, Rule } from '../grammar.js'
import type { Reading } from '../reading.js'

/** What looks like a time and is none. Their readings are null: what they cover is left alone. */
export const BLOCKED: readonly Rule[] = [
  rule('age', 'NUM [-] ANYUNIT [-] [and] [a] [half] [-] (old|olds)', 'a 6-year-old boy'),
  rule('age-pair', 'NUM [-] (and|or|to) [-] NUM [-] ANYUNIT [-] (old|olds)', '6- and 7-year-olds'),
  rule('hours-a-day', '24 (hours|hour) [a] day', '24 hours a day', (m) =>
    m.scan.isNumber(m.start) ? null : undefined,
  ),
  rule('around-the-clock', '24 ~/ ~7', 'open 24/7'),
  rule(
    'speed',
    '(miles|mile|kilometers|kilometres|km|feet|meters|knots) [(a|an|per)] (hour|second|minute|day)',
    '60 miles an hour',
  ),
  rule(
    'second-hand',
    'second [-] (hand|degree|largest|biggest|place|class|world|base|half|guess|round|tier|term|in|most|best)',
    'the second largest',
  ),
  rule('split-second', '(split|last) [-] (second|minute)', 'a split-second choice'),
  rule('sun-times', 'sun [-] (times|sentinel|news|valley|city|microsystems|yat|hung)', 'the Sun Times'),
  rule('march-on', '(death|long|protest|peace|freedom) march', 'the Long March'),
  rule('day-care', 'day [-] (care|job|trader|traders|laborers|one)', 'a day-care center'),
  rule('may-have', 'may (be|not|have|well|also|never|still|even|yet)', 'it may be'),
  rule(
    'year-over-year',
    '(year|month|week|quarter|day) [-] (over|on|to|by) [-] (year|month|week|quarter|day|date)',
    'year-on-year growth',
  ),
]

function rule(
  name: string,
  pattern: string,
  text: string,
  read: (match: Match) => Reading | null | undefined = () => null,
): Rule {
  return { name, pattern, example: [text, ''], read }
}
