/** What a word says by itself or with its noun: the tables of triggers.data.ts read at a verb or a noun. */
import { hasContext, type Nearby } from './context.js'
import { type Found, make } from './found.js'
import { type Lexicon, readLexicon, type Trigger } from './lexicon.js'
import { membersOf } from './phrase.js'
import { NONE, type Trees } from './tree.js'
import { isOwnWish } from './wishes.js'

/** Relations behind which a verb finds the noun that it is read with. */
const NOUN_RELATIONS: ReadonlySet<string> = new Set([
  'obj',
  'nsubj:pass',
  'obl',
  'nmod',
  'obl:agent',
  'xcomp',
  'compound',
  'ccomp',
])
/** How far below the object the noun may stand: "suspended part of a programme of aid". */
const NOUN_STEPS = 3
/** Nouns looked at below one verb. */
const MOST_NOUNS = 24

/** The event that a verb names by itself or with its noun, or null. */
export function readVerb(
  trees: Trees,
  word: number,
  names: readonly string[],
  nearby: Nearby,
  alone: boolean,
): Found | null {
  const lexicon = readLexicon()
  if (trees.pos(word) !== 'VERB') return null
  for (const name of names) {
    const trigger = readingOf(trees, word, lexicon.words.get(`${name} v`), nearby, alone)
    if (trigger !== null)
      return make(trees, { word, verb: word, trigger, particle: particleOf(trees, word, name), rule: 'verb' })
  }
  const verb = trees.lemma(word)
  return lexicon.light.has(verb) || lexicon.carriers.has(verb) ? readLight(trees, word, nearby, lexicon) : null
}

/** The "down" of `go_down` where the tree has it as an adverb, or {@link NONE}. */
function particleOf(trees: Trees, verb: number, name: string): number {
  const at = name.indexOf('_')
  if (at < 0) return NONE
  const particle = name.slice(at + 1)
  return (
    trees.children(verb).find((child) => trees.relation(child) === 'advmod' && trees.lower(child) === particle) ?? NONE
  )
}

/** The reading whose context is there; where every word counts, the first one at least. */
function readingOf(
  trees: Trees,
  word: number,
  readings: readonly Trigger[] | undefined,
  nearby: Nearby,
  alone: boolean,
): Trigger | null {
  if (readings === undefined) return null
  return readings.find((one) => hasContext(trees, word, one, nearby)) ?? (alone ? null : (readings[0] ?? null))
}

/** A noun in front of another or in a name; one in brackets only explains another ("the intifada (uprising)"). */
const MODIFYING: ReadonlySet<string> = new Set(['compound', 'flat'])

function isAside(trees: Trees, noun: number): boolean {
  return trees.relation(noun) === 'appos' && trees.lower(trees.leftEdge(noun) - 1) === '('
}

/** The event that a noun names, or null. */
export function readNoun(trees: Trees, word: number, nearby: Nearby, alone: boolean): Found | null {
  // Part of a name ("Attack on Titan", "the Battle of Hastings Museum") is no event, nor is a modifier ("attack helicopter").
  if (MODIFYING.has(trees.relation(word)) || isAside(trees, word)) return null
  const lexicon = readLexicon()
  const readings = nounReadings(trees, word, lexicon)
  const trigger = readingOf(trees, word, readings, nearby, alone)
  if (trigger !== null) return make(trees, { word, verb: word, trigger, rule: 'noun' })
  const above = trees.head(word)
  if (alone && readings !== undefined && above !== NONE && isOccurrence(trees, word, above)) {
    const [first] = readings
    if (first !== undefined) return make(trees, { word, verb: above, noun: word, trigger: first, rule: 'light-verb' })
  }
  // "a suspension of air links": read as the verb that it is made of.
  return alone && !hasOwnDoer(trees, word) ? null : readNominal(trees, word, lexicon, nearby)
}

/** The readings of a noun; some words name an event only in the plural ("talks", "sanctions"). */
function nounReadings(trees: Trees, noun: number, { words }: Lexicon): readonly Trigger[] | undefined {
  return words.get(`${trees.lower(noun)} n`) ?? words.get(`${trees.lemma(noun)} n`)
}

/** Verbs that say of their subject that it happened. */
const OCCURRING: ReadonlySet<string> = new Set([
  'begin',
  'break',
  'collapse',
  'conclude',
  'continue',
  'end',
  'erupt',
  'happen',
  'occur',
  'open',
  'resume',
  'start',
])

/** "no such conversation had taken place", "fighting erupted". */
function isOccurrence(trees: Trees, noun: number, verb: number): boolean {
  if (trees.pos(verb) !== 'VERB' || !trees.relation(noun).startsWith('nsubj')) return false
  const lemma = trees.lemma(verb)
  return OCCURRING.has(lemma) || (lemma === 'take' && trees.lower(trees.child(verb, 'obj')) === 'place')
}

function readNominal(trees: Trees, word: number, { pairs, nominals }: Lexicon, nearby: Nearby): Found | null {
  const nouns = pairs.get(nominals.get(trees.lemma(word)) ?? '')
  return nouns === undefined ? null : readPair(trees, word, nouns, nearby)
}

/** "the closure of the border by Iran", "Iran's closure of the border". */
function hasOwnDoer(trees: Trees, noun: number): boolean {
  return trees
    .children(noun)
    .some(
      (child) =>
        (trees.relation(child) === 'nmod:poss' && trees.pos(child) !== 'PRON') || trees.preposition(child) === 'by',
    )
}

/** `step_down`, `call_for`, then `fire+at` (a preposition anywhere behind), then the verb alone: the longest reading comes first. */
export function namesOf(trees: Trees, word: number): string[] {
  const lemma = trees.lemma(word)
  const names: string[] = []
  const distant: string[] = []
  for (const child of trees.children(word)) {
    const relation = trees.relation(child)
    if (relation === 'compound:prt') names.push(`${lemma}_${trees.lower(child)}`)
    else if (relation === 'obl' || relation === 'nmod' || relation === 'obj') {
      // "called for talks", not "called the minister for culture".
      const marker = trees.child(child, 'case')
      if (marker === word + 1) names.push(`${lemma}_${trees.lower(marker)}`)
      else if (marker !== NONE) distant.push(`${lemma}+${trees.lower(marker)}`)
      if (relation === 'obj')
        for (const below of membersOf(trees, child).flatMap((member) => trees.children(member)))
          if (trees.relation(below) === 'nmod') distant.push(`${lemma}+${trees.preposition(below)}`)
    } else if (relation === 'advmod' && trees.pos(child) !== 'ADJ' && trees.lower(child).length <= 5)
      names.push(`${lemma}_${trees.lower(child)}`)
  }
  names.push(...distant, lemma)
  return names
}

/** A verb read with its noun: the object, the subject of a passive, the phrase behind a preposition, and what hangs on them. */
export function readPair(
  trees: Trees,
  verb: number,
  nouns: ReadonlyMap<string, Trigger>,
  nearby: Nearby,
): Found | null {
  let level: number[] = []
  for (const child of trees.children(verb))
    if (
      NOUN_RELATIONS.has(trees.relation(child)) &&
      !ASIDE.has(trees.preposition(child)) &&
      !isFrom(trees, verb, child)
    )
      level.push(...membersOf(trees, child))
  // "sanctions imposed on Iran": the noun governs the participle; "a visit starting on Monday" starts itself.
  if (trees.relation(verb).startsWith('acl') && trees.head(verb) !== NONE && !trees.lower(verb).endsWith('ing'))
    level.push(trees.head(verb))
  let seen = 0
  for (let step = 0; step < NOUN_STEPS && level.length > 0; step++) {
    const below: number[] = []
    for (const noun of level) {
      // "wants to help": what one wants to do oneself is asked of nobody.
      if (trees.relation(noun) === 'xcomp' && trees.pos(noun) === 'VERB' && isOwnWish(trees, verb)) continue
      const trigger = triggerOf(trees, noun, nouns)
      if (trigger !== undefined && hasContext(trees, verb, trigger, nearby))
        return make(trees, { word: verb, verb, trigger, noun, rule: 'pair' })
      if (++seen > MOST_NOUNS) return null
      // "allowed the party to hold a rally" is about the rally; "announced that it would prohibit aid" announces no aid.
      if (trees.pos(noun) !== 'VERB' || trees.relation(noun) === 'xcomp')
        below.push(...trees.children(noun).filter((child) => isPartOf(trees, child, step)))
    }
    level = below
  }
  return null
}

/** Prepositions behind which stands when, why or whence: "evacuated the wounded from the town" leaves no town. */
const ASIDE: ReadonlySet<string> = new Set([
  'after',
  'amid',
  'before',
  'despite',
  'during',
  'following',
  'since',
  'until',
])

function isFrom(trees: Trees, verb: number, child: number): boolean {
  return trees.preposition(child) === 'from' && trees.child(verb, 'obj', 'nsubj:pass') !== NONE
}

/** What may settle the noun: anything on the object, further down only what it is made of ("part of a programme of aid"). */
function isPartOf(trees: Trees, child: number, step: number): boolean {
  const relation = trees.relation(child)
  if (step === 0) return NOUN_RELATIONS.has(relation)
  return relation === 'compound' || (relation === 'nmod' && trees.preposition(child) === 'of')
}

/** Nouns that are sums: "two million francs", "$5,000". */
const CURRENCIES = /^(?:dollar|euro|pound|franc|yen|yuan|ruble|rouble|rupee|peso|crown|dinar|lira|mark|riyal|\$|€|£)$/
const LARGE = /^(?:million|billion|trillion)$/

const FIRING: ReadonlySet<string> = new Set(['attack', 'barrage', 'fire', 'salvo', 'strike', 'volley'])

/** Some plurals are their own lemma ("troops", "supplies"). */
function singularOf(lemma: string): string {
  return lemma.endsWith('ies') ? `${lemma.slice(0, -3)}y` : lemma.endsWith('s') ? lemma.slice(0, -1) : lemma
}

function triggerOf(trees: Trees, noun: number, nouns: ReadonlyMap<string, Trigger>): Trigger | undefined {
  // "the Monetary Fund" is no fund that is given, "in March 2023" is no march.
  if (trees.pos(noun) === 'PROPN' && (trees.isNamed(noun) || trees.lower(noun) === 'march')) return undefined
  // "rocket fire" is no rocket.
  if (trees.relation(noun) === 'compound' && FIRING.has(trees.lemma(trees.head(noun)))) return undefined
  const lemma = trees.lemma(noun)
  const found = nouns.get(lemma) ?? nouns.get(singularOf(lemma))
  if (found !== undefined || !nouns.has('money')) return found
  const count = trees.child(noun, 'nummod')
  const isSum = CURRENCIES.test(lemma) || (count !== NONE && LARGE.test(trees.lower(count)))
  return isSum ? nouns.get('money') : undefined
}

/**
 * "held a long meeting", "staged an ambush": the noun names the event, the verb has the subject. A verb of beginning or of announcing
 * ("completed the withdrawal") needs a noun that would name an event by itself.
 */
function readLight(trees: Trees, verb: number, nearby: Nearby, lexicon: Lexicon): Found | null {
  const isLight = lexicon.light.has(trees.lemma(verb))
  const nouns = trees
    .children(verb)
    .filter((child) => trees.relation(child) === 'obj' || trees.relation(child) === 'nsubj:pass')
  // "launched artillery and rocket fire": the last of several may say it.
  for (const child of nouns.flatMap((noun) => membersOf(trees, noun))) {
    const trigger = readingOf(trees, child, nounReadings(trees, child, lexicon), nearby, !isLight)
    if (trigger !== null) return make(trees, { word: child, verb, trigger, noun: child, rule: 'light-verb' })
    const nominal = readNominal(trees, child, lexicon, nearby)
    if (nominal !== null) return make(trees, { ...nominal, word: child, verb, rule: 'light-verb' })
  }
  return null
}
