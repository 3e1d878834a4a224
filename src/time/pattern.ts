import type { Scan } from './scan.js'
import type { Vocabulary } from './vocabulary.js'

/** Something that a pattern may ask for at an atom. */
export interface Terminal {
  /** Whether an atom with that word and those classes may open it. */
  readonly opens: (word: number, kinds: number) => boolean
  /**
   * Whether it may hold where `word` is its first atom and `next` the one after, with nothing asked of what follows it:
   * 0 no, 1 as one atom, 2 as more.
   */
  readonly spans: (word: number, kinds: number, next: number, nextKinds: number) => number
  /** One past its last atom, or -1; leaves what it is worth in `scan.value` or `scan.node`. */
  readonly read: (scan: Scan, at: number) => number
}

/** What stands for itself in capitals or in `<…>` in a pattern, and the literals met so far. */
export type Terminals = Map<string, Terminal>

/** A step of a pattern; null is its end. */
export interface Step {
  readonly choices: readonly Terminal[]
  /** Name under which the value of each choice is kept, or null. */
  readonly names: readonly (string | null)[]
  /** Whether no blank may stand before it. */
  readonly isGlued: boolean
  readonly next: Step | null
  /** Where matching goes on without it and the rest of its optional group; undefined where it must be there. */
  skip: Step | null | undefined
}

type Item = string | readonly Item[]

/**
 * Reads a pattern. Words and marks stand for themselves, `UPPER` for a terminal, `<name>` for a group of rules,
 * `[…]` for what may be missing, `(a|b)` for one of several, `~x` for an x that no blank parts from what is before it.
 */
export function compilePattern(source: string, vocabulary: Vocabulary, terminals: Terminals): Step {
  const parts = source
    .replace(/[[\]]/g, ' $& ')
    .split(' ')
    .filter((part) => part !== '')
  let at = 0
  const readItems = (): Item[] => {
    const items: Item[] = []
    while (at < parts.length) {
      const part = parts[at++] ?? ''
      if (part === ']') break
      items.push(part === '[' ? readItems() : part)
    }
    return items
  }
  const first = build(nameItems(readItems(), new Map()), null, vocabulary, terminals)
  if (first === null) throw new TypeError(`empty pattern: ${source}`)
  return first
}

interface Element {
  readonly choices: readonly string[]
  readonly names: readonly (string | null)[]
  readonly isGlued: boolean
}

type Named = Element | readonly Named[]

/** Gives each capture its name, left to right: `YEAR` is `year`, a second one `year_2`. */
function nameItems(items: readonly Item[], counts: Map<string, number>): Named[] {
  return items.map((item): Named => {
    if (typeof item !== 'string') return nameItems(item, counts)
    const isGlued = item.length > 1 && item.startsWith('~')
    const bare = isGlued ? item.slice(1) : item
    const choices = bare.length > 2 && bare.startsWith('(') ? bare.slice(1, -1).split('|') : [bare]
    return { choices, names: choices.map((choice) => captureName(choice, counts)), isGlued }
  })
}

function captureName(name: string, counts: Map<string, number>): string | null {
  // Most items are words in small letters.
  if (name.charCodeAt(0) > 90) return null
  const bare = /^<(\w+)>$/.exec(name)?.[1] ?? (/^[A-Z][A-Z0-9]+$/.test(name) ? name.toLowerCase() : undefined)
  if (bare === undefined) return null
  const count = (counts.get(bare) ?? 0) + 1
  counts.set(bare, count)
  return count === 1 ? bare : `${bare}_${count}`
}

/** Built from the last item to the first, so that each step knows the next. */
function build(items: readonly Named[], after: Step | null, vocabulary: Vocabulary, terminals: Terminals): Step | null {
  let next = after
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index]
    if (item === undefined) continue
    if ('choices' in item) {
      const choices = item.choices.map((choice) => terminalOf(choice, vocabulary, terminals))
      next = { choices, names: item.names, isGlued: item.isGlued, next, skip: undefined }
    } else {
      const inner = build(item, next, vocabulary, terminals)
      if (inner !== null && inner !== next) inner.skip = next
      next = inner
    }
  }
  return next
}

function terminalOf(name: string, vocabulary: Vocabulary, terminals: Terminals): Terminal {
  const known = terminals.get(name)
  if (known !== undefined) return known
  if (name.startsWith('<') || /^[A-Z][A-Z0-9]+$/.test(name)) throw new TypeError(`unknown in a pattern: ${name}`)
  const literal = /^[0-9]+$/.test(name) ? digitsTerminal(name) : wordTerminal(vocabulary.idOf(name))
  terminals.set(name, literal)
  return literal
}

/** {@link Terminal.spans} of what is always one atom. */
export function oneAtom(): number {
  return 1
}

function wordTerminal(id: number): Terminal {
  return { opens: (word) => word === id, spans: oneAtom, read: (_, at) => at + 1 }
}

/** Digits that stand for themselves. */
function digitsTerminal(digits: string): Terminal {
  const value = Number(digits)
  return {
    opens: (word) => word === digits.length,
    spans: oneAtom,
    read: (scan, at) => (scan.digits(at) === value ? at + 1 : -1),
  }
}
