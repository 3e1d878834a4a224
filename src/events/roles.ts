/** Which part a phrase plays, by type, preposition and noun. */
import type { Participant } from '../model/event.js'
import { NONE, type Trees } from './tree.js'

/** What part somebody plays. */
export type Role = Participant['role']

/** Types that have no doer and undergoer: "A met B", "A and B agreed with C"; whom the subject does it with is the recipient. */
export const MUTUAL: ReadonlySet<string> = new Set(['CONSULT', 'AGREE', 'COOPERATE'])

/** Part of the phrase behind a preposition, by preposition. */
export const BEHIND: Readonly<Record<string, Role>> = {
  against: 'recipient',
  at: 'recipient',
  for: 'beneficiary',
  from: 'recipient',
  into: 'recipient',
  of: 'recipient',
  on: 'recipient',
  out: 'recipient',
  over: 'object',
  to: 'recipient',
  toward: 'recipient',
  towards: 'recipient',
  upon: 'recipient',
  with: 'recipient',
}

/** Prepositions behind which only a name or a person takes part; a thing there is topic, place or time. */
export const ONLY_PARTIES: ReadonlySet<string> = new Set([
  'at',
  'for',
  'from',
  'into',
  'of',
  'on',
  'out',
  'over',
  'to',
  'with',
  'in',
])

/** Nouns that are a weapon, which takes part as the instrument wherever it stands. */
export const WEAPONS =
  /^(?:airstrike|artillery|axe|bomb|bullet|charge|cocktail|cannon|carbine|device|drone|dynamite|explosive|firearm|firebomb|gas|grenade|gun|handgun|knife|landmine|machete|machinegun|mine|missile|mortar|pistol|projectile|revolver|rifle|rocket|shell|shotgun|submachinegun|sword|tnt|torpedo|weapon)s?$/

/** Nouns that are a vehicle: an instrument only in front of what is done with it and behind "with" ("a car bomb", "rammed it with a truck"). */
const VEHICLES = /^(?:boat|bus|car|helicopter|lorry|motorcycle|plane|tank|truck|van|vehicle)s?$/

/** Whether something was done by means of such a thing. */
export function isMeans(lemma: string): boolean {
  return WEAPONS.test(lemma) || VEHICLES.test(lemma)
}

/** Types whose object is a recipient whatever it is: what is attacked, arrested, banned, hit. */
export const TAKES_THINGS: ReadonlySet<string> = new Set([
  'ASSAULT',
  'COERCE',
  'SPORT',
  'OFFICE',
  'TRIAL',
  'AID',
  'RETREAT',
  'SANCTION',
])

/** Types by which something is given, so that whom it is for is the recipient. */
export const GIVING: ReadonlySet<string> = new Set(['AID', 'CONCEDE', 'RETREAT'])

/** Types that are done to or with somebody, so that one who is only named further down is meant. */
export const HAS_RECIPIENT: ReadonlySet<string> = new Set([
  'AGREE',
  'SUPPORT',
  'AID',
  'CONCEDE',
  'COOPERATE',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
])

/** Types of which the noun beside the verb can be whom it is done to: "expelled envoys", "freed hostages", "arrested suspects". */
export const UNDERGONE: ReadonlySet<string> = new Set(['COERCE', 'RETREAT', 'SANCTION'])

/** Types of which a name beside the verb is whom it is done to: "stormed the Bastille". */
export const HARMING: ReadonlySet<string> = new Set(['ASSAULT', 'PROTEST'])

/** Types of what is aimed at somebody. */
export const AIMED: ReadonlySet<string> = new Set(['ACCUSE', 'ASSAULT', 'PROTEST', 'REJECT', 'THREATEN'])

const FORCES = /^(?:army|contingent|force|guerrilla|marine|militia|peacekeeper|soldier|troop|unit)s?$/

/** Whether a noun names what a state or a group sends, moves and withdraws. */
export function isForce(lemma: string): boolean {
  return FORCES.test(lemma)
}

/** Where a protest takes place. */
export const WAYS: ReadonlySet<string> = new Set(['highway', 'road', 'square', 'street'])

/** "its peacekeepers": one's own forces are moved or withheld; it is done to somebody else. */
export function isOwnForce(trees: Trees, head: number): boolean {
  const owner = trees.child(head, 'nmod:poss')
  return isForce(trees.lemma(head)) && owner !== NONE && trees.pos(owner) === 'PRON'
}
