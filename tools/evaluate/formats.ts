// Scores envelopes: each file of the set is read, and its prediction written for the gold set's own scorer.
// usage: npx tsx tools/evaluate/formats.ts GOLD/formats [--half dev] [--envelope] [--errors] [--keep FILE]
//   --envelope: the envelope alone, without reading the opening of the text.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseDispatch } from '../../src/dispatch.js'
import { DEFAULT_LIMITS } from '../../src/errors.js'
import { openEnvelope } from '../../src/formats/index.js'
import { layoutText } from '../../src/text/layout.js'
import { flatten } from './flat.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    half: { type: 'string', default: 'dev' },
    envelope: { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
})
const [gold] = positionals
if (gold === undefined)
  throw new Error('usage: npx tsx tools/evaluate/formats.ts GOLD/formats [--half dev] [--envelope]')

function predictWhole(bytes: Uint8Array): object {
  const { format, header, text, headline, byline, dateline, paragraphs } = parseDispatch(bytes)
  return flatten({ format, header, text, headline, byline, dateline, paragraphs })
}

function predictEnvelope(bytes: Uint8Array): object {
  const { format, header, text, parts } = openEnvelope(bytes, null, DEFAULT_LIMITS)
  const slice = (span: { start: number; end: number } | null | undefined): { text: string } | null =>
    span === null || span === undefined ? null : { text: text.slice(span.start, span.end) }
  const paragraphs = layoutText(text).paragraphs.map(({ start, end }) => {
    const isNote = parts?.notes.some((note) => note.start <= start && end <= note.end) ?? false
    const role = start < (parts?.bodyStart ?? 0) ? 'headline' : isNote ? 'note' : 'body'
    return { start, end, role }
  })
  const [headline, byline, dateline] = [slice(parts?.headline), slice(parts?.byline), slice(parts?.dateline)]
  return flatten({ format, header, text, headline, byline, dateline, paragraphs })
}

const lines = readFileSync(join(gold, `${values.half}.ndjson`), 'utf8')
  .split('\n')
  .filter(Boolean)
const predictions = lines.map((line) => {
  const { id, bytes } = JSON.parse(line) as { id: string; bytes: string }
  const data = new Uint8Array(Buffer.from(bytes, 'base64'))
  return JSON.stringify({ id, ...(values.envelope ? predictEnvelope(data) : predictWhole(data)) })
})
const file = values.keep ?? join(tmpdir(), `wirecopy-formats-${process.pid}.ndjson`)
writeFileSync(file, `${predictions.join('\n')}\n`)
const scorer = [join(gold, 'score.mjs'), file, join(gold, `${values.half}.gold.ndjson`)]
process.stdout.write(execFileSync(process.execPath, values.errors ? [...scorer, '--errors'] : scorer))
