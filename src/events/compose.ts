import type { EventType } from '../model/event.js'
import type { Found } from './recognise.js'
import { EVENT_TYPES, type TypeInfo } from './types.data.js'
import type { Words } from './words.js'

/**
 * CAMEO codes that a verb of agreeing, demanding, refusing or threatening makes with its complement, by the complement's type.
 * Source: category titles of the CAMEO codebook.
 */
const COMPOSED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  AGREE: { COOPERATE: '031', SUPPORT: '032', AID: '033', CONCEDE: '035', RETREAT: '0356', CONSULT: '036' },
  REQUEST: { COOPERATE: '101', SUPPORT: '102', AID: '103', CONCEDE: '105', RETREAT: '1056', CONSULT: '106' },
  REJECT: { COOPERATE: '121', AID: '122', CONCEDE: '124', RETREAT: '1246', CONSULT: '125' },
  THREATEN: { SANCTION: '131', COERCE: '132', PROTEST: '133', CONSULT: '134', MOBILIZE: '138', ASSAULT: '138' },
}
/** Roots of appeals keep CAMEO 02 where a demand has 10. */
const APPEALS: Readonly<Record<string, string>> = {
  '101': '021',
  '102': '022',
  '103': '023',
  '105': '025',
  '1056': '0256',
  '106': '026',
}
/** Farthest complement, in words. */
const REACH = 8

const INFO: ReadonlyMap<string, TypeInfo> = new Map(EVENT_TYPES.map((info) => [info.name, info]))

/** The type of a trigger; its code is made finer by the trigger that it governs, when one stands close behind it. */
export function typeOf(words: Words, found: Found, next: Found | null): EventType {
  const info = INFO.get(found.type)
  const complement =
    next !== null && next.word - found.word <= REACH && !isCut(words, found.word, next.word) ? next.type : null
  const composed = complement === null ? undefined : COMPOSED[found.type]?.[complement]
  const cameo =
    composed === undefined
      ? found.trigger.cameo
      : found.trigger.cameo === '020'
        ? (APPEALS[composed] ?? composed)
        : composed
  return {
    name: found.type,
    plover: info?.quad == null ? null : found.type,
    mode: found.trigger.mode,
    cameo: cameo ?? info?.cameo ?? null,
    quad: info?.quad ?? null,
  }
}

/** Whether punctuation stands between the two. */
function isCut(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (words.kinds[at] === 'punctuation') return true
  return false
}
