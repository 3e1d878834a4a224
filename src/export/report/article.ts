import type { Dispatch } from '../../model/dispatch.js'
import type { Paragraph } from '../../model/paragraph.js'
import { type Html, html, text } from './html.js'
import { cutText, marksOf, type Piece, type QuotePiece, quotePieces } from './segments.js'

/** Where each entity stands in the cast, counted from 1. */
export type CastNumbers = ReadonlyMap<string, number>

/** A dispatch with its parts by id. */
interface Parts {
  readonly dispatch: Dispatch
  readonly cast: CastNumbers
  readonly names: ReadonlyMap<string, string>
  readonly sources: ReadonlyMap<string, string | null>
}

/** The text with its quotes, sources, cues, events and times marked; behind each quote the number of its speaker in the cast. */
export function articleOf(dispatch: Dispatch, cast: CastNumbers): Html {
  const names = new Map(dispatch.entities.map(({ id, name }) => [id, name]))
  const sources = new Map(dispatch.attributions.map(({ id, source }) => [id, source?.text ?? null]))
  const parts: Parts = { dispatch, cast, names, sources }
  const marks = marksOf(dispatch)
  const quotes = quotePieces(dispatch)
  let mark = 0
  let quote = 0
  const paragraphs = dispatch.paragraphs.map((paragraph) => {
    // Marks and quotes are in the order of the text, as paragraphs are: each is looked at in its own paragraph alone.
    while (mark < marks.length && (marks[mark]?.end ?? 0) <= paragraph.start) mark++
    while (quote < quotes.length && (quotes[quote]?.start ?? 0) < paragraph.start) quote++
    const ownMarks = takeWhile(marks, mark, paragraph.end)
    const ownQuotes = takeWhile(quotes, quote, paragraph.end)
    return paragraphOf(parts, paragraph, cutText(paragraph, ownQuotes, ownMarks))
  })
  return html`${paragraphs}`
}

function takeWhile<Item extends { readonly start: number }>(items: readonly Item[], from: number, end: number): Item[] {
  let past = from
  while (past < items.length && (items[past]?.start ?? 0) < end) past++
  return items.slice(from, past)
}

function paragraphOf(parts: Parts, { role }: Paragraph, pieces: readonly Piece[]): Html {
  const content = pieces.map((piece) => pieceOf(parts, piece))
  if (role === 'headline') return html`<p class="headline">${content}</p>\n`
  return role === 'body' ? html`<p>${content}</p>\n` : html`<p class="${text(role)}">${content}</p>\n`
}

function pieceOf(parts: Parts, piece: Piece): Html {
  if ('quote' in piece) return quoteOf(parts, piece)
  const words = text(parts.dispatch.text.slice(piece.start, piece.end))
  if (piece.kinds.length === 0) return html`${words}`
  const classes = text(piece.kinds.join(' '))
  const [anchor, ...others] = piece.anchors
  if (anchor === undefined) return html`<span class="${classes}">${words}</span>`
  const more = others.map((id) => html`<span id="${text(id)}"></span>`)
  return html`${more}<a class="${classes}" id="${text(anchor)}" href="#row-${text(anchor)}">${words}</a>`
}

function quoteOf(parts: Parts, { quote: at, isFirst, isLast, pieces }: QuotePiece): Html {
  const { dispatch, cast } = parts
  const quote = dispatch.quotes[at]
  const speaker = quote?.speaker ?? null
  const name = parts.names.get(speaker ?? '') ?? parts.sources.get(quote?.attribution ?? '') ?? null
  const number = speaker === null ? undefined : cast.get(speaker)
  const id = isFirst && quote !== undefined ? html` id="${text(quote.id)}"` : null
  const said = html` data-speaker="${text(name ?? 'speaker not told')}"`
  const inner = pieces.map((piece) => pieceOf(parts, piece))
  const mark =
    isLast && number !== undefined && name !== null
      ? html`<a class="who" href="#${text(speaker ?? '')}" title="${text(name)}"><span class="hidden">said by ${text(name)}, </span>${number}</a>`
      : null
  return html`<span class="quote"${id}${said}>${inner}${mark}</span>`
}
