import type { EventTypeName } from '../model/event.js'
import { LIGHT_VERBS, TRIGGERS } from './triggers.data.js'
import { IRREGULAR } from './words.data.js'

/** Form of a verb or noun, as far as spelling tells. */
export type Form = 'base' | 's' | 'past' | 'participle' | 'ing' | 'singular' | 'plural'

/** An entry of triggers.data.ts. */
export interface Trigger {
  readonly lemma: string
  /** Word that must follow, or null. */
  readonly particle: string | null
  readonly pos: 'v' | 'n'
  readonly type: EventTypeName | null
  readonly cameo: string | null
  readonly mode: string | null
  /** Key of CONTEXTS, or null. */
  readonly context: string | null
}

/** A reading of a written word. */
export interface Reading {
  readonly trigger: Trigger
  readonly forms: readonly Form[]
}

/** Readings of every written form that the table knows. */
export const READINGS: ReadonlyMap<string, readonly Reading[]> = build()

function build(): Map<string, Reading[]> {
  const readings = new Map<string, Reading[]>()
  const add = (trigger: Trigger): void => {
    const forms = trigger.pos === 'v' ? verbForms(headOf(trigger.lemma)) : nounForms(trigger.lemma)
    for (const [written, kinds] of forms) {
      const list = readings.get(written) ?? []
      list.push({ trigger, forms: kinds })
      readings.set(written, list)
    }
  }
  const orNull = (field: string | undefined): string | null => (field === undefined || field === '-' ? null : field)
  for (const line of TRIGGERS) {
    const [lemma = '', pos, type, cameo, mode, context] = line.split(' ')
    add({
      lemma,
      particle: lemma.includes('_') ? (lemma.split('_')[1] ?? null) : null,
      pos: pos === 'n' ? 'n' : 'v',
      type: type as EventTypeName,
      cameo: orNull(cameo),
      mode: orNull(mode),
      context: context ?? null,
    })
  }
  for (const lemma of LIGHT_VERBS) {
    const particle = lemma.includes('_') ? (lemma.split('_')[1] ?? null) : null
    add({ lemma, particle, pos: 'v', type: null, cameo: null, mode: null, context: null })
  }
  return readings
}

function headOf(lemma: string): string {
  return lemma.split('_')[0] ?? lemma
}

/** Written forms of a verb: irregular ones from the table, else by the rules of spelling. */
function verbForms(lemma: string): Map<string, Form[]> {
  const forms = new Map<string, Form[]>()
  const add = (written: string, form: Form): void => {
    forms.set(written, [...(forms.get(written) ?? []), form])
  }
  const irregular = IRREGULAR[lemma]
  const mute = lemma.endsWith('e') && !lemma.endsWith('ee')
  const consonantY = /[^aeiou]y$/.test(lemma)
  const doubled = irregular?.[0].startsWith(lemma) === true && irregular[0].length === lemma.length + 3
  const past = mute
    ? `${lemma}d`
    : consonantY
      ? `${lemma.slice(0, -1)}ied`
      : lemma.endsWith('ee')
        ? `${lemma}d`
        : `${lemma}ed`
  add(lemma, 'base')
  add(
    /(?:s|x|z|ch|sh)$/.test(lemma)
      ? `${lemma}es`
      : consonantY
        ? `${lemma.slice(0, -1)}ies`
        : lemma === 'have'
          ? 'has'
          : `${lemma}s`,
    's',
  )
  add(irregular?.[0] ?? past, 'past')
  add(irregular?.[1] ?? past, 'participle')
  const stem = lemma.endsWith('ie') ? `${lemma.slice(0, -2)}y` : mute ? lemma.slice(0, -1) : lemma
  const doubles = doubled || /^(?:cut|win|run|set|hit)$/.test(lemma)
  add(`${stem}${doubles ? stem.slice(-1) : ''}ing`, 'ing')
  return forms
}

function nounForms(lemma: string): Map<string, Form[]> {
  const plural = /[^aeiou]y$/.test(lemma)
    ? `${lemma.slice(0, -1)}ies`
    : /(?:s|x|ch|sh)$/.test(lemma)
      ? `${lemma}es`
      : `${lemma}s`
  return new Map([
    [lemma, ['singular']],
    [plural, ['plural']],
  ])
}
