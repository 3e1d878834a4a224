/**
 * Share of attributions of each rule that are right (content, source and cue overlap the annotation) on PolNeAR's training articles;
 * printed by `npx tsx tools/evaluate/rules.ts GOLD_DIR`. One rule a line, sorted.
 */
export const RULE_CONFIDENCE = {
  'according-to': 0.8,
  'as-incision': 0.7,
  'colon-headline': 0.6,
  'colon-quote': 0.6,
  'cue-before-clause': 0.7,
  'cue-before-infinitive': 0.6,
  'cue-before-noun': 0.5,
  'cue-before-quote': 0.9,
  'cue-before-that': 0.8,
  'cue-behind-clause': 0.7,
  'cue-behind-quote': 0.9,
  'next-sentence': 0.8,
  signature: 0.9,
  'speaker-turn': 0.8,
} as const

/** Name of a rule that makes attributions. */
export type RuleName = keyof typeof RULE_CONFIDENCE
