// Scores envelopes: each file of the set is read, and its prediction written for the gold set's own scorer.
// usage: npx tsx tools/evaluate/formats.ts GOLD/formats [--half dev] [--envelope] [--errors] [--keep FILE]
//   --envelope: the envelope alone, without reading the opening of the text.
// The scorer wants headline and byline as strings and a text that begins with the body, where the model has spans and a
// reading text with the headline in front: what stands before the body is cut off before they are written.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseDispatch } from '../../src/dispatch.js'
import { DEFAULT_LIMITS } from '../../src/errors.js'
import { openEnvelope } from '../../src/formats/index.js'
import { layoutText } from '../../src/text/layout.js'

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

interface Part {
  readonly start: number
  readonly end: number
  readonly role: string
}

interface Prediction {
  readonly format: string
  readonly header: unknown
  readonly text: string
  readonly headline: string | null
  readonly byline: string | null
  readonly dateline: { readonly text: string } | null
  readonly paragraphs: readonly Part[]
}

function predictWhole(bytes: Uint8Array): Prediction {
  const { format, header, text, headline, byline, dateline, paragraphs } = parseDispatch(bytes)
  return { format, header, text, headline: headline?.text ?? null, byline: byline?.text ?? null, dateline, paragraphs }
}

function predictEnvelope(bytes: Uint8Array): Prediction {
  const { format, header, text, parts } = openEnvelope(bytes, null, DEFAULT_LIMITS)
  const slice = (span: { start: number; end: number } | null | undefined): string | null =>
    span === null || span === undefined ? null : text.slice(span.start, span.end)
  const paragraphs = layoutText(text).paragraphs.map(({ start, end }) => {
    const isNote = parts?.notes.some((note) => note.start <= start && end <= note.end) ?? false
    const role = start < (parts?.bodyStart ?? 0) ? 'headline' : isNote ? 'note' : 'body'
    return { start, end, role }
  })
  const dateline = slice(parts?.dateline)
  return {
    format,
    header,
    text,
    headline: slice(parts?.headline),
    byline: slice(parts?.byline),
    dateline: dateline === null ? null : { text: dateline },
    paragraphs,
  }
}

/** The prediction from its first paragraph of body on. */
function cut(prediction: Prediction): Prediction {
  const first = prediction.paragraphs.find(({ role }) => role === 'body')
  const from = first?.start ?? prediction.text.length
  const paragraphs = prediction.paragraphs
    .filter(({ start }) => start >= from)
    .map(({ start, end, role }) => ({ start: start - from, end: end - from, role }))
  return { ...prediction, text: prediction.text.slice(from), paragraphs }
}

const lines = readFileSync(join(gold, `${values.half}.ndjson`), 'utf8')
  .split('\n')
  .filter(Boolean)
const predictions = lines.map((line) => {
  const { id, bytes } = JSON.parse(line) as { id: string; bytes: string }
  const data = new Uint8Array(Buffer.from(bytes, 'base64'))
  return JSON.stringify({ id, ...cut(values.envelope ? predictEnvelope(data) : predictWhole(data)) })
})
const file = values.keep ?? join(tmpdir(), `wirecopy-formats-${process.pid}.ndjson`)
writeFileSync(file, `${predictions.join('\n')}\n`)
const scorer = [join(gold, 'score.mjs'), file, join(gold, `${values.half}.gold.ndjson`)]
process.stdout.write(execFileSync(process.execPath, values.errors ? [...scorer, '--errors'] : scorer))
