/**
 * Share of attributions that are right (content, source and cue overlap the annotation) on PolNeAR's development articles, by the rule
 * that made them and the level of the network's support (`SUPPORT_LEVELS`; the first is for what it did not see), drawn towards the
 * whole where there are few. Written by `npx tsx tools/evaluate/confidence.ts GOLD_DIR/polnear --write`. One rule a line, sorted.
 */
export const CONFIDENCE = {
  'according-to': [0.73, 0.86, 0.83, 0.95, 0.95],
  'as-incision': [0.64, 0.68, 0.68, 0.68, 0.68],
  'colon-headline': [0.67, 0.89, 0.78, 0.78, 0.78],
  'colon-quote': [0.46, 0.48, 0.54, 0.54, 0.54],
  'cue-before-clause': [0.42, 0.78, 0.84, 0.87, 0.9],
  'cue-before-infinitive': [0.78, 0.82, 0.77, 0.75, 0.84],
  'cue-before-noun': [0.72, 0.58, 0.74, 0.77, 0.7],
  'cue-before-quote': [0.77, 0.85, 0.88, 0.93, 0.92],
  'cue-before-that': [0.53, 0.76, 0.83, 0.88, 0.89],
  'cue-behind-clause': [0.87, 0.83, 0.76, 0.87, 0.77],
  'cue-behind-quote': [0.83, 0.95, 0.95, 0.9, 0.95],
  network: [0.58, 0.65, 0.49, 0.64, 0.49],
  'network-unlisted': [0.4, 0.43, 0.33, 0.45, 0.34],
  'next-sentence': [0.85, 0.85, 0.85, 0.85, 0.91],
  signature: [0.98, 0.97, 0.96, 0.97, 0.95],
  'speaker-turn': [0.96, 0.91, 0.91, 0.91, 0.91],
} as const

/** Name of a rule that makes attributions. */
export type RuleName = keyof typeof CONFIDENCE
