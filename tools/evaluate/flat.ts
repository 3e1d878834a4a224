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

/** The parts of a dispatch that are flattened; the others stay. */
export interface Nested {
  readonly text: string
  readonly headline: { readonly text: string } | null
  readonly byline: { readonly text: string } | null
  readonly paragraphs: readonly Part[]
}

/** A dispatch from its first paragraph of body on. */
export function flatten<T extends Nested>(dispatch: T): Omit<T, keyof Nested> & Flat {
  const { headline, byline, ...rest } = dispatch
  const from = rest.paragraphs.find(({ role }) => role === 'body')?.start ?? rest.text.length
  const paragraphs = rest.paragraphs
    .filter(({ start }) => start >= from)
    .map(({ start, end, role }) => ({ start: start - from, end: end - from, role }))
  return {
    ...rest,
    headline: headline?.text ?? null,
    byline: byline?.text ?? null,
    text: rest.text.slice(from),
    paragraphs,
  }
}
