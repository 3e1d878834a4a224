import { Look } from './atoms.js'
import { compilePattern, mayOpen, type Step, type Terminal, type Terminals } from './pattern.js'
import type { Reading } from './reading.js'
import type { Scan } from './scan.js'
import type { Scope } from './scope.js'
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
  /** First atom. */
  readonly start: number
  /** One past the last atom. */
  readonly end: number
  readonly values: Readonly<Record<string, number>>
  readonly nodes: Readonly<Record<string, Parse>>
}

/** A parse with readers for its captures. */
export class Match {
  constructor(
    readonly scan: Scan,
    readonly scope: Scope,
    readonly parse: Parse,
  ) {}

  /** First atom. */
  get start(): number {
    return this.parse.start
  }

  /** One past the last atom. */
  get end(): number {
    return this.parse.end
  }

  /** Value of a capture, or `otherwise`. */
  number(name: string, otherwise: number = Number.NaN): number {
    return this.parse.values[name] ?? otherwise
  }

  /** Whether there is such a capture. */
  has(name: string): boolean {
    return this.parse.values[name] !== undefined || this.parse.nodes[name] !== undefined
  }

  /** Meaning of a nested group. */
  reading(name: string): Reading | null | undefined {
    const node = this.parse.nodes[name]
    return node === undefined ? undefined : evaluate(node, this.scan, this.scope)
  }
}

/** The meaning of a parse. */
export function evaluate(parse: Parse, scan: Scan, scope: Scope): Reading | null | undefined {
  return parse.rule.read(new Match(scan, scope, parse), scope)
}

interface Compiled {
  readonly rule: Rule
  readonly first: Step
}

interface Capture {
  readonly name: string
  readonly value: number
  readonly node: Parse | null
}

/** Rules that stand for one another: the longest that fits counts, the earlier of two as long. */
export class RuleGroup implements Terminal {
  private readonly compiled: Compiled[] = []
  private readonly byWord = new Map<number, readonly Compiled[]>()

  /** @param index - place of the group among all, under which a scan remembers its last parse. */
  constructor(private readonly index: number) {}

  /** Compiles the rules; groups that they name must be among the terminals by then. */
  compile(rules: readonly Rule[], vocabulary: Vocabulary, terminals: Terminals): void {
    for (const rule of rules) this.compiled.push({ rule, first: compilePattern(rule.pattern, vocabulary, terminals) })
  }

  readonly opens = (word: number, kinds: number): boolean =>
    this.compiled.some(({ first }) => mayOpen(first, word, kinds))

  readonly read = (scan: Scan, at: number): number => {
    const parse = this.longest(scan, at)
    scan.node = parse
    return parse === null ? -1 : parse.end
  }

  /** Whether an atom with that word may open a rule. */
  mayBegin(word: number, kinds: number): boolean {
    return this.openedBy(word, kinds).length > 0
  }

  /** The rules that an atom with that word may open. */
  private openedBy(word: number, kinds: number): readonly Compiled[] {
    let rules = this.byWord.get(word)
    if (rules === undefined) {
      rules = this.compiled.filter(({ first }) => mayOpen(first, word, kinds))
      this.byWord.set(word, rules)
    }
    return rules
  }

  /** The longest parse that begins at the atom. */
  longest(scan: Scan, at: number): Parse | null {
    if (scan.memoAt[this.index] === at) return scan.memoParse[this.index] ?? null
    let best: Parse | null = null
    if (at < scan.atoms.count)
      for (const { rule, first } of this.openedBy(scan.word(at), scan.kinds(at))) {
        const parse = matchRule(rule, first, scan, at)
        if (parse === null || (best !== null && parse.end <= best.end)) continue
        if (scan.scope === null || evaluate(parse, scan, scan.scope) !== undefined) best = parse
      }
    scan.memoAt[this.index] = at
    scan.memoParse[this.index] = best
    return best
  }

  /** All parses that begin at the atom, the longest first, in the order of the rules where they are as long. */
  all(scan: Scan, at: number): readonly Parse[] {
    const rules = this.openedBy(scan.word(at), scan.kinds(at))
    if (rules.length === 0) return NONE
    const parses: Parse[] = []
    for (const { rule, first } of rules) {
      const parse = matchRule(rule, first, scan, at)
      if (parse !== null) parses.push(parse)
    }
    return parses.length < 2 ? parses : parses.sort((a, b) => b.end - a.end)
  }
}

const NONE: readonly Parse[] = []

function matchRule(rule: Rule, first: Step, scan: Scan, at: number): Parse | null {
  const captures: Capture[] = []
  const end = match(first, scan, at, at, captures)
  if (end < 0) return null
  const values: Record<string, number> = {}
  const nodes: Record<string, Parse> = {}
  for (const { name, value, node } of captures) {
    if (node === null) values[name] = value
    else nodes[name] = node
  }
  return { rule, start: at, end, values, nodes }
}

/** Matches step by step; a choice that leads nowhere is undone. Patterns are short, so that this is bounded. */
function match(step: Step | null, scan: Scan, at: number, start: number, captures: Capture[]): number {
  if (step === null) return at
  const isBarred = at !== start && (step.isGlued ? !scan.isGlued(at) : (scan.look(at) & Look.Opening) !== 0)
  if (at < scan.atoms.count && !isBarred)
    for (let index = 0; index < step.choices.length; index++) {
      const choice = step.choices[index]
      if (choice === undefined) continue
      scan.node = null
      const past = choice.read(scan, at)
      if (past < 0) continue
      const { value, node } = scan
      const end = match(step.next, scan, past, start, captures)
      if (end < 0) continue
      const name = step.names[index]
      if (name != null) captures.push({ name, value, node })
      return end
    }
  return step.skip === undefined ? -1 : match(step.skip, scan, at, start, captures)
}
