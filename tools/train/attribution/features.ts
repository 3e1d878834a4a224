/**
 * What the attribution network sees of each word of a set of dispatches, computed by the shipped stages themselves.
 * usage: tsx tools/train/attribution/features.ts IN.ndjson OUT [GOLD.ndjson]
 *   OUT.json holds one line a dispatch: {id, start, end, rows, sentence, paragraph, gold}; OUT.bin the encoder's numbers of every word, 16 bits each.
 */
import { createWriteStream, openSync, readFileSync, writeSync } from 'node:fs'
import { CHANNELS } from '../../../src/language/generated/shape.js'
import { analyzeWith } from '../../../src/language/index.js'
import { Network, type Reading } from '../../../src/language/network.js'
import { buildDocument } from '../../../src/document/index.js'
import { readOpening } from '../../../src/dateline/index.js'
import { layoutText } from '../../../src/text/layout.js'
import { findQuotes } from '../../../src/quotes/index.js'

class Recorder extends Network {
  readonly kept: Int16Array[] = []
  override read(words: number): Reading {
    const reading = super.read(words)
    this.kept.push(reading.encoded.slice())
    return reading
  }
}

const [input, output, goldFile] = process.argv.slice(2) as [string, string, string | undefined]
const lines = (path: string): string[] => readFileSync(path, 'utf8').split('\n').filter((line) => line !== '')
const gold = new Map<string, unknown>(
  goldFile === undefined ? [] : lines(goldFile).map((line) => JSON.parse(line)).map((one) => [one.id, one.attributions]),
)
const network = new Recorder()
const json = createWriteStream(`${output}.json`)
const binary = openSync(`${output}.bin`, 'w')
for (const line of lines(input)) {
  const { id, text: raw } = JSON.parse(line)
  const layout = layoutText(raw)
  const { text } = layout
  const opening = readOpening(layout, { date: null, country: null })
  const { dateline } = opening
  const document = buildDocument(layout, dateline === null ? [] : [dateline.start, dateline.end])
  network.kept.length = 0
  const analysis = analyzeWith(network, document)
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
      upos: [...analysis.upos],
      xpos: [...analysis.xpos],
      deprel: [...analysis.deprel],
      entity: [...analysis.entity],
      quotes: quotes.quotes,
      roles: opening.roles,
      gold: gold.get(id) ?? null,
    })}\n`,
  )
  for (const part of network.kept) writeSync(binary, new Uint8Array(part.buffer, part.byteOffset, part.byteLength))
  if (network.kept.reduce((sum, part) => sum + part.length, 0) !== count * CHANNELS) throw new Error(`${id}: words lost`)
}
json.end()
