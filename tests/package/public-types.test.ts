import ts from 'typescript'
import { expect, test } from 'vitest'
import { codeEntries } from '../support/package.js'
import { ROOT } from '../support/sources.js'

const program = ts.createProgram(
  codeEntries.map((entry) => ROOT + entry.import.types),
  {
    strict: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    types: [],
  },
)

/** Every `any` and `unknown` written in a declaration that we publish. */
function looseTypesOf(file: ts.SourceFile): string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword || node.kind === ts.SyntaxKind.UnknownKeyword) {
      const line = file.getLineAndCharacterOfPosition(node.getStart()).line
      found.push(`${file.fileName.slice(ROOT.length)}:${line + 1}: ${file.text.split('\n')[line]?.trim()}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

test.each(codeEntries)('no public type of $specifier is any or unknown', (entry) => {
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(ROOT + entry.import.types)
  const module = file && checker.getSymbolAtLocation(file)
  const exported = module ? checker.getExportsOfModule(module) : []
  expect(exported.length).toBeGreaterThan(0)
  for (const symbol of exported) {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    for (const type of [checker.getTypeOfSymbol(target), checker.getDeclaredTypeOfSymbol(target)]) {
      const isMissing =
        (checker as unknown as { isErrorType?: (type: ts.Type) => boolean }).isErrorType?.(type) ?? false
      const isValue = (target.flags & ts.SymbolFlags.Value) !== 0 && type === checker.getTypeOfSymbol(target)
      const isType = (target.flags & ts.SymbolFlags.Type) !== 0 && type === checker.getDeclaredTypeOfSymbol(target)
      if (isMissing || !(isValue || isType)) continue
      expect([symbol.name, type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)]).toEqual([symbol.name, 0])
    }
  }
})

test('every key of every schema shows its doc comment, also within other schemas', () => {
  const checker = program.getTypeChecker()
  const file = program.getSourceFile(`${ROOT}dist/schema.d.ts`)
  const module = file && checker.getSymbolAtLocation(file)
  const bare: string[] = []
  let shown = 0
  const walk = (type: ts.Type, path: string, depth: number): void => {
    if (type.isUnion()) for (const part of type.types) walk(part, path, depth)
    const element = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference)[0] : undefined
    if (element !== undefined) walk(element, path, depth)
    if ((type.flags & ts.TypeFlags.Object) === 0 || element !== undefined || depth > 5) return
    for (const property of checker.getPropertiesOfType(type)) {
      if (ts.displayPartsToString(property.getDocumentationComment(checker)) === '')
        bare.push(`${path}.${property.name}`)
      else shown++
      walk(checker.getTypeOfSymbol(property), `${path}.${property.name}`, depth + 1)
    }
  }
  for (const symbol of module ? checker.getExportsOfModule(module) : []) {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    if (target.flags & ts.SymbolFlags.Type && symbol.name !== 'JsonValue')
      walk(checker.getDeclaredTypeOfSymbol(target), symbol.name, 0)
  }
  expect(bare).toEqual([])
  expect(shown).toBeGreaterThan(200)
})

test('no declaration that is published has any or unknown written in it', () => {
  const ours = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(`${ROOT}dist/`))
  expect(ours.length).toBeGreaterThan(1)
  expect(ours.flatMap(looseTypesOf)).toEqual([])
})
