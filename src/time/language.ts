import { CoreTable } from './cores.js'
import { RuleGroup } from './grammar.js'
import type { Terminal } from './pattern.js'
import { BLOCKED } from './rules/blocked.js'
import { CLOCKS, ZONES } from './rules/clock.js'
import { CURRENT } from './rules/current.js'
import { DATES, MONTHS } from './rules/dates.js'
import { DAYS } from './rules/days.js'
import { AMOUNTS, DURATIONS } from './rules/durations.js'
import { EDGES } from './rules/edges.js'
import { HOLIDAY_RULES } from './rules/holidays.js'
import { MOMENTS } from './rules/moments.js'
import { PERIODS } from './rules/periods.js'
import { RESULTS } from './rules/results.js'
import { SETS } from './rules/sets.js'
import { STORIES } from './rules/stories.js'
import { VAGUE } from './rules/vague.js'
import { YEARS } from './rules/years.js'
import { TenseReader } from './tense.js'
import { makeTerminals } from './terminals.js'
import { Vocabulary } from './vocabulary.js'

/** Rules that rules may name in `<…>`. */
const GROUPS = {
  clock: CLOCKS,
  day: DAYS,
  dur: AMOUNTS,
  holiday: HOLIDAY_RULES,
  md: DATES,
  month: MONTHS,
  period: PERIODS,
  year: YEARS,
  zone: ZONES,
} as const

/** Every rule that may stand by itself; of two readings as long, the one of the earlier rule counts. */
export const TOP_RULES = [
  ...BLOCKED,
  ...SETS,
  ...STORIES,
  ...RESULTS,
  ...CURRENT,
  ...MOMENTS,
  ...EDGES,
  ...PERIODS,
  ...VAGUE,
  ...DURATIONS,
]

/** All rules of the grammar. */
export const ALL_RULES = [...TOP_RULES, ...Object.values(GROUPS).flat()]

/** The grammar, ready to be used: the same for every text. */
export interface TimeLanguage {
  readonly vocabulary: Vocabulary
  readonly tenses: TenseReader
  readonly top: RuleGroup
  readonly cores: CoreTable
  /** Number of groups, the top one included. */
  readonly groups: number
}

let language: TimeLanguage | null = null

/** Compiles the tables on first use. */
export function timeLanguage(): TimeLanguage {
  language ??= compile()
  return language
}

function compile(): TimeLanguage {
  const vocabulary = new Vocabulary()
  const terminals: Map<string, Terminal> = makeTerminals(vocabulary)
  const groups = Object.entries(GROUPS).map(([name, rules], index) => ({ name, rules, group: new RuleGroup(index) }))
  for (const { name, group } of groups) terminals.set(`<${name}>`, group)
  for (const { rules, group } of groups) group.compile(rules, vocabulary, terminals)
  const top = new RuleGroup(groups.length)
  top.compile(TOP_RULES, vocabulary, terminals)
  return {
    vocabulary,
    tenses: new TenseReader(vocabulary),
    cores: new CoreTable(vocabulary),
    top,
    groups: groups.length + 1,
  }
}
