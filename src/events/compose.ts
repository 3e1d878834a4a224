import type { EventType } from '../model/event.js'
import type { Trigger } from './lexicon.js'
import { CODED_AS, EVENT_TYPES, type TypeInfo } from './types.data.js'

/** What a governed event asks of the code of its governor: a class, and the last digit that its own code gives. */
interface Complement {
  readonly kind:
    | 'cooperate'
    | 'support'
    | 'aid'
    | 'reform'
    | 'yield'
    | 'meet'
    | 'settle'
    | 'mediate'
    | 'restrict'
    | 'coerce'
    | 'protest'
    | 'force'
  readonly digit: string
}

/** First digits of the codes that a governor makes with its complement. Source: category titles of the CAMEO codebook. */
const COMPOSED: Readonly<Record<string, Readonly<Partial<Record<Complement['kind'], string>>>>> = {
  AGREE: {
    cooperate: '031',
    support: '032',
    aid: '033',
    reform: '034',
    yield: '035',
    meet: '036',
    settle: '037',
    mediate: '038',
  },
  REQUEST: {
    cooperate: '101',
    support: '102',
    aid: '103',
    reform: '104',
    yield: '105',
    meet: '106',
    settle: '107',
    mediate: '108',
  },
  REJECT: { cooperate: '121', aid: '122', reform: '123', yield: '124', meet: '125', settle: '127', mediate: '126' },
  THREATEN: { restrict: '131', coerce: '132', protest: '133', meet: '134', force: '138' },
}
/** Kinds whose composed code takes a last digit. */
const WITH_DIGIT: ReadonlySet<string> = new Set(['cooperate', 'aid', 'yield', 'restrict'])

/** Class and digit by the beginning of the governed code, the longest first. */
const COMPLEMENTS: readonly (readonly [prefix: string, kind: Complement['kind'], digit: string])[] = [
  ['030', 'settle', ''],
  ['045', 'mediate', ''],
  ['057', 'settle', ''],
  ['061', 'cooperate', '1'],
  ['062', 'cooperate', '2'],
  ['063', 'cooperate', '3'],
  ['064', 'cooperate', '4'],
  ['071', 'aid', '1'],
  ['072', 'aid', '2'],
  ['073', 'aid', '3'],
  ['074', 'aid', '4'],
  ['081', 'yield', '1'],
  ['082', 'yield', '2'],
  ['083', 'reform', ''],
  ['084', 'yield', '3'],
  ['085', 'yield', '4'],
  ['086', 'yield', '5'],
  ['087', 'yield', '6'],
  ['161', 'restrict', '3'],
  ['162', 'restrict', '1'],
  ['163', 'restrict', '2'],
  ['04', 'meet', ''],
  ['05', 'support', ''],
  ['06', 'cooperate', ''],
  ['07', 'aid', ''],
  ['08', 'yield', ''],
  ['14', 'protest', ''],
  ['15', 'force', ''],
  ['16', 'restrict', ''],
  ['17', 'coerce', ''],
  ['18', 'force', ''],
  ['19', 'force', ''],
  ['20', 'force', ''],
]

/** The code of a trigger, made finer by what it governs ("agreed to release": 0353). */
export function codeOf(trigger: Trigger, lower: Trigger | null): string | null {
  const own = trigger.cameo
  const governed = lower?.cameo ?? null
  if (governed === null) return own
  const found = COMPLEMENTS.find(([prefix]) => governed.startsWith(prefix))
  if (found === undefined) return own
  const [, kind, digit] = found
  const base = COMPOSED[trigger.type]?.[kind]
  if (base === undefined) return own
  const code = WITH_DIGIT.has(kind) ? base + digit : base
  // An appeal keeps CAMEO 02 where a demand has 10.
  return own === '020' && code.startsWith('10') ? `02${code.slice(2)}` : code
}

const INFO: ReadonlyMap<string, TypeInfo> = new Map(EVENT_TYPES.map((info) => [info.name, info]))

/** The type as the model has it. */
export function typeOf({ type, mode }: Trigger, cameo: string | null): EventType {
  const coded = CODED_AS.find((one) => one.name === type && one.mode === mode)
  if (coded !== undefined)
    return { name: type, plover: coded.plover, mode, cameo: cameo ?? coded.cameo, quad: quadOf(coded.plover) }
  const info = INFO.get(type)
  const quad = info?.quad ?? null
  return { name: type, plover: quad === null ? null : type, mode, cameo: cameo ?? info?.cameo ?? null, quad }
}

/** The quad class of a type, or null outside PLOVER. */
export function quadOf(type: string): 1 | 2 | 3 | 4 | null {
  return INFO.get(type)?.quad ?? null
}
