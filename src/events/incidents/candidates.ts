import { isPersonNoun } from '../parties.js'
import { phraseOf } from '../phrase.js'
import { NONE, type Trees } from '../tree.js'
import type { Incident } from './join.js'
import type { Scene } from './scene.js'

/** Someone or something that may play a part in an incident: all phrases near it that mean the same. */
export interface Candidate {
  /** Id of the entity, or null where it has no name. */
  readonly entity: string | null
  /** Heads of its phrases, the first near the incident first. */
  readonly heads: number[]
  /** The first phrase as it is given. */
  readonly text: string
}

/** Sentences to either side of those that tell of an incident in which its parts are looked for. */
const REACH = 2
/** Sentences from the top in which they are looked for as well. */
const LEAD = 3
/** Phrases that are looked at for one incident. */
const MOST_PHRASES = 240

/** Relations of a word that is only a part of a name or of another's phrase. */
const WITHIN: ReadonlySet<string> = new Set(['flat', 'fixed', 'goeswith', 'det', 'case', 'punct', 'nummod'])

/** Who and what is spoken of near an incident. */
export function candidatesOf(scene: Scene, incident: Incident): Candidate[] {
  const byKey = new Map<string, Candidate>()
  let phrases = 0
  for (const index of sentencesNear(scene, incident)) {
    const sentence = scene.document.sentences[index]
    if (sentence === undefined) continue
    for (let word = sentence.firstToken; word < sentence.endToken && phrases < MOST_PHRASES; word++) {
      if (!isCandidate(scene, word)) continue
      phrases++
      const entity = entityOf(scene, word)
      const key = entity ?? scene.trees.lemma(word)
      const candidate = byKey.get(key)
      if (candidate === undefined) {
        const { start, end } = spanOf(scene.trees, word)
        byKey.set(key, { entity, heads: [word], text: scene.trees.text.slice(start, end) })
      } else candidate.heads.push(word)
    }
  }
  return [...byKey.values()]
}

/** Those that tell of it, in order, then those around, then the lead. */
export function sentencesNear({ document }: Scene, { told }: Incident): number[] {
  const near = new Set(told.slice(0, 12))
  for (let distance = 1; distance <= REACH; distance++)
    for (const index of told.slice(0, 12)) {
      near.add(index - distance)
      near.add(index + distance)
    }
  for (let index = 0; index < LEAD; index++) near.add(index)
  return [...near].filter((index) => index >= 0 && index < document.sentences.length)
}

function isCandidate({ trees, index }: Scene, word: number): boolean {
  const pos = trees.pos(word)
  const relation = trees.relation(word)
  if (WITHIN.has(relation)) return false
  if (pos !== 'NOUN' && pos !== 'PROPN') return pos === 'ADJ' && relation === 'amod' && isPersonNoun(trees.lemma(word))
  if (relation === 'compound' || relation === 'nmod:desc' || relation === 'nmod:unmarked')
    return isPersonNoun(trees.lemma(word)) || index.covering(trees.start(word), trees.end(word)) !== null
  return !index.isTime(trees.start(word), trees.end(word))
}

/** The entity that the head of a phrase names, or the name that explains it. */
export function entityOf({ trees, index }: Scene, word: number): string | null {
  const own = index.covering(trees.start(word), trees.end(word))
  if (own !== null) return own
  const name = trees.child(word, 'appos', 'flat')
  return name === NONE || trees.pos(name) !== 'PROPN' ? null : index.covering(trees.start(name), trees.end(name))
}

/** The words of a phrase as they are given. */
export function spanOf(trees: Trees, head: number): { start: number; end: number } {
  const relation = trees.relation(head)
  if (relation === 'compound' || relation === 'amod') return { start: trees.start(head), end: trees.end(head) }
  return phraseOf(trees, head)
}
