/**
 * Share of attributions of each rule that are right (content, source and cue overlap the annotation) on PolNeAR's training articles;
 * printed by `npx tsx tools/evaluate/rules.ts GOLD_DIR`. `signature` is too rare there to be counted and is a guess.
 * One rule a line, sorted.
 */
export const RULE_CONFIDENCE = {
  'according-to': 0.84,
  'as-incision': 0.48,
  'colon-headline': 0.62,
  'colon-quote': 0.51,
  'cue-before-clause': 0.78,
  'cue-before-infinitive': 0.56,
  'cue-before-noun': 0.59,
  'cue-before-quote': 0.86,
  'cue-before-that': 0.84,
  'cue-behind-clause': 0.8,
  'cue-behind-quote': 0.95,
  network: 0.6,
  'next-sentence': 0.98,
  signature: 0.9,
  'speaker-turn': 0.27,
} as const

/** Name of a rule that makes attributions. */
export type RuleName = keyof typeof RULE_CONFIDENCE
