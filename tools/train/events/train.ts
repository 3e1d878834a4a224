/**
 * Learns which violent incidents a dispatch reports and who plays which part in them, and writes
 * `src/events/generated/incident-weights.ts`; the same bytes each time.
 *
 *     npx tsx tools/train/events/train.ts GOLD_DIR/muc CORPUS.ndjson.gz [--check]
 *
 * Learns from the train half. First prints the figures of the gold's own scorer when each fifth of the messages is judged by what was
 * learned from the others; with `--check` it ends there. `--thresholds told=-0.3,actor=-1` tries other thresholds.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, exit, stderr, stdout } from 'node:process'
import type { Judge } from '../../../src/events/incidents/judge.js'
import { judgeBy, THRESHOLDS } from '../../../src/events/incidents/model.js'
import { countExamplesOf, type Examples, examplesOf, newsCountExamplesOf, newsExamplesOf } from './examples.js'
import { learnCounts, learnModel } from './models.js'
import { readNews, readTexts } from './texts.js'
import { writeWeights } from './write.js'

const FOLDS = 5

const [folder, corpus, ...flags] = argv.slice(2)
if (folder === undefined || corpus === undefined) {
  stderr.write('usage: train.ts GOLD_DIR/muc CORPUS.ndjson.gz [--check] [--thresholds NAME=VALUE,…]\n')
  exit(2)
}
const texts = readTexts(folder, 'train')
const examples = texts.map(examplesOf)
const newsTexts = readNews(corpus)
const news = newsTexts.map(newsExamplesOf)
stderr.write(`${news.flatMap(({ told }) => told).length} incidents of news\n`)
const isOther = (fold: number) => (_one: unknown, index: number) => index % FOLDS !== fold
const firsts = Array.from({ length: FOLDS }, (_, fold) =>
  learnModel([...examples.filter(isOther(fold)), ...news.filter(isOther(fold))]),
)
// How many there are is learned from what those say that did not learn from the message.
const judges = firsts.map((model) => judgeBy(model))
const counts = texts.map((text, index) => countExamplesOf(text, judges[index % FOLDS] as Judge))
const newsCounts = newsTexts.map((text, index) =>
  newsCountExamplesOf(text, news[index] as Examples, judges[index % FOLDS] as Judge),
)
const models = firsts.map((model, fold) => ({
  ...model,
  counts: learnCounts([...counts.filter(isOther(fold)), ...newsCounts.filter(isOther(fold))].flat()),
}))
const tried = flags.filter((_, index) => flags[index - 1] === '--thresholds')
for (const given of tried.length === 0 ? [''] : tried) {
  const other = Object.fromEntries(given === '' ? [] : given.split(',').map((one) => pairOf(one)))
  const thresholds = { ...THRESHOLDS, ...other }
  stdout.write(
    `${given} ${scored(
      folder,
      models.map((model) => judgeBy(model, thresholds)),
    )}\n`,
  )
}
if (!flags.includes('--check'))
  writeWeights({ ...learnModel([...examples, ...news]), counts: learnCounts([...counts, ...newsCounts].flat()) })

function pairOf(given: string): [string, number] {
  const [name = '', value = ''] = given.split('=')
  return [name, Number(value)]
}

/** The figures of the gold's own scorer over messages that were not learned from. */
function scored(gold: string, judges: readonly Judge[]): string {
  const work = mkdtempSync(join(tmpdir(), 'wirecopy-incidents-'))
  const file = join(work, 'predicted.ndjson')
  const lines = texts.map(({ id, entities, events }, index) =>
    JSON.stringify({ id, entities, events: events(judges[index % FOLDS] as Judge).events }),
  )
  writeFileSync(file, `${lines.join('\n')}\n`)
  const printed = execFileSync(process.execPath, [
    join(gold, 'score.mjs'),
    file,
    join(gold, 'train.gold.ndjson'),
    '--json',
  ])
  rmSync(work, { recursive: true })
  const { incidents, overall, relevantMessages, slots } = JSON.parse(printed.toString()) as Printed
  const shown = { incidents, overall, relevantMessages, ...slots }
  return Object.entries(shown)
    .map(([name, { f1 }]) => `${name} ${(100 * f1).toFixed(1)}`)
    .join('  ')
}

interface Printed {
  readonly incidents: { readonly f1: number }
  readonly overall: { readonly f1: number }
  readonly relevantMessages: { readonly f1: number }
  readonly slots: Readonly<Record<string, { readonly f1: number }>>
}
