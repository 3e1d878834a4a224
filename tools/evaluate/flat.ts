/**
 * What the scorer of the formats set reads: headline and byline as strings, and a text that begins with the body, where the model
 * has spans and a reading text with headline and byline in front.
 */
export interface Flat {
  readonly text: string
  readonly headline: string | null
  readonly byline: string | null
  readonly paragraphs: readonly Part[]
}

interface Part {
  readonly start: number
  readonly end: number
  readonly role: string
}

/** A dispatch: the parts named here are flattened, the others stay. */
export interface Nested {
  readonly [other: string]: unknown
  readonly text: string
  readonly headline: { readonly text: string } | null
  readonly byline: { readonly text: string } | null
  readonly paragraphs: readonly Part[]
}

/** A dispatch from its first paragraph of body on. */
export function flatten(dispatch: Nested): Flat {
  const { headline, byline, text, paragraphs, ...rest } = dispatch
  const from = paragraphs.find(({ role }) => role === 'body')?.start ?? text.length
  return {
    ...rest,
    headline: headline?.text ?? null,
    byline: byline?.text ?? null,
    text: text.slice(from),
    paragraphs: paragraphs
      .filter(({ start }) => start >= from)
      .map(({ start, end, role }) => ({ start: start - from, end: end - from, role })),
  }
}
