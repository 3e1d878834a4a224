import { isAsciiDigit } from '../text/characters.js'
import { DOMAIN_ENDINGS } from './domains.data.js'
import { Unit, unitAt } from './word-units.js'

const ENDINGS: ReadonlySet<string> = new Set(DOMAIN_ENDINGS)
/** Longer than any top-level domain or file ending in the list. */
const MAX_ENDING = 5

/**
 * End of an address that begins at `at`, or `at` where none does: `http://…`, `www.…`, `mailto:…`, `name@host`,
 * `host.com/path`, `News.Com`, `report.pdf`, `comp.sources.unix`. The caller tries each run of such characters
 * once, at its beginning.
 */
export function addressEnd(text: string, at: number, end: number): number {
  if (startsWithScheme(text, at, end)) return trimEnd(text, at, end)
  let past = at
  let dots = 0
  let sign = -1
  while (past < end) {
    const unit = text.charCodeAt(past)
    if (unit === 64) {
      if (sign >= 0 || past === at) break
      sign = past
    } else if (unit === 46) {
      // `ana...@example.org`: what a newsgroup leaves of an address.
      const next = text.charCodeAt(past + 1)
      if (unitAt(text, past + 1, end) === Unit.Other && next !== 46 && next !== 64) break
      dots++
    } else if (unitAt(text, past, end) === Unit.Other && unit !== 45 && !(sign < 0 && (unit === 37 || unit === 43)))
      break
    past++
  }
  while (past > at && unitAt(text, past - 1, end) === Unit.Other) past--
  if (sign >= 0) return past > sign + 1 ? past : at
  if (dots === 0) return at
  const isHost = hasKnownEnding(text, at, past) || isGroupName(text, at, past, dots)
  if (!isHost) return at
  return text.charCodeAt(past) === 47 ? trimEnd(text, at, end) : past
}

function startsWithScheme(text: string, at: number, end: number): boolean {
  if (text.startsWith('www.', at) || text.startsWith('mailto:', at) || text.startsWith('doi:10', at)) return true
  let past = at
  while (past < end && past < at + 8 && unitAt(text, past, end) === Unit.Letter) past++
  return past > at + 1 && text.startsWith('://', past)
}

/** The end without the marks that close the sentence around the address; a bracket stays where the address opened it. */
function trimEnd(text: string, at: number, end: number): number {
  const isOpened = text.slice(at, end).includes('(')
  let past = end
  for (; past > at; past--) {
    const unit = text.charCodeAt(past - 1)
    if (unit === 47 || unit === 35 || unit === 45 || unit === 61 || unit === 43 || unit === 42 || unit === 38) break
    if (unit === 41 && isOpened) break
    if (unitAt(text, past - 1, end) !== Unit.Other) break
  }
  return past
}

/** Whether the part behind the last dot is a known ending, in one case: `end.It` is the end of a sentence. */
function hasKnownEnding(text: string, at: number, past: number): boolean {
  let dot = past - 1
  while (dot > at && text.charCodeAt(dot) !== 46) dot--
  if (past - dot - 1 > MAX_ENDING || dot === at || isAsciiDigit(text.charCodeAt(dot + 1))) return false
  const ending = text.slice(dot + 1, past)
  const lower = ending.toLowerCase()
  const isOneCase = ending === lower || ending === ending.toUpperCase()
  return (isOneCase && ENDINGS.has(lower)) || ending === 'Com'
}

/** Names of newsgroups: three parts and more, small letters, none of them an initial. */
function isGroupName(text: string, at: number, past: number, dots: number): boolean {
  if (dots < 2) return false
  let part = 0
  for (let index = at; index <= past; index++) {
    const unit = index < past ? text.charCodeAt(index) : 46
    if (unit === 46) {
      if (part < 2) return false
      part = 0
    } else if (unit >= 97 && unit <= 122) part++
    else return false
  }
  return true
}
