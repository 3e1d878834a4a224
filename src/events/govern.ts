/** Verbs that govern another event (agree, demand, refuse, threaten), and purposes that an event is done for. */
import { quadOf } from './compose.js'
import type { Nearby } from './context.js'
import { type Found, make } from './found.js'
import { readLexicon, type Trigger } from './lexicon.js'
import { isParty } from './parties.js'
import { membersOf } from './phrase.js'
import { tellerOf } from './subject.js'
import { NONE, type Trees } from './tree.js'
import { isObjectOf } from './voice.js'
import { isOwnWish } from './wishes.js'

/** Reads the event that a word names; `alone` is false where a governor asks for its complement: then every word counts. */
export type ReadWord = (trees: Trees, word: number, nearby: Nearby, alone: boolean) => Found | null

/** A verb of agreeing, demanding, refusing, threatening, with what it governs. */
export function readGovernor(
  trees: Trees,
  word: number,
  names: readonly string[],
  nearby: Nearby,
  readWord: ReadWord,
): Found | null {
  const { governors } = readLexicon()
  const name = names.find((one) => governors.has(one))
  const trigger = name === undefined ? undefined : governors.get(name)
  if (trigger === undefined || (trees.lemma(word) === 'suggest' && isToldAsFact(trees, word))) return null
  if (isOwnWish(trees, word)) return readWish(trees, word, nearby, readWord)
  let lower: Found | null = null
  let complement = NONE
  const covered: number[] = []
  let hasComplement = false
  let hasInfinitive = false
  // Clauses first: "despite warnings, refused to lift the curfew" is about the curfew.
  for (const isClauseTurn of [true, false])
    for (const child of trees.children(word)) {
      const relation = trees.relation(child)
      const isClause = CLAUSES.has(relation)
      if (isClause !== isClauseTurn || !(isClause || isGovernedPhrase(trees, word, child))) continue
      if (isClause && !isGovernedClause(trees, child)) continue
      hasComplement ||= relation !== 'advcl' || trees.lower(trees.child(child, 'mark')) !== 'to'
      hasInfinitive ||=
        relation === 'xcomp'
          ? trees.pos(child) === 'VERB' && !SILENT.has(trees.lemma(child))
          : relation === 'obl' && trees.lemma(word) === 'agree'
      if (isClause && complement === NONE && trees.pos(child) === 'VERB') {
        complement = child
        covered.push(...membersOf(trees, child))
      }
      // A promise, a demand or a refusal to do something is one event with it.
      lower ??= readComplement(trees, child, nearby, readWord)
    }
  // To promise violence is to threaten.
  const promised = lower !== null && trigger.type === 'AGREE' && HOSTILE.has(lower.trigger.type)
  // What is ordered to be closed or banned is as good as done: "ordered the newspaper to suspend publication".
  const done =
    lower !== null && ORDERS.has(trees.lemma(word)) && EXECUTED.has(lower.trigger.type) ? lower.trigger : null
  const isAdjective = trees.pos(word) === 'ADJ'
  // "he had refused": whatever it was, it was refused.
  hasComplement ||= trees.lemma(word) === 'refuse' && !isAdjective
  if (
    !hasComplement ||
    (lower === null &&
      (isAdjective || ((NEEDS_EVENT.has(trees.lemma(word)) || isVain(trees, word, name)) && !hasInfinitive)))
  )
    return null
  if (trigger.type === 'THREATEN' || promised) covered.push(...conditionsOf(trees, word))
  const rule = lower === null ? 'governor' : 'governor-and-event'
  return make(trees, {
    word,
    verb: word,
    trigger: promised ? THREAT : (done ?? trigger),
    lower,
    complement: lower === null ? complement : NONE,
    covered,
    rule,
  })
}

/** "a story suggests that she broke the rules": no advice, which has a bare verb or "should". */
function isToldAsFact(trees: Trees, verb: number): boolean {
  const clause = trees.child(verb, 'ccomp')
  if (clause === NONE) return false
  const auxiliary = trees.child(clause, 'aux', 'aux:pass', 'cop')
  if (auxiliary !== NONE) return FINITE.has(trees.lower(auxiliary))
  return (
    trees.pos(clause) === 'VERB' && trees.lower(clause) !== trees.lemma(clause) && !trees.lower(clause).endsWith('ing')
  )
}

const FINITE: ReadonlySet<string> = new Set([
  'are',
  'did',
  'does',
  'had',
  'has',
  'have',
  'is',
  'was',
  'were',
  'will',
  'would',
])

/** "wants to help Malta", "wants to meet her": who says so intends to cooperate; of other wishes nothing is said to anybody. */
function readWish(trees: Trees, word: number, nearby: Nearby, readWord: ReadWord): Found | null {
  if (trees.lemma(word) !== 'want') return null
  const lower = readComplement(trees, trees.child(word, 'xcomp'), nearby, readWord)
  if (lower === null || !FRIENDLY.has(lower.trigger.type)) return null
  return make(trees, { word, verb: word, trigger: INTENT, lower, rule: 'governor-and-event' })
}

const INTENT: Trigger = { type: 'AGREE', cameo: '030', mode: null, context: null }
const FRIENDLY: ReadonlySet<string> = new Set(['AID', 'CONSULT', 'COOPERATE', 'SUPPORT'])

/** "was promised for Tuesday", "turned down the bed": without an event below nothing is promised or refused. */
function isVain(trees: Trees, verb: number, name: string | undefined): boolean {
  return name === 'turn_down' || (PROMISES.has(trees.lemma(verb)) && trees.child(verb, 'aux:pass') !== NONE)
}

const PROMISES: ReadonlySet<string> = new Set(['pledge', 'promise', 'vow'])

/** Verbs of those who have the power to do what they say. */
const ORDERS: ReadonlySet<string> = new Set(['command', 'order'])
const EXECUTED: ReadonlySet<string> = new Set(['COERCE', 'SANCTION'])
const THREAT: Trigger = { type: 'THREATEN', cameo: '130', mode: null, context: null }
/** Types that nobody promises to do somebody good. */
const HOSTILE: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE', 'PROTEST', 'SANCTION'])
const CLAUSES: ReadonlySet<string> = new Set(['xcomp', 'ccomp', 'advcl'])
const PHRASES: ReadonlySet<string> = new Set(['obj', 'iobj', 'obl', 'nmod'])
/** Prepositions behind which stands what is agreed, asked for, refused or threatened. */
const GOVERNED: ReadonlySet<string> = new Set([
  '',
  'about',
  'against',
  'for',
  'from',
  'of',
  'on',
  'over',
  'to',
  'upon',
  'with',
])

/** "appealed for calm", "warned of attacks"; not "in March" nor what stands in front. */
function isGovernedPhrase(trees: Trees, verb: number, child: number): boolean {
  const relation = trees.relation(child)
  if (isObjectOf(trees, child)) return true
  if (!PHRASES.has(relation)) return false
  return relation === 'iobj' || (child > verb && GOVERNED.has(trees.preposition(child)))
}

const ASIDE: ReadonlySet<string> = new Set(['whether', 'if', 'unless'])
const MARKS: ReadonlySet<string> = new Set(['to', 'for', 'of', 'from', 'against', 'on', 'at'])

/** "accused it of shelling"; not "asked whether it would" (a question asks for nothing) nor "refused, calling it a trick". */
function isGovernedClause(trees: Trees, clause: number): boolean {
  const mark = trees.child(clause, 'mark')
  const marker = mark === NONE ? '' : trees.lower(mark)
  return trees.relation(clause) === 'advcl' ? MARKS.has(marker) : !ASIDE.has(marker)
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
  'advise',
  'counsel',
  'press',
  'propose',
  'push',
  'recommend',
  'remind',
  'require',
  'seek',
  'suggest',
  'swear',
  'want',
  'undertake',
  'volunteer',
  'suspect',
])

function readComplement(trees: Trees, child: number, nearby: Nearby, readWord: ReadWord): Found | null {
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

/** "Russia said that Georgia must pay": a duty that one lays on another is asked for, whatever it is. */
export function readDuty(trees: Trees, verb: number): Found | null {
  const subject = trees.child(verb, 'nsubj', 'nsubj:pass')
  if (trees.pos(verb) !== 'VERB' || subject === NONE || tellerOf(trees, verb) === NONE) return null
  const isDuty = trees.children(verb).some((child) => trees.relation(child) === 'aux' && trees.lower(child) === 'must')
  // "told Serbia that it must": a pronoun is whoever has been told.
  const isTold = trees.pos(subject) !== 'PRON' || trees.child(trees.head(verb), 'obj', 'iobj') !== NONE
  return isDuty && isTold && (isParty(trees, subject) || trees.pos(subject) === 'PRON')
    ? make(trees, { word: verb, verb, trigger: DUTY, complement: verb, rule: 'governor' })
    : null
}

const DUTY: Trigger = { type: 'REQUEST', cameo: '100', mode: null, context: null }

/** Words that begin a condition. */
const CONDITIONS: ReadonlySet<string> = new Set(['if', 'unless', 'until'])

/** The clauses that put a condition to a threat, at its verb or at what it threatens: "to strike unless Oslo yields". */
export function conditionsOf(trees: Trees, verb: number): number[] {
  return [verb, ...trees.children(verb)]
    .flatMap((word) => trees.children(word))
    .filter((clause) => {
      const mark = trees.child(clause, 'mark')
      return trees.relation(clause) === 'advcl' && mark !== NONE && CONDITIONS.has(trees.lower(mark))
    })
}

/** Types of which the infinitive tells the content. */
const GOVERNING: ReadonlySet<string> = new Set(['AGREE', 'REJECT', 'REQUEST', 'THREATEN'])
/** Types of which a demand or a protest is the purpose, not another event: "marched to demand reforms". */
const SPOKEN: ReadonlySet<string> = new Set(['REQUEST', 'ACCUSE', 'PROTEST', 'REJECT'])

/**
 * Takes up the purpose that an event is done for: "opened fire to disperse the crowd", "a strike in protest at the arrests". What is
 * done for it is of its kind; a purpose of another kind ("met to agree") is an event by itself.
 */
export function withPurpose(trees: Trees, found: Found, nearby: Nearby, readWord: ReadWord): Found {
  if (found.lower !== null || found.complement !== NONE) return found
  const places = new Set([found.verb, found.noun, found.word])
  for (const place of places)
    for (const child of place === NONE ? [] : trees.children(place)) {
      if (!isPurpose(trees, child)) continue
      const purpose = readWord(trees, child, nearby, true)
      if (purpose === null || !isOfKind(found, purpose)) continue
      return make(trees, { ...found, lower: purpose })
    }
  return found
}

function isPurpose(trees: Trees, child: number): boolean {
  const relation = trees.relation(child)
  if (relation === 'obl' || relation === 'nmod')
    return trees.lemma(child) === 'protest' && trees.preposition(child) === 'in'
  if (relation !== 'advcl' && relation !== 'acl' && relation !== 'xcomp') return false
  return trees.lower(trees.child(child, 'mark')) === 'to'
}

function isOfKind({ trigger, noun }: Found, purpose: Found): boolean {
  // "faces pressure to help", "an appeal to lay down arms": the infinitive tells what is asked.
  if (noun !== NONE && GOVERNING.has(trigger.type)) return true
  if (trigger.type === 'PROTEST') return SPOKEN.has(purpose.trigger.type)
  const quad = quadOf(trigger.type)
  return quad !== null && quad === quadOf(purpose.trigger.type)
}
