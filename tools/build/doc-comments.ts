/**
 * Puts the doc comments of the schemas' keys into the built declarations. TypeScript leaves them out where it writes the type
 * of a schema, and so an editor would show none; here every object of a schema gets them back, also where one schema stands
 * within another. An object is known by its keys.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import ts from 'typescript'
import { DESCRIPTIONS } from '../../src/model/generated/descriptions.js'

const dist = new URL('../../dist/', import.meta.url)

const fieldsByKeys = new Map<string, Readonly<Record<string, string>>>()
for (const [name, { fields }] of Object.entries(DESCRIPTIONS)) {
  const keys = Object.keys(fields).join()
  if (keys === '') continue
  if (fieldsByKeys.has(keys)) throw new Error(`${name} has the keys of another schema: ${keys}`)
  fieldsByKeys.set(keys, fields)
}

let count = 0
for (const name of readdirSync(dist).filter((file) => /\.d\.c?ts$/.test(file))) {
  const file = new URL(name, dist)
  const text = readFileSync(file, 'utf8')
  if (text.includes('z.ZodObject<')) writeFileSync(file, withComments(name, text))
}
if (count === 0) throw new Error('No schema found in the declarations')

function withComments(name: string, text: string): string {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true)
  const insertions: { readonly at: number; readonly comment: string }[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isTypeReferenceNode(node) && node.typeName.getText() === 'z.ZodObject') {
      const [shape] = node.typeArguments ?? []
      if (shape !== undefined && ts.isTypeLiteralNode(shape)) collect(shape)
    }
    ts.forEachChild(node, visit)
  }
  const collect = ({ members }: ts.TypeLiteralNode): void => {
    const keys = members.map((member) => member.name?.getText() ?? '')
    const fields = fieldsByKeys.get(keys.join())
    if (fields === undefined) throw new Error(`${name}: no schema has the keys ${keys.join()}`)
    for (const [index, member] of members.entries()) {
      const at = member.getStart()
      const indent = ' '.repeat(source.getLineAndCharacterOfPosition(at).character)
      insertions.push({ at, comment: `/** ${fields[keys[index] ?? '']} */\n${indent}` })
      count++
    }
  }
  visit(source)
  insertions.sort((a, b) => a.at - b.at)
  return insertions.reduceRight((result, { at, comment }) => result.slice(0, at) + comment + result.slice(at), text)
}
