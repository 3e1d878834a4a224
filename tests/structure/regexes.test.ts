import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { placeOf, readSources, type SourceFile, visitNodes } from '../support/sources.js'

// The checker in plain JavaScript: the native one is not built for every machine.
process.env['RECHECK_BACKEND'] = 'pure'
const { checkSync } = await import('recheck')

interface Regex {
  readonly name: string
  readonly source: string
  readonly flags: string
}

function regexesOf(file: SourceFile): Regex[] {
  const regexes: Regex[] = []
  visitNodes(file.tree, (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      const [source, flags] = [node.text.slice(1, end), node.text.slice(end + 1)]
      regexes.push({ name: `${placeOf(file, node)} ${node.text}`, source, flags })
    }
  })
  return regexes
}

/** Regular expressions made from strings escape the check: tables of words are looked up, not compiled. */
function madeRegexesOf(file: SourceFile): string[] {
  const made: string[] = []
  visitNodes(file.tree, (node) => {
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp')
      made.push(placeOf(file, node))
  })
  return made
}

/** `safe`, or why not. The same expression twice is checked once. */
const verdicts = new Map<string, string>()
function verdictOf({ source, flags }: Regex): string {
  const key = `${flags}/${source}`
  let verdict = verdicts.get(key)
  if (verdict === undefined) {
    const result = checkSync(source, flags, {
      timeout: null,
      attackTimeout: 2000,
      incubationTimeout: 2000,
      randomSeed: 1,
    })
    verdict =
      result.status === 'vulnerable'
        ? `vulnerable: ${result.complexity.summary}, for example ${result.attack.pattern.slice(0, 80)}`
        : result.status === 'unknown'
          ? `unknown: ${result.error.kind}`
          : 'safe'
    verdicts.set(key, verdict)
  }
  return verdict
}

const sources = readSources()

describe('regular expressions', () => {
  const regexes = sources.flatMap(regexesOf)

  test('are found', () => {
    expect(regexes.length).toBeGreaterThan(10)
  })

  test('are literals', () => {
    expect(sources.flatMap(madeRegexesOf)).toEqual([])
  })

  test('ask no engine for its version of Unicode', () => {
    expect(regexes.filter(({ source }) => /\\p\{/i.test(source)).map(({ name }) => name)).toEqual([])
  })

  test.each(regexes)(
    '$name takes linear time',
    (regex) => {
      expect(verdictOf(regex)).toBe('safe')
    },
    300_000,
  )

  test.each([
    ['([A-Z][a-z]+ )+said', ''],
    ['^(a+)+$', ''],
    ['\\s+$', ''],
  ])('%s would not pass', (source, flags) => {
    expect(verdictOf({ name: source, source, flags })).toMatch(/^vulnerable/)
  })
})
