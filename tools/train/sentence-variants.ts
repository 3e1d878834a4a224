/** Paragraphs as the wire has them and the treebank has not. */
import type { MarkedParagraph } from './sentence-texts.js'

/** Every fourth paragraph in capitals. */
export function inCapitals(paragraphs: readonly MarkedParagraph[]): MarkedParagraph[] {
  return paragraphs
    .filter((_, index) => index % 4 === 0)
    .filter(({ text }) => text.toUpperCase().length === text.length)
    .map(({ text, ends, genre, document }) => ({
      text: text.toUpperCase(),
      ends,
      genre,
      document: document.toUpperCase(),
    }))
}

const PLACES = [
  'QUILLOTA',
  'Lagos, Nigeria',
  'NEW DELHI',
  'Boise, Idaho',
  'GRAZ, Austria',
  'Port of Spain',
  'ROUEN',
  'St. Louis, Mo.',
]
const DAYS = ['March 3', 'Nov. 24', 'Dec 2', '4 June', 'Sept. 9, 2019', '']
const AGENCIES = ['Reuters', 'AP', 'Xinhua', 'AFP', '']
const SIGNS = [' - ', ' -- ', ' — ', ': ', '. — ', ' ']

/** Paragraphs of news and weblogs behind a dateline. */
export function inventDateline(paragraphs: readonly MarkedParagraph[]): MarkedParagraph[] {
  return paragraphs
    .filter(({ genre, text }) => (genre === 'news' || genre === 'weblog') && text.length > 80)
    .map(({ text, ends, genre, document }, index) => {
      const place = PLACES[index % PLACES.length] ?? ''
      const day = DAYS[index % DAYS.length] ?? ''
      const agency = AGENCIES[index % AGENCIES.length] ?? ''
      const lead =
        place +
        (day === '' ? '' : `, ${day}`) +
        (agency === '' ? '' : ` (${agency})`) +
        (SIGNS[index % SIGNS.length] ?? '')
      return { text: lead + text, ends: ends.map((end) => end + lead.length), genre, document }
    })
}

const ABBREVIATIONS = ['U.S.', 'p.m.', 'Inc.', 'Corp.', 'a.m.', 'Co.', 'D.C.', 'U.N.', 'Ltd.', 'Jr.', 'N.Y.']
const STARTERS = /^ (?:The|A|An|He|She|It|They|We|This|That|These|In|On|At|But|And|His|Her|Its|There|However) /

/**
 * Every fifth paragraph with abbreviations, which in a treebank are rare, as the last words of those sentences behind
 * which another begins with a common word, and within sentences as often, in front of names.
 */
export function withAbbreviations(paragraphs: readonly MarkedParagraph[]): MarkedParagraph[] {
  const variants: MarkedParagraph[] = []
  for (let index = 2; index < paragraphs.length; index += 5) {
    const paragraph = paragraphs[index]
    if (paragraph === undefined || paragraph.ends.length < 2) continue
    let text = ''
    let from = 0
    let due = 0
    const ends: number[] = []
    for (const end of paragraph.ends) {
      let sentence = paragraph.text.slice(from, end)
      const word = ABBREVIATIONS[(index + ends.length) % ABBREVIATIONS.length] ?? ''
      const inner = / [a-z]{3,}(?= [A-Z])/.exec(sentence)
      if (inner !== null && due > 0) {
        sentence = `${sentence.slice(0, inner.index)} ${word}${sentence.slice(inner.index + inner[0].length)}`
        due--
      }
      const last = /[a-z]{3,}\.$/.exec(sentence)
      if (last !== null && STARTERS.test(paragraph.text.slice(end, end + 12))) {
        sentence = sentence.slice(0, last.index) + word
        due++
      }
      text += sentence
      ends.push(text.length)
      from = end
    }
    variants.push({ ...paragraph, text, ends })
  }
  return variants
}
