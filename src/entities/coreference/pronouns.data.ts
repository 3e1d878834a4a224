/** The pronouns that speak of people and things: word, class, form. Written for this project; 32 entries. */

/** Whom a pronoun speaks of. */
export const PronounClass = { He: 0, She: 1, They: 2, It: 3, I: 4, We: 5, You: 6 } as const

/** How it stands in its clause; an object may be a possessive (`her`). */
export const PronounForm = { Subject: 0, Object: 1, Possessive: 2, Reflexive: 3 } as const

export const PRONOUNS: readonly (readonly [
  word: string,
  pronounClass: keyof typeof PronounClass,
  form: keyof typeof PronounForm,
])[] = [
  ['he', 'He', 'Subject'],
  ['her', 'She', 'Object'],
  ['hers', 'She', 'Possessive'],
  ['herself', 'She', 'Reflexive'],
  ['him', 'He', 'Object'],
  ['himself', 'He', 'Reflexive'],
  ['his', 'He', 'Possessive'],
  ['i', 'I', 'Subject'],
  ['it', 'It', 'Subject'],
  ['its', 'It', 'Possessive'],
  ['itself', 'It', 'Reflexive'],
  ['me', 'I', 'Object'],
  ['mine', 'I', 'Possessive'],
  ['my', 'I', 'Possessive'],
  ['myself', 'I', 'Reflexive'],
  ['our', 'We', 'Possessive'],
  ['ours', 'We', 'Possessive'],
  ['ourselves', 'We', 'Reflexive'],
  ['she', 'She', 'Subject'],
  ['their', 'They', 'Possessive'],
  ['theirs', 'They', 'Possessive'],
  ['them', 'They', 'Object'],
  ['themself', 'They', 'Reflexive'],
  ['themselves', 'They', 'Reflexive'],
  ['they', 'They', 'Subject'],
  ['us', 'We', 'Object'],
  ['we', 'We', 'Subject'],
  ['you', 'You', 'Subject'],
  ['your', 'You', 'Possessive'],
  ['yours', 'You', 'Possessive'],
  ['yourself', 'You', 'Reflexive'],
  ['yourselves', 'You', 'Reflexive'],
]
