/**
 * What the attribution network sees of each word of a set of dispatches, computed by the shipped stages themselves.
 * usage: tsx tools/train/attribution/features.ts IN.ndjson OUT [GOLD.ndjson]
 *   OUT.json holds one line a dispatch: {id, text, start, end, sentence, paragraph, head, rows, quotes, gold}; OUT.bin the encoder's bytes of every word.
 */
import { createWriteStream, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { attributionRows, TABLE_ROWS } from '../../../src/attribution/features.js'
import { readOpening } from '../../../src/dateline/index.js'
import { buildDocument } from '../../../src/document/index.js'
import { analyzeDocument } from '../../../src/language/index.js'
import { findQuotes } from '../../../src/quotes/index.js'
import { layoutText } from '../../../src/text/layout.js'

const [input, output, goldFile] = process.argv.slice(2) as [string, string, string | undefined]
const lines = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
const gold = new Map<string, unknown>(
  goldFile === undefined
    ? []
    : lines(goldFile)
        .map((line) => JSON.parse(line))
        .map((one) => [one.id, one.attributions]),
)
const json = createWriteStream(`${output}.json`)
const binary = openSync(`${output}.bin`, 'w')
for (const line of lines(input)) {
  const { id, text: raw } = JSON.parse(line)
  const layout = layoutText(raw)
  const { text } = layout
  const opening = readOpening(layout, { date: null, country: null })
  const { dateline } = opening
  const document = buildDocument(layout, dateline === null ? [] : [dateline.start, dateline.end])
  const analysis = analyzeDocument(document)
  const { count, start, end } = document.tokens
  const sentence = new Array<number>(count).fill(0)
  const paragraph = new Array<number>(count).fill(0)
  document.sentences.forEach((one, index) => {
    for (let token = one.firstToken; token < one.endToken; token++) {
      sentence[token] = index
      paragraph[token] = one.paragraph
    }
  })
  const head = Array.from({ length: count }, (_, token) => {
    const own = analysis.head[token] as number
    return own === 0 ? -1 : (document.sentences[sentence[token] as number]?.firstToken ?? 0) + own - 1
  })
  const quotes = findQuotes(layout)
  json.write(
    `${JSON.stringify({
      id,
      text,
      start: [...start.subarray(0, count)],
      end: [...end.subarray(0, count)],
      sentence,
      paragraph,
      head,
      rows: [...attributionRows(document, analysis, quotes.quotes)],
      quotes: quotes.quotes,
      gold: gold.get(id) ?? null,
    })}\n`,
  )
  writeSync(binary, analysis.encoded)
}
json.end()
writeFileSync(join(dirname(output), 'rows'), String(TABLE_ROWS))
