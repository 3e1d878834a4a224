import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** The folder of package.json, with a slash at the end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A source file, parsed. */
export interface SourceFile {
  /** Path from the root, `src/text/span.ts`. */
  readonly path: string
  readonly text: string
  readonly tree: ts.SourceFile
}

/** What one file takes from another. */
export interface Import {
  /** Path from the root for a file of ours; else the name of a package, `node:` included. */
  readonly target: string
  readonly isType: boolean
}

/** Every TypeScript file of `src/`, in order; those that scripts made only on request, for some are very large. */
export function readSources(options: { readonly generated: boolean } = { generated: false }): SourceFile[] {
  return readdirSync(`${ROOT}src`, { recursive: true, encoding: 'utf8' })
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts') && (options.generated || !path.includes('/generated/')))
    .sort()
    .map((path) => {
      const text = readFileSync(ROOT + path, 'utf8')
      return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true) }
    })
}

/** Imports and re-exports of a file. */
export function importsOf({ path, tree }: SourceFile): Import[] {
  const imports: Import[] = []
  visitNodes(tree, (node) => {
    if (ts.isImportDeclaration(node)) {
      const { importClause } = node
      const named = importClause?.namedBindings
      const isType =
        importClause?.isTypeOnly === true ||
        (importClause !== undefined &&
          importClause.name === undefined &&
          named !== undefined &&
          ts.isNamedImports(named) &&
          named.elements.length > 0 &&
          named.elements.every((element) => element.isTypeOnly))
      add(node.moduleSpecifier, isType)
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) {
      const named = node.exportClause
      const isType =
        node.isTypeOnly ||
        (named !== undefined && ts.isNamedExports(named) && named.elements.every((element) => element.isTypeOnly))
      add(node.moduleSpecifier, isType)
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false)
  })
  return imports

  function add(specifier: ts.Node | undefined, isType: boolean): void {
    const name = specifier !== undefined && ts.isStringLiteral(specifier) ? specifier.text : '(computed)'
    const isOurs = name.startsWith('.')
    const target = isOurs ? posix.join(posix.dirname(path), name).replace(/\.js$/, '.ts') : name
    imports.push({ target, isType })
  }
}

/** Calls `visit` for a node and all below it. */
export function visitNodes(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => visitNodes(child, visit))
}

/** `src/text/span.ts:12`, for a message. */
export function placeOf({ path, tree }: SourceFile, node: ts.Node): string {
  return `${path}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}
