/**
 * Sentences and words of `gold/syntax`: reads `{"id","text"}` lines, writes `{"id","paragraphs"}` lines for its scorer.
 *
 *     npx tsx tools/evaluate/syntax.ts DEV.ndjson > PRED.ndjson
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { argv, exit, stderr } from 'node:process'
import { buildDocument } from '../../src/document/index.js'
import { layoutText } from '../../src/text/layout.js'

const [input, output] = argv.slice(2)
if (input === undefined) {
  stderr.write('usage: syntax.ts DEV.ndjson [PRED.ndjson]\n')
  exit(2)
}
const lines: string[] = []
for (const line of readFileSync(input, 'utf8').split('\n')) {
  if (line === '') continue
  const { id, text } = JSON.parse(line) as { id: string; text: string }
  const { paragraphs, sentences, tokens } = buildDocument(layoutText(text))
  lines.push(
    JSON.stringify({
      id,
      paragraphs: paragraphs.map(({ firstSentence, endSentence }) => ({
        sentences: sentences.slice(firstSentence, endSentence).map(({ start, end, firstToken, endToken }) => ({
          start,
          end,
          tokens: Array.from({ length: endToken - firstToken }, (_, index) => ({
            start: tokens.start[firstToken + index],
            end: tokens.end[firstToken + index],
          })),
        })),
      })),
    }),
  )
}
writeFileSync(output ?? 1, `${lines.join('\n')}\n`)
