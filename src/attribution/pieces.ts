/** Quotations in several pieces are one saying: who said one piece said the others of its paragraph. */
import type { Span } from '../model/span.js'
import type { FoundQuote } from '../quotes/index.js'
import type { Draft } from './draft.js'
import { firstWhere } from './search.js'

/** Rules that read speech by its marks. */
const SPEAKING = /quote|next-sentence/

/**
 * Gives what holds a piece of a quotation the pieces behind it, where no other speech has them: `"Each time," Low said, meaning the port,
 * "you lose."`
 */
export function completePieces(text: string, drafts: readonly Draft[], quotes: readonly FoundQuote[]): void {
  const broken = quotes.filter(({ outer, level }) => level === 0 && outer.length > 1)
  if (broken.length === 0) return
  const held = drafts
    .filter(({ inside, rule }) => inside < 0 && SPEAKING.test(rule))
    .flatMap((draft) => draft.content.map(({ start, end }) => ({ start, end, draft })))
    .sort((a, b) => a.start - b.start)
  const holderOf = ({ start, end }: Span): Draft | null => {
    const behind = firstWhere(held.length, (index) => (held[index]?.start ?? 0) > start)
    const one = held[behind - 1]
    return one !== undefined && one.end >= end ? one.draft : null
  }
  for (const { outer } of broken) {
    let last: Draft | null = null
    outer.forEach((piece, index) => {
      const from = outer[index - 1]?.end ?? piece.start
      if (text.slice(from, piece.start).includes('\n')) last = null
      const holder = holderOf(piece)
      if (holder === null && last !== null) last.content.push({ start: piece.start, end: piece.end })
      last = holder ?? last
    })
  }
}
