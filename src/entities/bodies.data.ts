/**
 * Last words of names, and the common nouns that stand for such a name later on (`Moravia Securities Inc` … `the company`).
 * A noun that ends a name stands for it anyway (`the ministry`, `the bank`).
 * Source: written by us. Licence: MIT. Count: 23.
 */
export const NOUNS_BY_NAME: readonly (readonly [last: string, nouns: string])[] = [
  ['ag', 'company firm'],
  ['airlines', 'airline carrier company'],
  ['airways', 'airline carrier company'],
  ['analysis', 'report study'],
  ['assessment', 'report study'],
  ['bank', 'lender'],
  ['bancorp', 'bank company lender'],
  ['co', 'company firm'],
  ['corp', 'company firm'],
  ['corporation', 'company firm'],
  ['gmbh', 'company firm'],
  ['holdings', 'company firm'],
  ['inc', 'company firm'],
  ['llc', 'company firm'],
  ['llp', 'firm'],
  ['ltd', 'company firm'],
  ['plc', 'company firm'],
  ['report', 'study survey'],
  ['review', 'report study'],
  ['sa', 'company firm'],
  ['securities', 'brokerage company firm'],
  ['study', 'report survey'],
  ['survey', 'report study'],
]

/**
 * Last words of names that as common nouns mean something else more often (`Associated Press`, `the press`).
 * Source: written by us. Licence: MIT. Count: 12.
 */
export const OTHER_NOUNS: readonly string[] = [
  'bar',
  'center',
  'centre',
  'club',
  'house',
  'office',
  'post',
  'press',
  'service',
  'services',
  'times',
  'union',
]
