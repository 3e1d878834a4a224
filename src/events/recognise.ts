import type { EventTypeName } from '../model/event.js'
import type { Span } from '../model/span.js'
import { type Form, READINGS, type Trigger } from './lexicon.js'
import { nearestAuxiliary } from './phrases.js'
import { CONTEXTS } from './triggers.data.js'
import type { WordClass, Words } from './words.js'

/** An event trigger in a sentence. */
export interface Found {
  /** Index of the word that names the event. */
  readonly word: number
  /** Index of the verb that has the subject: the trigger itself, or the light verb in front of a noun. */
  readonly verb: number | null
  readonly trigger: Trigger
  readonly type: EventTypeName
  readonly form: Form
  /** The words of the trigger. */
  readonly spans: readonly Span[]
  readonly passive: boolean
}

/** How far a light verb reaches for its noun, in words: "held a long and friendly telephonic conversation". */
const LIGHT_REACH = 6

/** Finds the triggers of a sentence, in order. */
export function recognise(words: Words, before: Words | null): Found[] {
  const found: Found[] = []
  const contexts: Contexts = new Map()
  let light: { verb: number; passive: boolean } | null = null
  for (let word = 0; word < words.count; word++) {
    const readings = READINGS.get(words.lower[word] ?? '')
    if (readings === undefined) continue
    for (const { trigger, forms } of readings) {
      const form = pickForm(words, word, trigger, forms)
      if (form === null) continue
      const particle = particleAt(words, word, trigger)
      if (trigger.particle !== null && particle === null) continue
      const passive = trigger.pos === 'v' && form === 'participle' && isPassive(words, word)
      if (trigger.type === null) {
        light = { verb: word, passive }
        continue
      }
      const carried: { verb: number; passive: boolean } | null =
        trigger.pos === 'n' && light !== null && word - light.verb <= LIGHT_REACH ? light : null
      if (carried === null && !hasContext(words, before, trigger, contexts)) continue
      const spans = [spanOf(words, word)]
      if (particle !== null) spans.push(spanOf(words, particle))
      if (carried !== null) spans.unshift(spanOf(words, carried.verb))
      found.push({
        word,
        verb: trigger.pos === 'v' ? word : (carried?.verb ?? null),
        trigger,
        type: trigger.type,
        form,
        spans,
        passive: carried?.passive ?? passive,
      })
      break
    }
  }
  return found
}

function spanOf(words: Words, index: number): Span {
  return { start: words.starts[index] ?? 0, end: words.ends[index] ?? 0 }
}

/** The particle within three words: "tore the office down" is not looked for further. */
function particleAt(words: Words, word: number, trigger: Trigger): number | null {
  if (trigger.particle === null) return null
  for (let at = word + 1; at <= word + 3 && at < words.count; at++) if (words.lower[at] === trigger.particle) return at
  return null
}

const kindAt = (words: Words, index: number): WordClass | 'edge' => words.kinds[index] ?? 'edge'

/** The form in which the word stands, or null where the words around speak against the reading. */
function pickForm(words: Words, word: number, trigger: Trigger, forms: readonly Form[]): Form | null {
  const before = kindAt(words, word - 1)
  const previous = words.lower[word - 1] ?? ''
  const nominal = before === 'determiner' || previous === '’s' || previous === '’' || previous === 'of'
  if (trigger.pos === 'n') {
    const form = forms[0] ?? 'singular'
    // "to attack", "will protest": a verb.
    if (previous === 'to' || before === 'auxiliary' || before === 'pronoun') return null
    return form
  }
  const isPast = forms.includes('past') || forms.includes('participle')
  const after = kindAt(words, word + 1)
  const opensPhrase = after === 'determiner' || after === 'pronoun'
  if (forms.includes('ing')) {
    // "killing three", "were killing", "by killing", "officers arresting the man"; not "a long meeting".
    const isVerb = opensPhrase || (before !== 'open' && before !== 'determiner')
    return isVerb && !(nominal && !opensPhrase) ? 'ing' : null
  }
  if (isPast && !forms.includes('base')) {
    // "the accused man": an adjective.
    if (before === 'determiner') return null
    const afterAuxiliary = nearestAuxiliary(words, word) !== null
    if (forms.includes('participle') && (afterAuxiliary || !forms.includes('past'))) return 'participle'
    // "those killed in the raid", "three employees were wounded": a participle before "by", "in", "on" without a subject of its own.
    return words.lower[word + 1] === 'by' && forms.includes('participle') ? 'participle' : 'past'
  }
  if (nominal) return null
  if (previous === 'to' || before === 'auxiliary' || before === 'pronoun')
    return isPast && isPassive(words, word) ? 'participle' : 'base'
  if (isPast) return before === 'open' ? 'past' : null
  if (forms.includes('s')) return opensPhrase || before === 'open' ? 's' : null
  return opensPhrase && before === 'open' ? 'base' : null
}

const FORMS_OF_BE = new Set(['am', 'are', 'be', 'been', 'being', 'is', 'was', 'were', '’re'])

/** "was arrested", "has been freed"; also a bare participle with an agent: "a statement issued by". */
function isPassive(words: Words, word: number): boolean {
  const auxiliary = nearestAuxiliary(words, word)
  if (auxiliary !== null) return FORMS_OF_BE.has(words.lower[auxiliary] ?? '')
  return words.lower[word + 1] === 'by'
}

/** Up to two different words of a context that stand in the sentence or the one before it, by context. */
type Contexts = Map<string, readonly string[]>

/** Whether a word of the trigger's context stands near, other than the trigger itself. */
function hasContext(words: Words, before: Words | null, trigger: Trigger, contexts: Contexts): boolean {
  const { context, lemma } = trigger
  if (context === null || context === 'to' || context === 'for') return true
  let near = contexts.get(context)
  if (near === undefined) {
    near = contextWords(words, before, CONTEXTS[context] ?? [])
    contexts.set(context, near)
  }
  return near.some((word) => word !== lemma)
}

function contextWords(words: Words, before: Words | null, stems: readonly string[]): string[] {
  const near: string[] = []
  for (const sentence of [words, before])
    for (const word of sentence?.lower ?? []) {
      if (near.includes(word) || !stems.some((stem) => word.startsWith(stem))) continue
      near.push(word)
      if (near.length === 2) return near
    }
  return near
}
