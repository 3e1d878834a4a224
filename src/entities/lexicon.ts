import { DOCUMENT_WORDS } from './document-words.data.js'
import { EVENT_WORDS } from './event-words.data.js'
import { EVERYDAY_WORDS } from './generated/everyday-words.js'
import { GIVEN_NAMES } from './generated/given-names.js'
import { ORGANIZATION_HEADS } from './organization-heads.data.js'
import { ORGANIZATION_WORDS } from './organization-words.data.js'
import { PLACE_WORDS } from './place-words.data.js'
import { PLAIN_WORDS } from './plain-words.data.js'
import { ROLE_WORDS } from './roles.data.js'
import { TITLES } from './titles.data.js'

/** Gender as far as the text or a name tells. */
export const Gender = { Unknown: 0, Male: 1, Female: 2 } as const

/** The word lists as sets; all words in small letters. */
export interface Lexicon {
  readonly everyday: ReadonlySet<string>
  readonly plain: ReadonlySet<string>
  readonly roles: ReadonlySet<string>
  readonly titles: ReadonlyMap<string, number>
  readonly organizationWords: ReadonlySet<string>
  readonly organizationHeads: ReadonlySet<string>
  readonly placeWords: ReadonlySet<string>
  readonly documentWords: ReadonlySet<string>
  readonly eventWords: ReadonlySet<string>
  /** Given names with the gender of who bears them. */
  readonly givenNames: ReadonlyMap<string, number>
}

let lexicon: Lexicon | null = null

/** The word lists, decoded on first use. */
export function readLexicon(): Lexicon {
  lexicon ??= {
    everyday: new Set(EVERYDAY_WORDS.split(' ')),
    plain: new Set(PLAIN_WORDS),
    roles: new Set(ROLE_WORDS),
    titles: new Map(TITLES.map(([title, gender]) => [title, GENDERS[gender]])),
    organizationWords: new Set(ORGANIZATION_WORDS),
    organizationHeads: new Set(ORGANIZATION_HEADS),
    placeWords: new Set(PLACE_WORDS),
    documentWords: new Set(DOCUMENT_WORDS),
    eventWords: new Set(EVENT_WORDS),
    givenNames: new Map([
      ...GIVEN_NAMES.male.split(' ').map((name): [string, number] => [name, Gender.Male]),
      ...GIVEN_NAMES.female.split(' ').map((name): [string, number] => [name, Gender.Female]),
      ...GIVEN_NAMES.either.split(' ').map((name): [string, number] => [name, Gender.Unknown]),
    ]),
  }
  return lexicon
}

const GENDERS = { m: Gender.Male, f: Gender.Female, '-': Gender.Unknown } as const

/** Particles within names: `bin`, `de`, `van`. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'abu al ap arap bin bint d da dal de del della den der di do dos du e el es ibn la las le los o san ten ter ul van von y zu'.split(
    ' ',
  ),
)

/** Letters behind a name that are no part of it: `KC`, `MP`. */
export const SUFFIX_LETTERS: ReadonlySet<string> = new Set(
  'bt cbe dds esq frs jp kbe kc mba mbe md mep mp obe phd qc'.split(' '),
)

/** Verbs whose subject is a person or speaks as one. */
export const SPEECH: ReadonlySet<string> = new Set(
  `accused acknowledged added admitted agreed announced argued asked asserted believes called claimed commented complained concluded
confirmed contended countered criticised criticized declared declined denied described disclosed emphasised emphasized explained
expressed hinted insisted joked lamented maintained mentioned noted observed pledged pointed praised predicted promised quipped
recalled remarked replied reported responded revealed said says shouted stated stressed suggested testified thinks thought told
tweeted urged vowed warned wrote`.split(/\s+/),
)

/** Quarters of the sky: with a capital they begin names of places. */
export const COMPASS: ReadonlySet<string> = new Set(
  'north south east west northern southern eastern western central'.split(' '),
)
