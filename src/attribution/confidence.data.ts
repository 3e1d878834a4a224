/**
 * Share of attributions that are right (content, source and cue overlap the annotation) on PolNeAR's development articles, by the rule
 * that made them and the level of the network's support (`SUPPORT_LEVELS`; the first is for what it did not see), drawn towards the
 * whole where there are few. Written by `npx tsx tools/evaluate/confidence.ts GOLD_DIR/polnear --write`. One rule a line, sorted.
 */
export const CONFIDENCE = {
  'according-to': [0.73, 0.86, 0.83, 0.95, 0.95],
  'as-incision': [0.65, 0.69, 0.69, 0.69, 0.69],
  'colon-headline': [0.67, 0.89, 0.78, 0.78, 0.78],
  'colon-quote': [0.7, 0.9, 0.84, 0.81, 0.81],
  'cue-before-clause': [0.38, 0.81, 0.85, 0.84, 0.9],
  'cue-before-infinitive': [0.79, 0.83, 0.74, 0.79, 0.84],
  'cue-before-noun': [0.62, 0.6, 0.72, 0.77, 0.72],
  'cue-before-quote': [0.88, 0.87, 0.97, 0.94, 0.99],
  'cue-before-that': [0.56, 0.79, 0.82, 0.89, 0.87],
  'cue-behind-clause': [0.9, 0.88, 0.76, 0.9, 0.86],
  'cue-behind-quote': [0.97, 0.97, 0.95, 0.91, 0.98],
  network: [0.58, 0.66, 0.45, 0.67, 0.48],
  'network-unlisted': [0.4, 0.43, 0.33, 0.41, 0.35],
  'next-sentence': [0.87, 0.87, 0.89, 0.87, 0.92],
  signature: [0.99, 0.97, 0.95, 0.97, 0.95],
  'speaker-turn': [0.97, 0.91, 0.91, 0.91, 0.91],
} as const

/** Name of a rule that makes attributions. */
export type RuleName = keyof typeof CONFIDENCE
