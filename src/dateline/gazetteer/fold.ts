/** Words that stand in two spellings in place names. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['fort', 'ft'],
  ['mount', 'mt'],
  ['saint', 'st'],
  ['sainte', 'ste'],
])

/** Letters that do not come apart into a letter and a mark. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['ð', 'd'],
  ['ø', 'o'],
  ['þ', 'th'],
  ['đ', 'd'],
  ['ı', 'i'],
  ['ł', 'l'],
  ['œ', 'oe'],
  ['ə', 'a'],
])

/**
 * A name as a key: small letters without marks, stops and apostrophes gone, hyphens as blanks, `Saint`, `Fort` and `Mount` short.
 *
 * `St. Paul’s` and `SAINT PAULS` have one key, so have `Zürich` and `ZURICH`.
 */
export function foldName(name: string): string {
  if (/^[A-Z]?[a-z]+$/.test(name)) return spell(name.toLowerCase())
  let folded = ''
  for (const word of plainWords(name)) folded += folded === '' ? spell(word) : ` ${spell(word)}`
  return folded
}

function spell(word: string): string {
  return SPELLINGS.get(word) ?? word
}

function plainWords(name: string): string[] {
  const words: string[] = []
  let word = ''
  let text = name.toLowerCase()
  if (!isAscii(text)) text = text.normalize('NFD')
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if ((unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) || unit === 38) word += text[at]
    else if (unit === 46 || isApostrophe(unit) || (unit >= 0x300 && unit < 0x370)) continue
    else if (unit >= 0xdf && unit !== 0x2010 && unit !== 0x2011 && unit !== 0x2013)
      word += LETTERS.get(text[at] ?? '') ?? text[at]
    else if (word !== '') {
      words.push(word)
      word = ''
    }
  }
  if (word !== '') words.push(word)
  return words
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 128) return false
  return true
}

/** ' ` ’ ‘ ʻ ʼ and the primes of transliteration. */
function isApostrophe(unit: number): boolean {
  return unit === 39 || unit === 96 || (unit >= 0x2018 && unit <= 0x2019) || (unit >= 0x2b9 && unit <= 0x2bf)
}
