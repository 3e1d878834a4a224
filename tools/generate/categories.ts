/** Writes src/text/generated/categories.ts: general categories of the first two planes as run lengths. */
import { writeFileSync } from 'node:fs'

const tests: readonly (readonly [RegExp, number])[] = [
  [/^\p{Ll}$/u, 1],
  [/^\p{Lu}$/u, 2],
  [/^[\p{Lt}\p{Lm}\p{Lo}]$/u, 3],
  [/^\p{N}$/u, 4],
  [/^\p{M}$/u, 5],
  [/^[\p{Z}\t\n\v\f\r\u{85}]$/u, 6],
  [/^\p{P}$/u, 7],
  [/^\p{S}$/u, 8],
  [/^[\p{Cc}\p{Cf}]$/u, 9],
]
const classOf = (point: number): number =>
  point >= 0xd800 && point <= 0xdfff ? 0 : (tests.find(([test]) => test.test(String.fromCodePoint(point)))?.[1] ?? 0)

const runs: string[] = []
let start = 0
for (let point = 1; point <= 0x20000; point++) {
  if (point < 0x20000 && classOf(point) === classOf(start)) continue
  runs.push((point - start).toString(36) + classOf(start))
  start = point
}
writeFileSync(
  new URL('../../src/text/generated/categories.ts', import.meta.url),
  `// Made by tools/generate/categories.ts from the Unicode ${process.versions['unicode']} data of Node; do not edit.
/** Runs of code points 0 to 0x1FFFF: length in base 36, then the class of text/characters.ts. */
export const CATEGORY_RUNS =
  '${runs.join(' ')}'
`,
)
