import type { Found } from '../found.js'
import { isPersonNoun } from '../parties.js'
import { NONE } from '../tree.js'
import type { Candidate } from './candidates.js'
import type { Incident } from './join.js'
import { kindOf } from './mention.js'
import { Rows, step } from './rows.js'
import { type Scene, sentenceAt, tagOf } from './scene.js'

/** Phrases of one candidate that are looked at. */
const MOST_PHRASES = 8
/** What parts the words of a name. */
const NAME_BREAK = /[\s()[\]"“”.,-]+/
/** Steps of a path through the tree. */
const MAX_STEPS = 4

/** What is the same for all candidates of an incident. */
export interface Stage {
  readonly incident: Incident
  readonly kind: string
  /** Mentions by the sentence that they stand in. */
  readonly bySentence: ReadonlyMap<number, readonly Found[]>
  readonly told: readonly number[]
}

/** Prepares an incident for {@link partRows}. */
export function stageOf(scene: Scene, incident: Incident): Stage {
  const bySentence = new Map<number, Found[]>()
  const kinds = new Set<string>()
  for (const event of incident.mentions.slice(0, 24)) {
    const found = scene.founds.get(event)
    kinds.add(kindOf(event))
    if (found === undefined) continue
    const sentence = sentenceAt(scene, found.word)
    const here = bySentence.get(sentence)
    if (here === undefined) bySentence.set(sentence, [found])
    else here.push(found)
  }
  const kind = ['abduction', 'robbery', 'fire', 'bombing', 'killing', 'fight'].find((one) => kinds.has(one)) ?? 'any'
  return { incident, kind, bySentence, told: incident.told }
}

/** Features of a candidate for a part in an incident. */
export function partRows(scene: Scene, stage: Stage, candidate: Candidate): Int32Array {
  const rows = new Rows()
  const { kind } = stage
  const entity = candidate.entity === null ? undefined : scene.entities.get(candidate.entity)
  const sort = entity?.kind ?? 'none'
  rows.add(200, sort)
  rows.add(201, `${kind} ${sort}`)
  rows.add(202, step(candidate.heads.length))
  if (entity !== undefined) {
    rows.add(203, `${sort} ${step(entity.mentions.length)}`)
    for (const name of [entity.name, ...entity.aliases.slice(0, 3)])
      for (const part of name.toLowerCase().split(NAME_BREAK)) if (part.length > 1) rows.add(204, part)
    for (const role of entity.roles.slice(0, 3)) rows.add(205, role.toLowerCase().split(' ').at(-1) ?? '')
  }
  let nearest = 99
  for (const head of candidate.heads.slice(0, MOST_PHRASES))
    nearest = Math.min(nearest, phraseRows(scene, stage, head, sort, rows))
  rows.add(206, `${kind} ${sort} ${step(nearest)}`)
  castRows(scene, stage, candidate, sort, rows)
  return rows.done()
}

/** Whether it has a part already, by the tree of a mention. */
function castRows(
  { trees }: Scene,
  { incident, kind }: Stage,
  { entity, heads }: Candidate,
  sort: string,
  rows: Rows,
): void {
  const starts = new Set(heads.map((head) => trees.start(head)))
  for (const event of incident.mentions.slice(0, 24))
    for (const { role, mention, entity: other } of event.participants) {
      let is = entity !== null && other === entity
      for (const start of starts) if (mention.start <= start && start < mention.end) is = true
      if (!is) continue
      rows.add(210, role)
      rows.add(211, `${role} ${sort}`)
      rows.add(212, `${role} ${kind} ${event.type.mode}`)
    }
}

function phraseRows(scene: Scene, stage: Stage, head: number, sort: string, rows: Rows): number {
  const { trees, analysis } = scene
  const { kind } = stage
  const sentence = sentenceAt(scene, head)
  const lemma = trees.pos(head) === 'PROPN' ? `[${sort}]` : trees.lemma(head)
  const relation = trees.relation(head)
  const preposition = trees.preposition(head)
  rows.add(220, lemma)
  rows.add(221, `${kind} ${lemma}`)
  rows.add(222, `${tagOf(analysis, head)} ${isPersonNoun(trees.lemma(head))} ${relation}`)
  for (const child of trees.children(head)) {
    const below = trees.relation(child)
    if (below === 'amod' || below === 'compound' || below === 'nmod' || below === 'nmod:poss' || below === 'det')
      rows.add(223, `${below} ${trees.lemma(child)}`)
    else if (below === 'nummod') rows.add(224, 'count')
    else if (below === 'appos') rows.add(225, trees.lemma(child))
    else if (below === 'acl' || below === 'acl:relcl') rows.add(226, trees.lemma(child))
  }
  const shared = sharedHead(scene, head)
  const above = trees.head(shared)
  rows.add(227, `${trees.relation(shared)} ${trees.preposition(shared)} ${above === NONE ? '' : trees.lemma(above)}`)
  rows.add(228, `${sort} ${trees.relation(shared)} ${above === NONE ? '' : trees.lemma(above)}`)
  const verb = verbAbove(scene, above)
  if (verb !== NONE && verb !== above) rows.add(229, trees.lemma(verb))
  if (trees.lower(head - 1) === '[') rows.add(230, sort)
  const founds = stage.bySentence.get(sentence)
  const distance = distanceTo(stage.told, sentence)
  const isEarly = sentence < (stage.told[0] ?? 0)
  rows.add(231, `${sort} ${step(distance)} ${isEarly}`)
  rows.add(232, `${lemma} ${Math.min(distance, 3)}`)
  rows.add(233, `${relation} ${preposition} ${Math.min(distance, 2)} ${isPersonNoun(trees.lemma(head))}`)
  if (founds === undefined) {
    rows.add(234, `${trees.relation(shared)} ${above === NONE ? '' : trees.lemma(above)} ${kind}`)
    return distance
  }
  for (const found of founds.slice(0, 6)) {
    const path = pathBetween(scene, found, shared)
    const trigger = trees.lemma(found.word)
    rows.add(240, path)
    rows.add(241, `${path} ${sort}`)
    rows.add(242, `${path} ${trigger}`)
    rows.add(243, `${path} ${lemma}`)
    rows.add(244, `${path} ${kind}`)
    const gap = head - found.word
    rows.add(245, `${gap < 0 ? '-' : '+'}${step(Math.abs(gap) >> 1)} ${sort} ${isPersonNoun(trees.lemma(head))}`)
  }
  return 0
}

/** A member of a conjunction stands where the first member stands. */
function sharedHead({ trees }: Scene, head: number): number {
  let word = head
  for (let at = 0; at < MAX_STEPS && trees.relation(word) === 'conj'; at++) {
    const above = trees.head(word)
    if (above === NONE) break
    word = above
  }
  return word
}

function verbAbove({ trees }: Scene, from: number): number {
  let word = from
  for (let at = 0; at < MAX_STEPS && word !== NONE; at++) {
    if (trees.pos(word) === 'VERB') return word
    word = trees.head(word)
  }
  return NONE
}

function distanceTo(told: readonly number[], sentence: number): number {
  const at = lastAtOrBefore(told, sentence)
  const before = at < 0 ? 99 : sentence - (told[at] ?? 0)
  const behind = at + 1 < told.length ? (told[at + 1] ?? 0) - sentence : 99
  return Math.min(before, behind)
}

/** Index of the last that is not behind. */
function lastAtOrBefore(told: readonly number[], sentence: number): number {
  let low = 0
  let high = told.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((told[middle] ?? 0) <= sentence) low = middle + 1
    else high = middle
  }
  return low - 1
}

/** The relations from a trigger to a phrase: up to the word above both, then down. */
function pathBetween({ trees }: Scene, { word, verb, noun }: Found, phrase: number): string {
  const own = new Set([word, verb, noun])
  let down = ''
  let at = phrase
  for (let step = 0; step <= MAX_STEPS && at !== NONE; step++) {
    if (own.has(at)) return `${at === verb ? 'v' : 'n'}${down}`
    let up = ''
    let from = verb
    for (let other = 0; other < MAX_STEPS && from !== NONE; other++) {
      if (from === at) return `${up}${down}`
      up += `^${trees.relation(from)}`
      from = trees.head(from)
    }
    const preposition = trees.preposition(at)
    down = `>${trees.relation(at)}${preposition === '' ? '' : `:${preposition}`}${down}`
    at = trees.head(at)
  }
  return 'far'
}
