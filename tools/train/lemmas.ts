/**
 * Learns src/language/generated/lemmas.ts: how a word's lemma comes from its form and Penn tag, from the treebank documents whose
 * licence allows commercial use.
 * usage: tsx tools/train/lemmas.ts [DATA]     DATA holds gold/syntax/train.conllu.gz; default ../shared
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { learnLemmas, writeRules } from './lemma-learner.js'
import { readTreebank } from './treebank.js'

const data = process.argv[2] ?? new URL('../../../shared', import.meta.url).pathname
const conllu = gunzipSync(readFileSync(`${data}/gold/syntax/train.conllu.gz`)).toString('utf8')
const rules = learnLemmas(readTreebank(conllu))
writeFileSync(
  new URL('../../src/language/generated/lemmas.ts', import.meta.url),
  `// Made by tools/train/lemmas.ts from the treebanks that docs/MODEL-CARD.md names; do not edit.
/** A tag a line, then its rules: ending (\`^\` the whole form), units to cut, what to add. */
export const LEMMA_RULES =
  ${JSON.stringify(writeRules(rules.edits))}
/** A tag a line, then whether capitals stay in a sentence's first word, a later word, a word all in capitals. */
export const LEMMA_CASES =
  ${JSON.stringify(rules.cases)}
/** Forms, by tag, for which {@link LEMMA_CASES} is the other way round. */
export const LEMMA_CASE_EXCEPTIONS =
  ${JSON.stringify(rules.caseExceptions)}
`,
)
console.log(`${rules.edits.size} tags, ${[...rules.edits.values()].reduce((n, of) => n + of.size, 0)} rules`)
