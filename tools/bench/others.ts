import * as chrono from 'chrono-node'
import nlp from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Stage } from './stages.js'

const wink = winkNLP(model)

/** Other parsers on the same text, in the same run. Each does a part of what `whole` does. */
export const OTHERS: readonly Stage[] = [
  { name: 'chrono-node (times)', prepare: (text) => () => chrono.parse(text, new Date('2025-12-02T12:00:00Z')) },
  { name: 'compromise (tags)', prepare: (text) => () => nlp(text).json({ offset: true }) },
  { name: 'compromise (people)', prepare: (text) => () => nlp(text).people().json({ offset: true }) },
  {
    // What a program has to ask for to get tags and names with their places; it still gets no tree.
    name: 'compromise (tags and names)',
    prepare: (text) => () => {
      const read = nlp(text)
      const names = [read.people(), read.places(), read.organizations()]
      return [read.json({ offset: true }), ...names.map((found) => found.json({ offset: true }))]
    },
  },
  { name: 'wink-nlp (tags, entities)', prepare: (text) => () => wink.readDoc(text).entities().out() },
]
