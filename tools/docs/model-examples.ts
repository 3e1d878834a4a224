import { readdirSync, readFileSync } from 'node:fs'
import { parseDispatch, verify } from 'wirecopy'
import { jsonSchema } from 'wirecopy/schema'
import { EXAMPLE_DISPATCHES } from './model-examples.data.js'
import { ROOT } from './paths.js'

/** A JSON Schema, as far as the model uses it. */
interface Part {
  readonly $ref?: string
  readonly anyOf?: readonly Part[]
  readonly items?: Part
  readonly properties?: Readonly<Record<string, Part>>
}

/** A real value of each field, as JSON, by `Schema.field`. */
export type FieldExamples = ReadonlyMap<string, string>

/** Longest example, in characters; of a longer one the beginning is shown. */
const LONGEST = 64

/** Parses our texts and takes, for each field of the model, the first value that is not empty and not too long. */
export function findFieldExamples(): FieldExamples {
  const definitions = jsonSchema()['$defs'] as unknown as Readonly<Record<string, Part>>
  const found = new Map<string, string>()
  const take = (name: string, value: unknown): void => {
    const properties = definitions[name]?.properties
    if (properties === undefined || value === null || typeof value !== 'object') return
    for (const [key, part] of Object.entries(properties)) {
      const inner = (value as Readonly<Record<string, unknown>>)[key]
      keep(`${name}.${key}`, inner)
      const names = namesOf(part)
      for (const one of Array.isArray(inner) ? inner : [inner]) for (const target of names) take(target, one)
    }
  }
  const keep = (field: string, value: unknown): void => {
    if (value === undefined) return
    // With a blank behind commas and colons, where a narrow column may break it.
    const json = JSON.stringify(value, null, 1)
      .replace(/\n */g, ' ')
      .replace(/([[{]) | ([\]}])/g, '$1$2')
    const before = found.get(field)
    const rank = (text: string): number =>
      text === 'null' || text === '[]' || text === '""' ? 2 : text.length > LONGEST ? 1 : 0
    if (before === undefined || rank(json) < rank(before)) found.set(field, json)
  }
  for (const [text, date] of [...EXAMPLE_DISPATCHES, ...seeds()]) {
    const dispatch = parseDispatch(text, { date, include: ['tokens'] })
    take('Dispatch', dispatch)
    const claims = dispatch.quotes.flatMap(({ text: quote, id }) => [
      { id, quote, speaker: 'Nobody', date: dispatch.date.value },
      { id, quote: quote.replace(/ \w+/, ' indeed'), speaker: null, date: null },
    ])
    for (const claim of claims) take('Claim', claim)
    for (const verdict of verify(claims, dispatch)) take('Verdict', verdict)
  }
  return new Map([...found].map(([field, json]) => [field, shortened(json)]))
}

/** Adds a column with an example to the tables of the guide to the model. */
export function withFieldExamples(markdown: string, examples: FieldExamples): string {
  return markdown.replace(/<!-- fields of (\w+) -->([\s\S]*?)<!-- end -->/g, (_, name: string, table: string) =>
    table
      .replace(
        '| field | type | what |\n| --- | --- | --- |',
        '| field | type | what | for example |\n| --- | --- | --- | --- |',
      )
      .replace(/^\| `(\w+)` \|.*\|$/gm, (row, key: string) => {
        const example = examples.get(`${name}.${key}`)
        if (example === undefined) throw new Error(`no text of ours has a value for ${name}.${key}`)
        return `${row} \`${example.replaceAll('|', '\\|')}\` |`
      }),
  )
}

function seeds(): (readonly [text: string, date: string | null])[] {
  return readdirSync(`${ROOT}seeds`)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => [readFileSync(`${ROOT}seeds/${name}`, 'utf8'), null])
}

/** Names of the schemas that a part refers to. */
function namesOf(part: Part): string[] {
  if (part.$ref !== undefined) return [part.$ref.slice(part.$ref.lastIndexOf('/') + 1)]
  if (part.items !== undefined) return namesOf(part.items)
  return (part.anyOf ?? []).flatMap(namesOf)
}

function shortened(json: string): string {
  return json.length > LONGEST ? `${json.slice(0, LONGEST - 2)} …` : json
}
