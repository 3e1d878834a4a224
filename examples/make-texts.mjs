// Makes dispatches from the paragraphs of seeds/: all different, the same ones every time.
// usage: node examples/make-texts.mjs FOLDER COUNT [FILES]   (writes FOLDER/part-0.ndjson …, one {"id", "text", "date"} a line)
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'

const [folder = 'texts', count = '20000', files = '8'] = process.argv.slice(2)
const seeds = new URL('../seeds/', import.meta.url)
const stories = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) =>
    readFileSync(new URL(name, seeds), 'utf8')
      .trim()
      .split(/\n\s*\n/),
  )
/** A small generator of numbers (mulberry32), so that the texts are the same everywhere. */
let state = 1
const below = (limit) => {
  state = (state + 0x6d2b79f5) | 0
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit)
}
const pick = (items) => items[below(items.length)]

mkdirSync(folder, { recursive: true })
const parts = Array.from({ length: Number(files) }, () => [])
for (let index = 0; index < Number(count); index++) {
  // The opening of one story, and paragraphs of it and others behind it.
  const story = pick(stories)
  const length = 2 + below(4)
  const body = Array.from({ length }, () => pick(below(3) === 0 ? pick(stories) : story))
  const text = [...story.slice(0, 3), ...body, `The town counted ${index} cases.`].join('\n\n')
  parts[index % parts.length].push(JSON.stringify({ id: `t${index}`, text, date: '2025-12-02' }))
}
for (const [index, lines] of parts.entries()) writeFileSync(`${folder}/part-${index}.ndjson`, `${lines.join('\n')}\n`)
