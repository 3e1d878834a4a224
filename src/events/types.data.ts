/**
 * The closed list of event types.
 * Source: PLOVER 2.0 (2021, Open Event Data Alliance, CC BY-SA 4.0) for the first sixteen: quad class and CAMEO root;
 * ours for the rest: half of the news is none of PLOVER's. 28 entries.
 */
import type { EventTypeName } from '../model/event.js'

/** What a type is. */
export interface TypeInfo {
  readonly name: EventTypeName
  /** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; null outside PLOVER. */
  readonly quad: 1 | 2 | 3 | 4 | null
  /** CAMEO root that is given when nothing finer is known; null outside PLOVER. */
  readonly cameo: string | null
  /** What it covers, in one line. */
  readonly description: string
}

/** Types in the order of the model. */
export const EVENT_TYPES: readonly TypeInfo[] = [
  { name: 'AGREE', quad: 1, cameo: '03', description: 'says that it will cooperate, help, meet, settle or yield' },
  { name: 'CONSULT', quad: 1, cameo: '04', description: 'meets, talks, negotiates, mediates, visits, telephones' },
  { name: 'SUPPORT', quad: 1, cameo: '05', description: 'praises, defends, endorses, recognises, signs' },
  { name: 'COOPERATE', quad: 2, cameo: '06', description: 'works together, trades, shares, extradites' },
  { name: 'AID', quad: 2, cameo: '07', description: 'gives money, arms, relief, protection' },
  { name: 'CONCEDE', quad: 1, cameo: '08', description: 'yields in words or law: lifts a ban, pardons, relents' },
  { name: 'RETREAT', quad: 2, cameo: '08', description: 'withdraws, releases, returns, disarms, ceases fire' },
  { name: 'REQUEST', quad: 3, cameo: '10', description: 'asks, appeals, demands, orders in words' },
  { name: 'ACCUSE', quad: 3, cameo: '11', description: 'criticises, condemns, accuses, sues, investigates' },
  { name: 'REJECT', quad: 3, cameo: '12', description: 'refuses, vetoes, rules out, defies' },
  { name: 'THREATEN', quad: 3, cameo: '13', description: 'threatens or warns of harm' },
  { name: 'PROTEST', quad: 4, cameo: '14', description: 'demonstrates, strikes, boycotts, riots' },
  { name: 'SANCTION', quad: 4, cameo: '16', description: 'cuts relations, stops aid, expels, embargoes' },
  { name: 'MOBILIZE', quad: 4, cameo: '15', description: 'moves or readies forces without using them' },
  { name: 'COERCE', quad: 4, cameo: '17', description: 'arrests, bans, raids, confiscates, deports' },
  { name: 'ASSAULT', quad: 4, cameo: '19', description: 'violence that can kill, maim or destroy' },
  { name: 'ACCIDENT', quad: null, cameo: null, description: 'crashes, capsizings, collapses, fires without intent' },
  { name: 'DISASTER', quad: null, cameo: null, description: 'earthquakes, floods, storms, landslides, droughts' },
  { name: 'DEATH', quad: null, cameo: null, description: 'dies, of natural or untold cause' },
  { name: 'HEALTH', quad: null, cameo: null, description: 'outbreaks, epidemics, infections' },
  { name: 'ELECTION', quad: null, cameo: null, description: 'votes, polls, election results' },
  { name: 'OFFICE', quad: null, cameo: null, description: 'appointments, resignations, dismissals' },
  { name: 'TRIAL', quad: null, cameo: null, description: 'charges, trials, convictions, sentences, appeals' },
  { name: 'BUSINESS', quad: null, cameo: null, description: 'mergers, purchases, foundings, failures, results' },
  { name: 'ECONOMY', quad: null, cameo: null, description: 'rates, prices, output, growth' },
  { name: 'SPORT', quad: null, cameo: null, description: 'results and medals' },
  { name: 'LAUNCH', quad: null, cameo: null, description: 'products, missions, services begun' },
  { name: 'OTHER', quad: null, cameo: null, description: 'what headline or lead tells and no type above covers' },
]

/** Types of ours of which PLOVER codes some modes as one of its sixteen: whoever resigns retreats, whoever indicts accuses. */
export const CODED_AS: readonly {
  readonly name: EventTypeName
  readonly mode: string
  readonly plover: EventTypeName
  readonly cameo: string
}[] = [
  { name: 'OFFICE', mode: 'resign', plover: 'RETREAT', cameo: '0831' },
  { name: 'TRIAL', mode: 'acquit', plover: 'CONCEDE', cameo: '081' },
  { name: 'TRIAL', mode: 'allege', plover: 'ACCUSE', cameo: '115' },
  { name: 'TRIAL', mode: 'convict', plover: 'SANCTION', cameo: '160' },
]
