import { regionsNamed } from '../dateline/gazetteer/index.js'
import { Evidence, type FoundName, LOCATIVES } from './classify.js'
import type { NameWords } from './name-words.js'

/**
 * Puts the tagger's names and those of the rules into one list. The tagger sees more; the rules know what a title or a
 * country's name tells.
 *
 * | tagger | rules | kept |
 * | --- | --- | --- |
 * | a name | the same, with another kind that is told | the rules' kind |
 * | a town as a person, behind a preposition | the town | the rules' kind |
 * | a name | parts of it, all told, nothing left over | the parts: `Chile`, `Ana Olmo` |
 * | parts of a name | the whole, told | the whole: `Embassy of China in Chile` |
 * | nothing | a name that is told | the rules' name |
 * | anything else | | the tagger's name |
 */
export function reconcile(words: NameWords, tagged: readonly FoundName[], ruled: readonly FoundName[]): FoundName[] {
  const names: FoundName[] = []
  let t = 0
  let r = 0
  while (t < tagged.length || r < ruled.length) {
    const group = { tagged: [] as FoundName[], ruled: [] as FoundName[] }
    let past = Math.min(tagged[t]?.firstToken ?? words.count, ruled[r]?.firstToken ?? words.count) + 1
    for (let grew = true; grew; ) {
      grew = false
      for (let name = tagged[t]; name !== undefined && name.firstToken < past; name = tagged[++t]) {
        group.tagged.push(name)
        past = Math.max(past, name.endToken)
        grew = true
      }
      for (let name = ruled[r]; name !== undefined && name.firstToken < past; name = ruled[++r]) {
        group.ruled.push(name)
        past = Math.max(past, name.endToken)
        grew = true
      }
    }
    names.push(...choose(words, group.tagged, group.ruled))
  }
  return names
}

function choose(words: NameWords, tagged: readonly FoundName[], ruled: readonly FoundName[]): readonly FoundName[] {
  const [first] = tagged
  if (first === undefined) return ruled.filter(({ evidence }) => evidence === Evidence.Told)
  const [rule] = ruled
  if (rule === undefined) return tagged
  if (ruled.length === 1 && tagged.length === 1 && isSameSpan(first, rule))
    return isBetter(words, rule, first) ? ruled : tagged
  if (!ruled.every(({ evidence }) => evidence === Evidence.Told)) return tagged
  const start = Math.min(first.firstToken, rule.firstToken)
  const end = Math.max(tagged.at(-1)?.endToken ?? 0, ruled.at(-1)?.endToken ?? 0)
  // The parts, or the whole, that cover everything.
  return rule.firstToken === start && ruled.at(-1)?.endToken === end && coveredBy(words, ruled, start, end)
    ? ruled
    : tagged
}

/** Whether the rules' kind of a name is to be believed rather than the tagger's. */
function isBetter(words: NameWords, rule: FoundName, tagged: FoundName): boolean {
  if (rule.evidence === Evidence.Told)
    return rule.kind === 'person' || rule.kind === 'group' || tagged.kind !== 'organization'
  if (rule.evidence === Evidence.None) return false
  // A given name and another word, of which the tagger made neither a place nor an organisation.
  if (tagged.kind === 'other' && rule.kind === 'person') return true
  if (tagged.kind !== 'person' || rule.kind !== 'place') return false
  // `in Jaffna`
  return (
    LOCATIVES.has(words.lower(rule.firstToken - 1)) ||
    regionsNamed(words.name(rule.firstToken, rule.endToken)).length > 0
  )
}

function isSameSpan(a: FoundName, b: FoundName): boolean {
  return a.firstToken === b.firstToken && a.endToken === b.endToken
}

function coveredBy(words: NameWords, names: readonly FoundName[], start: number, end: number): boolean {
  let at = start
  for (const { firstToken, endToken } of names) {
    for (; at < firstToken; at++) if (words.isCapital(at)) return false
    at = endToken
  }
  return at === end
}
