/**
 * Last words of names of laws, treaties and the like (`Clean Air Act`).
 * Source: written by us. Licence: MIT. Count: 20.
 */
export const DOCUMENT_WORDS: readonly string[] = [
  'accord',
  'accords',
  'act',
  'agreement',
  'bill',
  'charter',
  'code',
  'constitution',
  'convention',
  'covenant',
  'declaration',
  'directive',
  'law',
  'memorandum',
  'ordinance',
  'pact',
  'protocol',
  'resolution',
  'statute',
  'treaty',
]
