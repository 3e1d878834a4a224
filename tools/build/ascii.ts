/**
 * Writes the characters beyond ASCII that are left in dist/ as escapes: those of regular expressions, which esbuild leaves alone.
 * One of them in a file, and an engine keeps all of the file, its weights and tables included, with two bytes a letter.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const dist = new URL('../../dist/', import.meta.url)

for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => /\.c?js$/.test(file))) {
  const file = new URL(name, dist)
  const text = readFileSync(file, 'utf8')
  const ascii = text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  if (ascii !== text) writeFileSync(file, ascii)
}
