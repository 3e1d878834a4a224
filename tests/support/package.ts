import { readdirSync, readFileSync } from 'node:fs'
import { ROOT } from './sources.js'

/** What package.json says, as far as the tests ask. */
export interface PackageJson {
  readonly name: string
  readonly version: string
  readonly exports: Readonly<Record<string, string | Readonly<Record<'import' | 'require', ExportTarget>>>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly peerDependencies: Readonly<Record<string, string>>
  readonly peerDependenciesMeta: Readonly<Record<string, { readonly optional?: boolean }>>
  readonly scripts: Readonly<Record<string, string>>
}

interface ExportTarget {
  readonly types: string
  readonly default: string
}

/** The package.json of this package. */
export const packageJson = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as PackageJson

/** Subpaths that are code, with the files behind them. */
export const codeEntries = Object.entries(packageJson.exports).flatMap(([subpath, targets]) =>
  typeof targets === 'string' ? [] : [{ subpath, specifier: packageJson.name + subpath.slice(1), ...targets }],
)

/** The built files, with their texts. */
export function readBuilt(): { readonly name: string; readonly text: string }[] {
  return readdirSync(`${ROOT}dist`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('.'))
    .sort()
    .map((name) => ({ name, text: readFileSync(`${ROOT}dist/${name}`, 'utf8') }))
}

/** What a built module imports or requires. */
export function specifiersOf(text: string): string[] {
  const found = text.matchAll(
    /^(?:import|export)\b[^'"`;]*?from ?['"]([^'"]+)['"]|^import ?['"]([^'"]+)['"]|\b(?:require|import)\(['"]([^'"]+)['"]\)/gm,
  )
  return [...found].map(([, from, bare, called]) => from ?? bare ?? called ?? '')
}
