/**
 * Share of attributions of each rule that are right (content, source and cue overlap the annotation) on PolNeAR's training articles;
 * printed by `npx tsx tools/evaluate/rules.ts GOLD_DIR`. `signature` is too rare there to be counted and is a guess.
 * One rule a line, sorted.
 */
export const RULE_CONFIDENCE = {
  'according-to': 0.84,
  'as-incision': 0.46,
  'colon-headline': 0.62,
  'colon-quote': 0.5,
  'cue-before-clause': 0.77,
  'cue-before-infinitive': 0.55,
  'cue-before-noun': 0.57,
  'cue-before-quote': 0.85,
  'cue-before-that': 0.82,
  'cue-behind-clause': 0.75,
  'cue-behind-quote': 0.95,
  'next-sentence': 0.98,
  signature: 0.9,
  'speaker-turn': 0.28,
} as const

/** Name of a rule that makes attributions. */
export type RuleName = keyof typeof RULE_CONFIDENCE
