/** Writes src/model/generated/descriptions.ts: the doc comments of the schemas and of their keys, for the JSON Schema. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import ts from 'typescript'

const MODEL = new URL('../../src/model/', import.meta.url)

/** What the comments say of one schema. */
interface Described {
  readonly description: string
  readonly fields: Record<string, string>
}

const described: Record<string, Described> = {}
for (const file of readdirSync(MODEL)
  .filter((name) => name.endsWith('.ts'))
  .sort()) {
  const source = ts.createSourceFile(file, readFileSync(new URL(file, MODEL), 'utf8'), ts.ScriptTarget.ES2022, true)
  for (const statement of source.statements) if (isExported(statement)) readStatement(statement, file)
}

const lines: string[] = []
for (const name of Object.keys(described).sort()) {
  const { description, fields } = described[name] as Described
  lines.push(`  ${name}: {`, `    description: ${literal(description)},`)
  const keys = Object.keys(fields)
  if (keys.length === 0) lines.push('    fields: {},')
  else lines.push('    fields: {', ...keys.map((key) => `      ${key}: ${literal(fields[key] as string)},`), '    },')
  lines.push('  },')
}
writeFileSync(
  new URL('generated/descriptions.ts', MODEL),
  `// Made by tools/generate/descriptions.ts from the doc comments of src/model; do not edit.
/** Of each schema, what its doc comment says, and what the doc comments of its keys say. */
export const DESCRIPTIONS = {
${lines.join('\n')}
} as const
`,
)

function isExported(statement: ts.Statement): statement is ts.VariableStatement {
  return (
    ts.isVariableStatement(statement) &&
    (statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false)
  )
}

function readStatement(statement: ts.VariableStatement, file: string): void {
  for (const { name, initializer } of statement.declarationList.declarations) {
    if (initializer === undefined || !ts.isCallExpression(initializer) || !ts.isIdentifier(name)) continue
    const callee = initializer.expression.getText()
    if (callee !== 'z.strictObject' && callee !== 'z.enum') continue
    const fields: Record<string, string> = {}
    const [argument] = initializer.arguments
    if (argument !== undefined && ts.isObjectLiteralExpression(argument))
      for (const property of argument.properties) {
        if (!ts.isPropertyAssignment(property))
          throw new Error(`${file}: ${name.text} has a key that is not "name: schema"`)
        fields[property.name.getText()] = commentOf(property, `${file}: ${name.text}.${property.name.getText()}`)
      }
    described[name.text] = { description: commentOf(statement, `${file}: ${name.text}`), fields }
  }
}

/** The comment as one line of plain text: links written out, block tags left out. */
function commentOf(node: ts.Node, where: string): string {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc)
  const text = (ts.getTextOfJSDocComment(comment?.comment) ?? '')
    .replace(/\{@link\s+(https?:[^\s|}]+)\s*\|\s*([^}]+?)\s*\}/g, '$2, $1')
    .replace(/\{@link\s+([^\s|}]+)\s*(?:\|\s*([^}]+?)\s*)?\}/g, (_, target: string, label?: string) => label ?? target)
    .replace(/\s+/g, ' ')
    .trim()
  if (text === '') throw new Error(`${where} has no doc comment`)
  return text
}

function literal(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
