/**
 * Learns what pronouns mean and writes `src/entities/generated/coreference-weights.ts`; the same bytes each time.
 *
 *     npx tsx tools/train/coreference/train.ts GOLD.ndjson.gz CORPUS.ndjson.gz
 *
 * GOLD is `gold/entities/train.gold.ndjson.gz`; its documents with coreference (GUM) are read. CORPUS has a news text a
 * line (`{"text"}`): from those in which the genders of the people around tell whom `he` or `she` means, it is learned
 * where such a person stands. First prints the share of the pronouns of gold that are right when a quarter of its
 * documents is judged by what was learned from the others.
 */
import { readFileSync } from 'node:fs'
import { argv, exit, stderr, stdout } from 'node:process'
import { gunzipSync } from 'node:zlib'
import { isPossible, TEMPLATES, writeCandidate, writeNone } from '../../../src/entities/coreference/features.js'
import type { Judge } from '../../../src/entities/coreference/resolve.js'
import { type Example, examplesOf, type GoldDocument, silverExamplesOf } from './examples.js'
import { learn, scoreOf } from './learn.js'
import { writeWeights } from './write.js'

const FOLDS = 4
/** Of the corpus every so many texts are read, up to so many, none longer. */
const STEP = 5
const TEXTS = 4000
const MAX_TEXT = 6000

const [file, corpus] = argv.slice(2)
if (file === undefined || corpus === undefined) {
  stderr.write('usage: train.ts GOLD.ndjson.gz CORPUS.ndjson.gz\n')
  exit(2)
}
// The academic texts state no licence.
const documents = (readLines(file) as GoldDocument[]).filter(
  ({ coreference, genre }) => coreference !== undefined && genre !== 'academic',
)
const examples = documents.map(examplesOf)
const first = learn(examples.flat())
// A text that development documents hold as well is left out.
const silver = (readLines(corpus, STEP) as { readonly text: string; readonly dev?: true }[])
  .filter(({ text, dev }) => dev !== true && text.length <= MAX_TEXT)
  .slice(0, TEXTS)
  .flatMap(({ text }) => silverExamplesOf(text, judgeWith(first)))

let right = 0
let all = 0
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = learn(
    examples
      .filter((_, index) => index % FOLDS !== fold)
      .flat()
      .concat(silver),
  )
  for (const example of examples.filter((_, index) => index % FOLDS === fold).flat()) {
    all++
    right += example.isRight[bestOf(weights, example)] ?? 0
  }
}
stdout.write(
  `${documents.length} documents, ${all} pronouns and ${silver.length} by gender, right on unseen documents: ${((100 * right) / all).toFixed(1)} %\n`,
)

const weights = learn(examples.flat().concat(silver))
writeWeights(weights)

function readLines(path: string, step = 1): unknown[] {
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n')
    .filter((line, index) => line !== '' && index % step === 0)
    .map((line) => JSON.parse(line) as unknown)
}

function judgeWith(weights: Float64Array): Judge {
  const rows = new Int32Array(TEMPLATES)
  return {
    isPossible,
    choose(pronoun, candidates, scene) {
      writeNone(rows, 0, scene, pronoun, candidates[0])
      let [best, most] = [-1, scoreOf(weights, rows, 0)]
      candidates.forEach((candidate, index) => {
        writeCandidate(rows, 0, scene, pronoun, candidate)
        const score = scoreOf(weights, rows, 0)
        if (score > most) [best, most] = [index, score]
      })
      return best
    },
  }
}

function bestOf(weights: Float64Array, { rows, options }: Example): number {
  let best = 0
  for (let option = 1; option < options; option++)
    if (scoreOf(weights, rows, option * TEMPLATES) > scoreOf(weights, rows, best * TEMPLATES)) best = option
  return best
}
