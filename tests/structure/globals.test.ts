import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { placeOf, readSources, type SourceFile, visitNodes } from '../support/sources.js'

/** What differs between engines, machines or moments; none of it may decide what a dispatch says. */
const FORBIDDEN = new Set([
  'Date',
  'Intl',
  'process',
  'Buffer',
  'require',
  'module',
  '__dirname',
  '__filename',
  'globalThis',
  'window',
  'self',
  'navigator',
  'performance',
  'crypto',
  'fetch',
  'XMLHttpRequest',
  'console',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'eval',
  'Function',
])
/** Methods whose answer hangs on the machine's language, clock or luck. */
const FORBIDDEN_METHODS = /^(?:toLocale\w*|localeCompare|random|toLocaleString)$/

function faultsOf(source: SourceFile): string[] {
  const faults: string[] = []
  const declared = declaredIn(source)
  visitNodes(source.tree, (node) => {
    if (!ts.isIdentifier(node) || declared.has(node.text)) return
    const { parent, text } = node
    const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node
    if (isMember ? FORBIDDEN_METHODS.test(text) : FORBIDDEN.has(text) && !isName(node))
      faults.push(`${placeOf(source, node)} ${text}`)
  })
  return faults
}

/** Names that the file gives to things of its own. */
function declaredIn({ tree }: SourceFile): Set<string> {
  const names = new Set<string>()
  visitNodes(tree, (node) => {
    if (
      (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)) &&
      ts.isIdentifier(node.name)
    )
      names.add(node.name.text)
  })
  return names
}

/** Whether the identifier only names a key, a declaration or a part of a longer name. */
function isName({ parent }: ts.Identifier): boolean {
  return (
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isEnumMember(parent) ||
    ts.isQualifiedName(parent)
  )
}

const parse = (text: string): SourceFile => ({
  path: 'src/example.ts',
  text,
  tree: ts.createSourceFile('example.ts', text, ts.ScriptTarget.ES2022, true),
})

describe('the library', () => {
  test('asks neither clock nor locale nor machine, outside cli/', () => {
    const sources = readSources().filter(({ path }) => !path.startsWith('src/cli/'))
    expect(sources.length).toBeGreaterThan(30)
    expect(sources.flatMap(faultsOf)).toEqual([])
  })

  test.each([
    'new Date()',
    'const now = Date.now()',
    'process.env',
    "'a'.localeCompare('b')",
    'Math.random()',
    'new Intl.Segmenter()',
  ])('would not get away with %s', (text) => {
    expect(faultsOf(parse(text))).not.toEqual([])
  })

  test.each(['const range = { Date: 1 }', 'lexicon.Date', 'const date = 1', "'a'.toLowerCase()"])(
    'may say %s',
    (text) => {
      expect(faultsOf(parse(text))).toEqual([])
    },
  )
})
