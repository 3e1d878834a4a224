/** Writes the tables of docs/guide/model.md, between the marks `<!-- fields of X -->` and `<!-- end -->`, from the JSON Schema. */
import { readFileSync, writeFileSync } from 'node:fs'
import { jsonSchema } from '../../src/model/json-schema.js'

/** A JSON Schema, as far as the model uses it. */
interface Part {
  readonly $ref?: string
  readonly type?: string
  readonly const?: string
  readonly enum?: readonly string[]
  readonly anyOf?: readonly Part[]
  readonly items?: Part
  readonly description?: string
  readonly properties?: Readonly<Record<string, Part>>
}

const guide = new URL('../../docs/guide/model.md', import.meta.url)
const definitions = jsonSchema()['$defs'] as unknown as Readonly<Record<string, Part>>

const filled = readFileSync(guide, 'utf8').replace(
  /<!-- fields of (\w+) -->[\s\S]*?<!-- end -->/g,
  (_, name: string) => `<!-- fields of ${name} -->\n${tableOf(name)}\n<!-- end -->`,
)
writeFileSync(guide, filled)

function tableOf(name: string): string {
  const definition = definitions[name]
  if (definition === undefined) throw new Error(`docs/guide/model.md asks for "${name}", which the model does not have`)
  if (definition.enum !== undefined)
    return `${definition.description}\n\n${definition.enum.map((value) => `\`${value}\``).join(', ')}`
  const rows = Object.entries(definition.properties ?? {}).map(
    ([key, part]) => `| \`${key}\` | ${typeOf(part)} | ${(part.description ?? '').replaceAll('|', '\\|')} |`,
  )
  return [definition.description ?? '', '', '| field | type | what |', '| --- | --- | --- |', ...rows].join('\n')
}

function typeOf(part: Part): string {
  if (part.$ref !== undefined) return part.$ref.slice(part.$ref.lastIndexOf('/') + 1)
  if (part.anyOf !== undefined) return part.anyOf.map(typeOf).join(' or ')
  if (part.const !== undefined) return `\`${part.const}\``
  if (part.enum !== undefined) return part.enum.map((value) => `\`${value}\``).join(' or ')
  if (part.type === 'array') return `list of ${typeOf(part.items ?? {})}`
  return part.type ?? ''
}
