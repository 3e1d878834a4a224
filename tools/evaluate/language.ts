/**
 * Scores the language stage by itself, from raw text: tags, lemmas, trees and the names that its entity tags spell.
 *
 *     npx tsx tools/evaluate/language.ts GOLD_DIR [--half dev] [--keep FOLDER]
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { argv, execPath, exit, stderr, stdout } from 'node:process'
import { buildDocument, type TextDocument } from '../../src/document/index.js'
import { type Analysis, analyzeDocument, ENTITY_TAGS } from '../../src/language/index.js'
import { assembleSentence } from '../../src/language/tokens.js'
import { layoutText } from '../../src/text/layout.js'

interface Item {
  readonly id: string
  readonly text: string
}

/** Names of the entity tags, one entity for each: what the scorer of names reads. */
function namesOf({ tokens }: TextDocument, { entity }: Analysis): unknown[] {
  const names: unknown[] = []
  for (let index = 0; index < tokens.count; index++) {
    const tag = entity[index] as number
    if (tag % 2 === 0) continue
    let past = index + 1
    while (entity[past] === tag + 1) past++
    const mention = { start: tokens.start[index], end: tokens.end[past - 1] }
    names.push({ kind: ENTITY_TAGS[tag]?.slice(2), mentions: [mention] })
  }
  return names
}

function predict({ id, text }: Item): string {
  const document = buildDocument(layoutText(text))
  const analysis = analyzeDocument(document)
  const sentences = document.sentences.map((sentence) => assembleSentence(document, analysis, sentence))
  return JSON.stringify({ id, sentences, entities: namesOf(document, analysis) })
}

function run(set: string): Record<string, unknown> {
  const items = readFileSync(join(gold, set, `${half}.ndjson`), 'utf8')
    .split('\n')
    .filter(Boolean)
  const began = performance.now()
  const lines = items.map((line) => predict(JSON.parse(line) as Item))
  stdout.write(`${set}: ${items.length} texts, ${((performance.now() - began) / 1000).toFixed(1)} s\n`)
  const file = join(folder, `${set}.ndjson`)
  writeFileSync(file, `${lines.join('\n')}\n`)
  const answers = join(gold, set, `${half}.gold.ndjson`)
  const scored = execFileSync(execPath, [join(gold, set, 'score.mjs'), file, answers, '--json'], { maxBuffer: 2 ** 28 })
  return JSON.parse(scored.toString()) as Record<string, unknown>
}

const [gold = '', ...rest] = argv.slice(2)
if (gold === '') {
  stderr.write('usage: language.ts GOLD_DIR [--half dev] [--keep FOLDER]\n')
  exit(2)
}
const option = (name: string): string | undefined => rest[rest.indexOf(name) + 1 || rest.length]
const half = option('--half') ?? 'dev'
const folder = option('--keep') ?? mkdtempSync(join(tmpdir(), 'language-'))
mkdirSync(folder, { recursive: true })

for (const [group, figures] of Object.entries(run('syntax')))
  stdout.write(`  ${group.padEnd(16)} ${JSON.stringify(figures)}\n`)
const { mentions } = run('entities') as { mentions: Record<string, Record<string, unknown>> }
for (const [corpus, kinds] of Object.entries(mentions))
  for (const [kind, figures] of Object.entries(kinds))
    stdout.write(`  ${corpus.padEnd(10)} ${kind.padEnd(14)} ${JSON.stringify(figures)}\n`)
