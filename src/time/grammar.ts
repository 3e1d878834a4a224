import { Look } from './atoms.js'
import { MOST_WORDS } from './pair-memory.js'
import { compilePattern, type Terminal, type Terminals } from './pattern.js'
import { copyReading, type Reading } from './reading.js'
import type { Scan } from './scan.js'
import type { Scope } from './scope.js'
import { State } from './state.js'
import type { Vocabulary } from './vocabulary.js'

/**
 * A rule of the grammar.
 *
 * `read` gives the meaning; null where the words are a time that cannot be (`Feb. 30`), which is then left alone;
 * undefined where they are no time here, so that a shorter reading may be tried.
 */
export interface Rule {
  readonly name: string
  readonly pattern: string
  /** A text and the value of its first time, read against Tuesday, 2 December 2025. */
  readonly example: readonly [text: string, value: string]
  readonly read: (match: Match, scope: Scope) => Reading | null | undefined
}

/** What a pattern found. */
export interface Parse {
  readonly rule: Rule
  /** Place of the rule in its group. */
  readonly rank: number
  /** First atom. */
  readonly start: number
  /** One past the last atom. */
  readonly end: number
  /** The captures: name, value, and parse of a group. */
  readonly names: readonly string[]
  readonly values: readonly number[]
  readonly nodes: readonly (Parse | null)[]
  /** Its meaning, once asked for. */
  reading: Reading | null | undefined
  isRead: boolean
}

/** A parse with readers for its captures. */
export class Match {
  /** First atom. */
  readonly start: number
  /** One past the last atom. */
  readonly end: number

  constructor(
    readonly scan: Scan,
    readonly scope: Scope,
    readonly parse: Parse,
  ) {
    this.start = parse.start
    this.end = parse.end
  }

  /** Value of a capture, or `otherwise`. */
  number(name: string, otherwise: number = Number.NaN): number {
    const index = this.parse.names.indexOf(name)
    return index < 0 ? otherwise : (this.parse.values[index] ?? otherwise)
  }

  /** Whether there is such a capture. */
  has(name: string): boolean {
    return this.parse.names.includes(name)
  }

  /** Parse of a nested group, or undefined. */
  node(name: string): Parse | undefined {
    const index = this.parse.names.indexOf(name)
    return index < 0 ? undefined : (this.parse.nodes[index] ?? undefined)
  }

  /** Meaning of a nested group. */
  reading(name: string): Reading | null | undefined {
    const node = this.node(name)
    return node === undefined ? undefined : evaluate(node, this.scan, this.scope)
  }
}

/** Value of a capture, or undefined. */
export function valueIn(parse: Parse, name: string): number | undefined {
  const index = parse.names.indexOf(name)
  return index < 0 ? undefined : parse.values[index]
}

/** The meaning of a parse. */
export function evaluate(parse: Parse, scan: Scan, scope: Scope): Reading | null | undefined {
  if (!parse.isRead) {
    parse.reading = parse.rule.read(new Match(scan, scope, parse), scope)
    parse.isRead = true
  }
  const { reading } = parse
  // A copy: whoever builds on a reading may change it.
  return reading == null ? reading : copyReading(reading)
}

/** Names of the rules of a parse, from the outermost to the one within it all. */
export function rulesOf(parse: Parse): string[] {
  const names: string[] = []
  for (let at: Parse | null = parse; at !== null; at = at.nodes.find((node) => node !== null) ?? null)
    names.push(at.rule.name)
  return names
}

/** A rule whose pattern may end at a place, and its place among the rules of the group. */
interface End {
  readonly rule: Rule
  readonly rank: number
}

/** Rules that stand for one another: the longest that holds counts, the earlier of two as long. */
export class RuleGroup implements Terminal {
  private readonly root = new State<End>()

  /** @param index - place of the group among all, under which a scan remembers its last parse. */
  constructor(private readonly index: number) {}

  /** Compiles the rules; groups that they name must be among the terminals by then. */
  compile(rules: readonly Rule[], vocabulary: Vocabulary, terminals: Terminals): void {
    for (const [rank, rule] of rules.entries())
      this.root.add(compilePattern(rule.pattern, vocabulary, terminals), { rule, rank })
  }

  /** Whether each word may open a rule: 0 not known yet, 1 no, 2 yes. */
  private readonly first = new Uint8Array(MOST_WORDS)

  readonly opens = (word: number, kinds: number): boolean => {
    const known = this.first[word] ?? 0
    if (known !== 0) return known === 2
    const isOpen = this.root.opens(word, kinds)
    this.first[word] = isOpen ? 2 : 1
    return isOpen
  }

  readonly spans = (word: number, kinds: number, next: number, nextKinds: number): number =>
    this.root.edgesBefore(word, kinds, next, nextKinds).length > 0 ? 2 : 0

  readonly read = (scan: Scan, at: number): number => {
    const parse = this.longest(scan, at)
    scan.node = parse
    return parse === null ? -1 : parse.end
  }

  /** The longest parse that begins at the atom and holds. */
  private longest(scan: Scan, at: number): Parse | null {
    if (scan.memoAt[this.index] === at) return scan.memoParse[this.index] ?? null
    if (scan.depth === MOST_NESTED) return null
    scan.depth++
    let best: Parse | null = null
    const { scope } = scan
    if (scope !== null)
      for (const parse of this.all(scan, at)) {
        if (evaluate(parse, scan, scope) === undefined) continue
        best = parse
        break
      }
    scan.depth--
    scan.memoAt[this.index] = at
    scan.memoParse[this.index] = best
    return best
  }

  /** All parses that begin at the atom, the longest first, in the order of the rules where they are as long. */
  all(scan: Scan, at: number): readonly Parse[] {
    const found: Parse[] = []
    walk(this.root, scan, at, at, scan.names.length, found)
    return found.length < 2 ? found : found.sort(byEnd)
  }
}

/** "three days after the day before two weeks after Easter": nobody nests deeper. */
const MOST_NESTED = 6

function byEnd(a: Parse, b: Parse): number {
  return b.end - a.end || a.rank - b.rank
}

/** Follows every edge that the atoms allow. Patterns are short, so that this is bounded. */
function walk(state: State<End>, scan: Scan, at: number, start: number, base: number, found: Parse[]): void {
  if (at >= scan.atoms.count) return
  const edges = state.edgesBefore(scan.word(at), scan.kinds(at), scan.word(at + 1), scan.kinds(at + 1))
  for (let index = 0; index < edges.length; index++) {
    const edge = edges[index]
    if (edge === undefined) continue
    if (at !== start && (scan.atoms.look[at] ?? 0) & (edge.isGlued ? Look.Apart : Look.Opening)) continue
    scan.node = null
    const past = edge.terminal.read(scan, at)
    if (past < 0) continue
    const { target, name } = edge
    if (name !== null) {
      scan.names.push(name)
      scan.values.push(scan.value)
      scan.nodes.push(scan.node)
    }
    for (const end of target.ends) found.push(parseOf(end, scan, start, past, base))
    if (target.edges.length > 0) walk(target, scan, past, start, base, found)
    if (name !== null) {
      scan.names.pop()
      scan.values.pop()
      scan.nodes.pop()
    }
  }
}

const NO_NAMES: readonly string[] = []
const NO_VALUES: readonly number[] = []
const NO_NODES: readonly null[] = []

function parseOf({ rule, rank }: End, scan: Scan, start: number, end: number, base: number): Parse {
  const hasCaptures = scan.names.length > base
  return {
    rule,
    rank,
    start,
    end,
    names: hasCaptures ? scan.names.slice(base) : NO_NAMES,
    values: hasCaptures ? scan.values.slice(base) : NO_VALUES,
    nodes: hasCaptures ? scan.nodes.slice(base) : NO_NODES,
    reading: undefined,
    isRead: false,
  }
}
