/** Verb forms of our triggers, so that a lemma that lost or kept a letter too many ("expell", "boycot") is still found. */
import { IRREGULAR_VERBS } from './irregular-verbs.data.js'
import { readLexicon } from './lexicon.js'

interface Forms {
  /** The verbs of the tables. */
  readonly verbs: ReadonlySet<string>
  /** Their forms, to the verb; a form of two verbs is left out. */
  readonly byForm: ReadonlyMap<string, string>
}

let forms: Forms | null = null

/** The lemma of a verb: as it was told, unless no table knows it and a table's verb has the written form. */
export function mendLemma(lemma: string, written: string): string {
  forms ??= build()
  return forms.verbs.has(lemma) ? lemma : (forms.byForm.get(written) ?? lemma)
}

function build(): Forms {
  const { words, pairs, governors, light, carriers } = readLexicon()
  const verbs = new Set<string>([...light, ...carriers])
  for (const key of words.keys()) if (key.endsWith(' v')) verbs.add(firstPart(key.slice(0, -2)))
  for (const key of [...pairs.keys(), ...governors.keys()]) verbs.add(firstPart(key))
  const byForm = new Map<string, string>()
  const seen = new Set<string>()
  const add = (form: string, verb: string): void => {
    if (verbs.has(form)) return
    if (seen.has(form) && byForm.get(form) !== verb) byForm.delete(form)
    else byForm.set(form, verb)
    seen.add(form)
  }
  for (const verb of verbs) for (const form of regularForms(verb)) add(form, verb)
  for (const line of IRREGULAR_VERBS) {
    const [verb = '', ...past] = line.split(' ')
    if (verbs.has(verb)) for (const form of past) add(form, verb)
  }
  return { verbs, byForm }
}

/** `step` of `step_down`, `fire` of `fire+at`. */
function firstPart(name: string): string {
  return name.split(/[_+]/)[0] ?? name
}

function regularForms(verb: string): string[] {
  if (verb.endsWith('e')) return [`${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`]
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`]
  const doubled = verb + verb.slice(-1)
  const plural = /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`
  return [plural, `${verb}ed`, `${verb}ing`, `${doubled}ed`, `${doubled}ing`]
}
