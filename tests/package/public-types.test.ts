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

test('no declaration that is published has any or unknown written in it', () => {
  const ours = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(`${ROOT}dist/`))
  expect(ours.length).toBeGreaterThan(1)
  expect(ours.flatMap(looseTypesOf)).toEqual([])
})
