/** Entity tags of a sentence: the best row of BIO tags in which I-x follows only B-x or I-x. */
import { ENTITY_TAGS } from './generated/shape.js'

const TAGS = ENTITY_TAGS.length

/** Below every score that a row of tags can reach. */
const NEVER = -0x40000000

/** 0 is no name; odd tags begin one, the even tag behind goes on with it. */
const continues = (tag: number): boolean => tag !== 0 && tag % 2 === 0

/** Writes the tags of `words` words, whose scores stand in rows of `stride`. */
export function decodeEntityTags(
  scores: Int16Array,
  stride: number,
  words: number,
  tags: Uint8Array,
  at: number,
): void {
  const back = new Uint8Array(words * TAGS)
  let best = new Int32Array(TAGS)
  let next = new Int32Array(TAGS)
  for (let tag = 0; tag < TAGS; tag++) best[tag] = continues(tag) ? NEVER : (scores[tag] as number)
  for (let word = 1; word < words; word++) {
    for (let tag = 0; tag < TAGS; tag++) {
      let from = 0
      if (continues(tag)) from = (best[tag - 1] as number) > (best[tag] as number) ? tag - 1 : tag
      else
        for (let before = 1; before < TAGS; before++)
          if ((best[before] as number) > (best[from] as number)) from = before
      back[word * TAGS + tag] = from
      next[tag] = (best[from] as number) + (scores[word * stride + tag] as number)
    }
    ;[best, next] = [next, best]
  }
  let tag = 0
  for (let other = 1; other < TAGS; other++) if ((best[other] as number) > (best[tag] as number)) tag = other
  for (let word = words - 1; word >= 0; word--) {
    tags[at + word] = tag
    tag = back[word * TAGS + tag] as number
  }
}
