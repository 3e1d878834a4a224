import type { Match, Rule } from '../grammar.js'
import { type Reading, vague } from '../reading.js'
import { isAfter, isIn, isPreposition, wordAt } from './looks.js'
import { rule } from './rule.js'

/** Times without a place on the calendar: "now", "recently", "in the future". */
export const VAGUE: readonly Rule[] = [
  rule('now', '[right] now', 'it now has', 'PRESENT_REF', now),
  rule('currently', '(currently|presently|nowadays)', 'it currently has', 'PRESENT_REF', () => vague(0)),
  rule('current', 'current', 'the current wave', 'PRESENT_REF', (m) =>
    m.scan.isWord(m.end) && !isPreposition(m, 'electric ocean direct alternating') ? vague(0) : undefined,
  ),
  rule('moment', '(at|for) (the|this) moment', 'at the moment', 'PRESENT_REF', () => vague(0)),
  rule('time-being', 'the time being', 'for the time being', 'PRESENT_REF', () => vague(0)),
  rule('these-days', 'these days', 'these days', 'PRESENT_REF', () => vague(0)),
  rule('recently', '[(more|most|until)] recently', 'was recently sold', 'PAST_REF', () => vague(-1)),
  rule('recent', 'recent', 'a recent sale', 'PAST_REF', (m) => (m.scan.isWord(m.end) ? vague(-1) : undefined)),
  rule('lately', 'lately', 'of late lately', 'PAST_REF', () => vague(-1)),
  rule('recent-past', 'the [(recent|distant)] past', 'in the past', 'PAST_REF', thePast),
  rule('then-current', 'then [-] current', 'the then current price', 'PAST_REF', () => vague(-1)),
  rule('one-day', '(one|some) day', 'they will one day be', 'FUTURE_REF', oneDay),
  rule('future', 'the [(near|foreseeable|immediate|distant)] future', 'in the near future', 'FUTURE_REF', theFuture),
  rule('near-future', '(near|foreseeable) future', 'in the near future', 'FUTURE_REF', () => vague(1)),
  rule('terms', 'the [(near|short|long|medium)] [-] term', 'over the long term', 'FUTURE_REF', (m) =>
    m.end - m.start > 2 && isPreposition(m, 'in over for') ? vague(1) : undefined,
  ),
  rule('soon', 'soon', 'it will soon be', 'FUTURE_REF', soon),
  rule('asap', 'asap', 'asap', 'FUTURE_REF', () => vague(1)),
  rule('as-soon', 'as soon as possible', 'as soon as possible', 'FUTURE_REF', () => vague(1)),
  rule('later-date', 'a later (date|time|stage)', 'at a later date', 'FUTURE_REF', () => vague(1)),
  rule('shortly', 'shortly', 'will shortly begin', 'FUTURE_REF', (m) =>
    wordAt(m.scan, m.end) === 'after' || wordAt(m.scan, m.end) === 'before'
      ? undefined
      : isPreposition(m, 'will be begin start')
        ? vague(1)
        : undefined,
  ),
]

export function now(match: Match): Reading | undefined {
  const { scan, start, end } = match
  if (scan.isMark(start - 1, 45) && scan.isGlued(start)) return undefined
  // "now and then", "Apocalypse Now"
  if (wordAt(scan, end) === 'and' && wordAt(scan, end + 1) === 'then') return undefined
  return vague(0)
}

function thePast(match: Match): Reading | undefined {
  const { scan, start, end } = match
  if (scan.isNumber(end)) return undefined
  if (
    scan.isWord(end) &&
    (scan.kinds(end) !== 0 ||
      !isIn(wordAt(scan, end), 'and as but to by with that when it he they she has have had for'))
  )
    return undefined
  return isPreposition(match, 'in of from over with to than into about for') && start > 0 ? vague(-1) : undefined
}

function theFuture(match: Match): Reading | undefined {
  return wordAt(match.scan, match.end) === 'of' ? undefined : vague(1)
}

function oneDay(match: Match): Reading | undefined {
  const { scan, start, end } = match
  return isAfter(scan, start, 'will may might could would can to they hope hopes') &&
    scan.isWord(end) &&
    scan.kinds(end) === 0 &&
    wordAt(scan, end) !== 'after'
    ? vague(1)
    : undefined
}

function soon(match: Match): Reading | undefined {
  const { scan, end } = match
  if (isPreposition(match, 'as too how so very that was were but and had no he she it they'))
    return isPreposition(match, 'very it') ? vague(1) : undefined
  if (isIn(wordAt(scan, end), 'after as became afterward afterwards before found thereafter began learned'))
    return undefined
  return vague(1)
}
