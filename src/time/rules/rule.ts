import type { Rule } from '../grammar.js'

/** A rule as a line of a table. */
export function rule(name: string, pattern: string, text: string, value: string, read: Rule['read']): Rule {
  return { name, pattern, example: [text, value], read }
}
