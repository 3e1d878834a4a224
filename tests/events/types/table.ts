/** A sentence of a type, with who does it and to whom; null where nobody is named. */
export type OfType = readonly [text: string, actor: string | null, recipient: string | null]

/** By type: sentences that are it, and sentences that only look like it. */
export type TypeTable = Readonly<Record<string, { readonly is: readonly OfType[]; readonly isNot: readonly string[] }>>
