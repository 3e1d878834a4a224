/** Verbs that govern another event (agree, demand, refuse, threaten), and purposes that an event is done for. */
import type { Nearby } from './context.js'
import { type Found, make } from './found.js'
import { readLexicon } from './lexicon.js'
import { membersOf } from './phrase.js'
import { NONE, type Trees } from './tree.js'

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
  if (trigger === undefined) return null
  let lower: Found | null = null
  let complement = NONE
  let hasComplement = false
  let hasInfinitive = false
  for (const child of trees.children(word)) {
    const relation = trees.relation(child)
    const isClause = relation === 'xcomp' || relation === 'ccomp' || relation === 'advcl'
    const isPhrase = relation === 'obj' || relation === 'iobj' || relation === 'obl' || relation === 'nmod'
    if (!isClause && !isPhrase) continue
    // "asked whether", "warned that … if": a question or a condition is nothing that is asked for.
    if (isClause && ASIDE.has(trees.lower(trees.child(child, 'mark')))) continue
    hasComplement ||= relation !== 'advcl'
    hasInfinitive ||=
      relation === 'xcomp'
        ? trees.pos(child) === 'VERB' && !SILENT.has(trees.lemma(child))
        : relation === 'obl' && trees.lemma(word) === 'agree'
    if (isClause && complement === NONE && trees.pos(child) === 'VERB') complement = child
    // A promise, a demand or a refusal to do something is one event with it.
    lower ??= readComplement(trees, child, nearby, readWord)
    if (lower !== null) break
  }
  const isAdjective = trees.pos(word) === 'ADJ'
  if (!hasComplement || (lower === null && (isAdjective || (NEEDS_EVENT.has(trees.lemma(word)) && !hasInfinitive))))
    return null
  const rule = lower === null ? 'governor' : 'governor-and-event'
  return make(trees, { word, verb: word, trigger, lower, complement: lower === null ? complement : NONE, rule })
}

const ASIDE: ReadonlySet<string> = new Set(['whether', 'if', 'unless', 'after', 'before', 'while', 'as', 'because'])

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
