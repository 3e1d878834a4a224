import * as z from 'zod'

/** A syntactic word of UD English (`do` and `n't` of `don't` are two), with its analysis. */
export const Token = z.strictObject({
  /** First code unit. */
  start: z.int().min(0),
  /** One past the last code unit. */
  end: z.int().min(0),
  /** The word as written. */
  text: z.string(),
  /** Dictionary form. */
  lemma: z.string(),
  /** Universal part of speech ({@link https://universaldependencies.org/u/pos/ | UD}). */
  upos: z.string(),
  /** Penn Treebank tag. */
  xpos: z.string(),
  /** Head of the word, counted from 1 within the sentence; 0 for the root. */
  head: z.int().min(0),
  /** Universal dependency relation to the head. */
  deprel: z.string(),
  /** Named-entity tag in BIO form (`B-person`, `I-person` …), null outside a name. */
  entity: z.string().nullable(),
})
/** A syntactic word with its analysis. */
export type Token = z.infer<typeof Token>

/** A sentence; `tokens` is filled when asked for with `include: ['tokens']`, else empty. */
export const Sentence = z.strictObject({
  /** First code unit. */
  start: z.int().min(0),
  /** One past the last code unit. */
  end: z.int().min(0),
  /** The words in order; empty unless asked for. */
  tokens: z.array(Token),
})
/** A sentence of a paragraph. */
export type Sentence = z.infer<typeof Sentence>

/** What a paragraph is to the dispatch; `note` is sign-offs, corrections, editor's notes and furniture. */
export const ParagraphRole = z.enum(['headline', 'byline', 'body', 'note'])
/** What a paragraph is to the dispatch. */
export type ParagraphRole = z.infer<typeof ParagraphRole>

/** A paragraph of the reading text. */
export const Paragraph = z.strictObject({
  /** First code unit that is no blank. */
  start: z.int().min(0),
  /** One past the last code unit that is no blank. */
  end: z.int().min(0),
  /** Its part in the dispatch. */
  role: ParagraphRole,
  /** Its sentences, in order. */
  sentences: z.array(Sentence),
})
/** A paragraph of the reading text. */
export type Paragraph = z.infer<typeof Paragraph>
