// Made by tools/train/attribution/export.py; do not edit. Sources, licences and accuracy: docs/MODEL-CARD.md.
/** How far the side taps of each convolution reach. */
export const GAPS: readonly number[] = [1, 2, 4, 8, 16, 1]
/** Layers in the order in which their weights are written. */
export const LAYER_SIZES = {
  own: { taps: 1, width: 128, outs: 96 },
  above: { taps: 1, width: 128, outs: 96 },
  project: { taps: 1, width: 48, outs: 96 },
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
export const START: readonly number[] = [-1074, -1016, -1048576, -929, -1048576, -1145, -1048576]
/** Score of each tag behind each tag, those that cannot follow far below all others. */
export const TRANSITIONS: readonly number[] = [
  121, -120, -1048576, -369, -1048576, -414, -1048576,
  -371, -309, -174, 391, -1048576, -176, -1048576,
  -341, -236, 65, 315, -1048576, -233, -1048576,
  -361, 182, -1048576, -395, -57, 345, -1048576,
  -409, 38, -1048576, -431, 61, 416, -1048576,
  -252, 215, -1048576, 259, -1048576, -458, -193,
  -218, -42, -1048576, 43, -1048576, -359, 50,
]
