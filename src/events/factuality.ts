import type { Event } from '../model/event.js'
import { auxiliaryBefore } from './phrases.js'
import type { Found } from './recognise.js'
import type { Words } from './words.js'

/** Whether and how an event is told as having happened. */
export interface Factuality {
  readonly modality: Event['modality']
  readonly polarity: Event['polarity']
}

/** Verbs that make something of what follows them, by the modality they give it; stems, in front of "to" or "that" or a noun. */
const GOVERNORS: readonly (readonly [modality: Event['modality'], stems: readonly string[]])[] = [
  [
    'demanded',
    ['demand', 'urg', 'call', 'ask', 'request', 'appeal', 'order', 'want', 'insist', 'plead', 'must', 'should'],
  ],
  ['promised', ['agree', 'promis', 'pledg', 'vow', 'offer', 'commit', 'undertak']],
  ['threatened', ['threat', 'warn']],
  ['attempted', ['attempt', 'tri', 'try', 'fail', 'seek', 'sought', 'foil', 'thwart']],
  ['denied', ['den', 'dismiss', 'rejected']],
  ['planned', ['plan', 'intend', 'due', 'expect', 'schedul', 'prepar', 'propos', 'ready', 'set']],
  [
    'hypothetical',
    ['if', 'unless', 'whether', 'could', 'may', 'might', 'would', 'consider', 'possib', 'fear', 'allow'],
  ],
]
const NEGATIONS = new Set(['not', 'n’t', 'never', 'no', 'nobody', 'neither', 'nor', 'without'])

/** Reads modality and polarity off the words in front of the trigger, back to the beginning of its clause. */
export function factualityOf(words: Words, found: Found): Factuality {
  const head = found.verb ?? found.word
  const auxiliary = auxiliaryBefore(words, head)
  const infinitive = words.lower[head - 1] === 'to'
  let polarity: Event['polarity'] = 'positive'
  for (let at = head - 1; at >= 0 && head - at <= 4; at--) {
    if (NEGATIONS.has(words.lower[at] ?? '')) polarity = 'negative'
    else if (words.kinds[at] === 'punctuation' || words.kinds[at] === 'subordinator') break
  }
  if (auxiliary !== null) {
    const word = words.lower[auxiliary] ?? ''
    if (word === 'will' || word === 'shall' || word === '’ll') return { modality: 'planned', polarity }
    if (word === 'would' || word === 'could' || word === 'may' || word === 'might')
      return { modality: 'hypothetical', polarity }
    if (word === 'should' || word === 'must') return { modality: 'demanded', polarity }
  }
  if (infinitive || found.trigger.pos === 'n' || found.form === 'ing') {
    const governed = governorOf(words, head)
    if (governed !== null) return { modality: governed, polarity }
  }
  return { modality: 'asserted', polarity }
}

/** The nearest governing word within the clause, up to eight words in front. */
function governorOf(words: Words, head: number): Event['modality'] | null {
  for (let at = head - 1; at >= 0 && head - at <= 8; at--) {
    const word = words.lower[at] ?? ''
    if (words.kinds[at] === 'punctuation') return null
    for (const [modality, stems] of GOVERNORS)
      if (
        stems.some(
          (stem) => word === stem || (stem.length > 2 && word.startsWith(stem) && word.length - stem.length <= 4),
        )
      )
        return modality
  }
  return null
}
