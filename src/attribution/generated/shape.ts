// Made by tools/train/attribution/export.py; do not edit. Sources, licences and accuracy: docs/MODEL-CARD.md.
/** How far the side taps of each convolution reach. */
export const GAPS: readonly number[] = [1, 2, 4, 8, 16, 1]
/** Layers in the order in which their weights are written. */
export const LAYER_SIZES = {
  own: { taps: 1, width: 128, outs: 96 },
  above: { taps: 1, width: 128, outs: 96 },
  project: { taps: 1, width: 64, outs: 96 },
  convolution0: { taps: 3, width: 96, outs: 96 },
  convolution1: { taps: 3, width: 96, outs: 96 },
  convolution2: { taps: 2, width: 96, outs: 96 },
  convolution3: { taps: 2, width: 96, outs: 96 },
  convolution4: { taps: 2, width: 96, outs: 96 },
  convolution5: { taps: 3, width: 96, outs: 96 },
  out: { taps: 1, width: 96, outs: 8 },
} as const
/** Scores are logits by this. */
export const SCORE_SCALE = 256
/** Score of the first word's tag: O, then B- and I- of source, cue and content. */
export const START: readonly number[] = [-2050, -1915, -1048576, -1768, -1048576, -2087, -1048576]
/** Score of each tag behind each tag, those that cannot follow far below all others. */
export const TRANSITIONS: readonly number[] = [
  123, -149, -1048576, -408, -1048576, -472, -1048576,
  -433, -489, -198, 381, -1048576, -324, -1048576,
  -387, -296, 81, 301, -1048576, -325, -1048576,
  -436, 150, -1048576, -593, -83, 332, -1048576,
  -434, 37, -1048576, -565, 61, 404, -1048576,
  -308, 165, -1048576, 234, -1048576, -413, -229,
  -256, -110, -1048576, 7, -1048576, -493, 47,
]
