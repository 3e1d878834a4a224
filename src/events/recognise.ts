import type { Span } from '../model/span.js'
import { codeOf } from './compose.js'
import { hasContext, type Nearby } from './context.js'
import { readLexicon, type Trigger } from './lexicon.js'
import { membersOf } from './phrase.js'
import { NONE, type Trees } from './tree.js'

/** An event trigger in a sentence. */
export interface Found {
  /** The word that names the event. */
  readonly word: number
  /** The word that has the subject: the verb, or the noun itself where no verb carries it. */
  readonly verb: number
  readonly trigger: Trigger
  readonly cameo: string | null
  /** What the trigger governs and has taken up ("agreed to release"), or null. */
  readonly lower: Found | null
  /** The noun that a verb was read with, or {@link NONE}. */
  readonly noun: number
  readonly spans: readonly Span[]
  /** The rule, for `--explain`. */
  readonly rule: string
}

/** Relations behind which a verb finds the noun that it is read with. */
const NOUN_RELATIONS = ['obj', 'nsubj:pass', 'obl', 'nmod', 'obl:agent', 'xcomp', 'compound', 'ccomp']

/** Finds the triggers of a sentence, in order. */
export function recognise(trees: Trees, first: number, past: number, nearby: Nearby): Found[] {
  const found: Found[] = []
  const taken = new Set<number>()
  // Verbs come first: a noun that a verb has taken up ("an attack was carried out") names nothing by itself.
  for (const isVerbTurn of [true, false])
    for (let word = first; word < past; word++) {
      const pos = trees.pos(word)
      if (taken.has(word) || (pos === 'VERB' || pos === 'ADJ') !== isVerbTurn) continue
      const one = readWord(trees, word, nearby, true)
      if (one === null) continue
      found.push(one)
      take(one, taken)
    }
  return found.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
}

function take(found: Found, taken: Set<number>): void {
  taken.add(found.word)
  taken.add(found.verb)
  if (found.noun !== NONE) taken.add(found.noun)
  if (found.lower !== null) take(found.lower, taken)
}

/** The event that a word names, or null. `alone` is false where a governor asks for its complement: then every word counts. */
function readWord(trees: Trees, word: number, nearby: Nearby, alone: boolean): Found | null {
  const pos = trees.pos(word)
  if (pos === 'VERB' || (pos === 'ADJ' && alone)) return readVerb(trees, word, nearby, alone)
  if (pos === 'NOUN' || pos === 'PROPN') return readNoun(trees, word, nearby, alone)
  return null
}

function readNoun(trees: Trees, word: number, nearby: Nearby, alone: boolean): Found | null {
  // Part of a name ("Attack on Titan", "the Battle of Hastings Museum") is no event, nor is a modifier ("attack helicopter").
  if (trees.relation(word) === 'compound' || trees.relation(word) === 'flat') return null
  const trigger = readLexicon().words.get(`${trees.lemma(word)} n`)
  if (trigger === undefined || (alone && !hasContext(trees, word, trigger, nearby))) return null
  return make(trees, { word, verb: word, trigger, rule: 'noun' })
}

function readVerb(trees: Trees, word: number, nearby: Nearby, alone: boolean): Found | null {
  // "the accused man": an adjective, whatever its form.
  if (trees.relation(word) === 'amod') return null
  const names = namesOf(trees, word)
  const lexicon = readLexicon()
  for (const name of names) {
    const nouns = lexicon.pairs.get(name)
    if (nouns === undefined) continue
    const paired = readPair(trees, word, nouns)
    if (paired !== null) return paired
  }
  if (alone) {
    const governed = readGovernor(trees, word, names, nearby)
    if (governed !== null) return governed
  }
  if (trees.pos(word) !== 'VERB') return null
  for (const name of names) {
    const trigger = lexicon.words.get(`${name} v`)
    if (trigger === undefined) continue
    if (alone && !hasContext(trees, word, trigger, nearby)) continue
    return make(trees, { word, verb: word, trigger, rule: 'verb' })
  }
  if (lexicon.light.has(names.at(-1) ?? '')) return readLight(trees, word)
  return null
}

/** `step_down`, `call_for`, then the verb alone: the longest reading comes first. */
function namesOf(trees: Trees, word: number): string[] {
  const lemma = trees.lemma(word)
  const names: string[] = []
  for (const child of trees.children(word)) {
    const relation = trees.relation(child)
    if (relation === 'compound:prt') names.push(`${lemma}_${trees.lower(child)}`)
    else if (relation === 'obl' || relation === 'nmod' || relation === 'obj') {
      // "called for talks", not "called the minister for culture".
      const marker = trees.child(child, 'case')
      if (marker === word + 1) names.push(`${lemma}_${trees.lower(marker)}`)
    } else if (relation === 'advmod' && trees.pos(child) !== 'ADJ' && trees.lower(child).length <= 5)
      names.push(`${lemma}_${trees.lower(child)}`)
  }
  names.push(lemma)
  return names
}

/** A verb read with its noun: the object, the subject of a passive, the phrase behind a preposition, and what hangs directly on them. */
function readPair(trees: Trees, verb: number, nouns: ReadonlyMap<string, Trigger>): Found | null {
  const heads: number[] = []
  for (const child of trees.children(verb))
    if (NOUN_RELATIONS.includes(trees.relation(child))) heads.push(...membersOf(trees, child))
  // "sanctions imposed on Iran": the noun governs the participle.
  if (trees.relation(verb).startsWith('acl') && trees.head(verb) !== NONE) heads.push(trees.head(verb))
  for (const head of heads) {
    for (const noun of [
      head,
      ...trees.children(head).filter((child) => NOUN_RELATIONS.includes(trees.relation(child))),
    ]) {
      const lemma = trees.lemma(noun)
      // Some plurals are their own lemma ("troops").
      const trigger = nouns.get(lemma) ?? (lemma.endsWith('s') ? nouns.get(lemma.slice(0, -1)) : undefined)
      if (trigger !== undefined) return make(trees, { word: verb, verb, trigger, noun, rule: 'pair' })
    }
  }
  return null
}

/** "held a long meeting", "staged an ambush": the noun names the event, the verb has the subject. */
function readLight(trees: Trees, verb: number): Found | null {
  for (const child of trees.children(verb)) {
    const relation = trees.relation(child)
    if (relation !== 'obj' && relation !== 'nsubj:pass' && relation !== 'obl') continue
    const trigger = readLexicon().words.get(`${trees.lemma(child)} n`)
    if (trigger !== undefined && relation !== 'obl')
      return make(trees, { word: child, verb, trigger, noun: child, rule: 'light-verb' })
  }
  return null
}

/** A verb of agreeing, demanding, refusing, threatening, with what it governs. */
function readGovernor(trees: Trees, word: number, names: readonly string[], nearby: Nearby): Found | null {
  const { governors } = readLexicon()
  const name = names.find((one) => governors.has(one))
  const trigger = name === undefined ? undefined : governors.get(name)
  if (trigger === undefined) return null
  let lower: Found | null = null
  let hasComplement = false
  let hasInfinitive = false
  for (const child of trees.children(word)) {
    const relation = trees.relation(child)
    const isClause = relation === 'xcomp' || relation === 'ccomp' || relation === 'advcl'
    const isPhrase = relation === 'obj' || relation === 'obl' || relation === 'nmod'
    if (!isClause && !isPhrase) continue
    hasComplement ||= relation !== 'advcl'
    hasInfinitive ||=
      relation === 'xcomp'
        ? trees.pos(child) === 'VERB' && !SILENT.has(trees.lemma(child))
        : relation === 'obl' && trees.lemma(word) === 'agree'
    // A promise, a demand or a refusal to do something is one event with it.
    lower ??= readComplement(trees, child, nearby)
    if (lower !== null) break
  }
  const isAdjective = trees.pos(word) === 'ADJ'
  if (!hasComplement || (lower === null && (isAdjective || (NEEDS_EVENT.has(trees.lemma(word)) && !hasInfinitive))))
    return null
  return make(trees, { word, verb: word, trigger, lower, rule: lower === null ? 'governor' : 'governor-and-event' })
}

/** What is declined or asked without anything happening: "declined to comment". */
const SILENT: ReadonlySet<string> = new Set([
  'comment',
  'say',
  'elaborate',
  'give',
  'discuss',
  'name',
  'answer',
  'speculate',
  'respond',
  'know',
  'be',
  'see',
])

/** Verbs that are no event of their own unless they govern one: "asked a question", "offered a chair", "agreed that it was late". */
const NEEDS_EVENT: ReadonlySet<string> = new Set([
  'agree',
  'ask',
  'commit',
  'consent',
  'decline',
  'direct',
  'dismiss',
  'guarantee',
  'insist',
  'invite',
  'lobby',
  'offer',
  'order',
  'press',
  'push',
  'undertake',
  'volunteer',
  'suspect',
])

function readComplement(trees: Trees, child: number, nearby: Nearby): Found | null {
  for (const head of membersOf(trees, child)) {
    const direct = readWord(trees, head, nearby, false)
    if (direct !== null) return direct
    // "an end to the shelling", "to be released": one step further down.
    for (const below of trees.children(head)) {
      const relation = trees.relation(below)
      if (relation !== 'nmod' && relation !== 'xcomp' && relation !== 'obj' && relation !== 'acl') continue
      const found = readWord(trees, below, nearby, false)
      if (found !== null) return found
    }
  }
  return null
}

interface Making {
  readonly word: number
  readonly verb: number
  readonly trigger: Trigger
  readonly rule: string
  readonly noun?: number
  readonly lower?: Found | null
}

function make(trees: Trees, { word, verb, trigger, rule, noun = NONE, lower = null }: Making): Found {
  const words = new Set<number>([verb, word])
  const particle = trees.child(verb, 'compound:prt')
  if (particle !== NONE) words.add(particle)
  if (noun !== NONE) words.add(noun)
  const spans = [...words].sort((a, b) => a - b).map((one) => ({ start: trees.start(one), end: trees.end(one) }))
  const lowerSpans = lower?.spans.filter(({ start }) => !spans.some((span) => span.start === start)) ?? []
  return {
    word,
    verb,
    trigger,
    cameo: codeOf(trigger, lower?.trigger ?? null),
    lower,
    noun,
    spans: [...spans, ...lowerSpans].sort((a, b) => a.start - b.start),
    rule,
  }
}
