/** From scores of heads to a tree: the best head of each word, then one root, then the cycles opened where it costs least. */

/** Scores of a sentence: `scores[word * (words + 1) + head]`, head 0 the root, head `h` the word `h - 1`. */
export interface ArcScores {
  readonly words: number
  readonly scores: Int32Array
}

/** Writes the head of each word into `heads`: 0 for the one root, else the head's place counted from 1. */
export function decodeTree(arcs: ArcScores, heads: Int32Array): void {
  const { words } = arcs
  const root = findRoot(arcs)
  for (let word = 0; word < words; word++) heads[word] = word === root ? 0 : bestHead(arcs, word)
  const component = new Int32Array(words)
  for (;;) {
    const cycle = labelComponents(heads, component)
    if (cycle < 0) return
    openCycle(arcs, heads, component, cycle)
  }
}

/** The word that gains most, or loses least, by being the root. */
function findRoot(arcs: ArcScores): number {
  const { words, scores } = arcs
  let [root, most] = [0, Number.NEGATIVE_INFINITY]
  for (let word = 0; word < words; word++) {
    const row = word * (words + 1)
    const head = bestHead(arcs, word)
    // A sentence of one word has no other head.
    const gain = head === 0 ? 0 : (scores[row] as number) - (scores[row + head] as number)
    if (gain > most) [root, most] = [word, gain]
  }
  return root
}

/** The best head that is a word; 0 if there is none. */
function bestHead({ words, scores }: ArcScores, word: number): number {
  const row = word * (words + 1)
  let best = 0
  for (let head = 1; head <= words; head++)
    if (head !== word + 1 && (best === 0 || (scores[row + head] as number) > (scores[row + best] as number)))
      best = head
  return best
}

/**
 * Numbers each word by the walk it belongs to: 0 leads to the root, any other ends in a cycle.
 * Returns a word of a cycle, or -1 when all lead to the root.
 */
function labelComponents(heads: Int32Array, component: Int32Array): number {
  const words = component.length
  component.fill(-1)
  let cycle = -1
  let next = 1
  for (let first = 0; first < words; first++) {
    if (component[first] !== -1) continue
    const walk = -2 - first
    let word = first
    while (word >= 0 && component[word] === -1) {
      component[word] = walk
      word = (heads[word] as number) - 1
    }
    let label = 0
    if (word >= 0 && component[word] === walk) {
      label = next++
      cycle = word
    } else if (word >= 0) label = component[word] as number
    for (let at = first; at >= 0 && component[at] === walk; at = (heads[at] as number) - 1) component[at] = label
  }
  return cycle
}

/** Hangs one word of the cycle under a word outside its component, where the loss is least. */
function openCycle({ words, scores }: ArcScores, heads: Int32Array, component: Int32Array, cycle: number): void {
  const own = component[cycle]
  let [mover, target, most] = [cycle, 0, Number.NEGATIVE_INFINITY]
  let word = cycle
  do {
    const row = word * (words + 1)
    const now = scores[row + (heads[word] as number)] as number
    for (let head = 1; head <= words; head++) {
      if (component[head - 1] === own) continue
      const gain = (scores[row + head] as number) - now
      if (gain > most) [mover, target, most] = [word, head, gain]
    }
    word = (heads[word] as number) - 1
  } while (word !== cycle)
  heads[mover] = target
}
