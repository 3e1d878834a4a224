import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildDocument } from '../../src/document/index.js'
import { layoutText } from '../../src/text/layout.js'

const wordsOf = (text: string): string => {
  const { tokens } = buildDocument(layoutText(text))
  return Array.from({ length: tokens.count }, (_, index) => text.slice(tokens.start[index], tokens.end[index])).join(
    ' ',
  )
}

const CASES: [string, string, string][] = [
  ['plain', 'The port reopened, he said', 'The port reopened , he said'],
  ['possessive', "Kenya's port", "Kenya 's port"],
  ['possessive, curly', 'Kenya’s port', 'Kenya ’s port'],
  ['plural possessive', "the ports' owners", "the ports ' owners"],
  ['negation', "they don't and can't", "they do n't and ca n't"],
  ['negation in capitals', "THEY DON'T", "THEY DO N'T"],
  ['two clitics', "I'd've gone", "I 'd 've gone"],
  ['an apostrophe in a name parts nothing', "O'Neill and Sha'lan", "O'Neill and Sha'lan"],
  ['cannot', 'They cannot, gonna', 'They can not , gon na'],
  ['no apostrophe', 'i dont know', 'i do nt know'],
  ['it is', 'Its a shame, its not', 'It s a shame , it s not'],
  ['possessive its', 'its port and its so-called owner', 'its port and its so - called owner'],
  ['broken off', 'W- when they, th- they', 'W- when they , th- they'],
  ['not broken off', 'mid- and late, AP- The', 'mid - and late , AP - The'],
  ['a canton is no contraction', 'a canton', 'a canton'],
  ['decade', "the '70s and the 1960's", "the '70s and the 1960's"],
  ['an opening single quote is a mark', "the 'seventy' ships", "the ' seventy ' ships"],
  ['elision', "get 'em", "get 'em"],
  ['hyphens part', 'a 10-year U.S.-led oil-rich plan', 'a 10 - year U.S. - led oil - rich plan'],
  ['prefixes keep the hyphen', 'non-profit pre-war e-mail', 'non-profit pre-war e-mail'],
  ['a word that begins like a prefix does not', 'extra-long', 'extra - long'],
  ['slashes part', 'and/or', 'and / or'],
  ['some keep the slash', 'w/o s/he b/c', 'w/o s/he b/c'],
  ['money', '$2.4 billion, $170m, US$5, Rs 412-crore', '$ 2.4 billion , $ 170 m , US$ 5 , Rs 412 - crore'],
  ['signs of money in a row', 'all about $$$', 'all about $$$'],
  ['86M is a word', 'an 86M', 'an 86M'],
  ['percent', '3.75%', '3.75 %'],
  ['units', '35mm 65km 5pm 20th', '35 mm 65 km 5 pm 20th'],
  ['per hour', '80 km/h', '80 km / h'],
  ['score and range', 'won 3-2 in 1969-70', 'won 3 - 2 in 1969 - 70'],
  ['telephone', 'call 713-853-3989 or 555-0123', 'call 713-853-3989 or 555-0123'],
  ['date and time', '26/11/2025 at 3:30', '26/11/2025 at 3:30'],
  ['date with hyphens', '2025-12-02', '2025-12-02'],
  ['thousands', '1,500 of 1,00,000', '1,500 of 1,00,000'],
  ['list of references', 'as shown [1,2]', 'as shown [ 1 , 2 ]'],
  ['a fraction without a whole', '.04 and +1', '.04 and +1'],
  ['a share and its exchange', 'Moravia MRVS.O and Olmo OLMn.DE fell', 'Moravia MRVS.O and Olmo OLMn.DE fell'],
  ['no blank behind a stop', 'he left.The port', 'he left . The port'],
  ['abbreviation within', 'the U.S. and Gen. Lee', 'the U.S. and Gen. Lee'],
  ['abbreviation before a comma', 'Smith Inc., a firm', 'Smith Inc. , a firm'],
  ['abbreviation at the end', 'He left the U.S.', 'He left the U.S .'],
  ['before a day', 'on Nov. 26', 'on Nov. 26'],
  ['number', 'No. 1', 'No. 1'],
  ['number without a blank', 'at No.1 there', 'at No. 1 there'],
  ['initials', 'J. K. Olmo', 'J. K. Olmo'],
  ['a stop is no part of a word that ends the sentence', 'He came. She left.', 'He came . She left .'],
  ['a missing blank', 'It came to an end.The rest', 'It came to an end . The rest'],
  ['ellipsis', 'well... yes … no', 'well ... yes … no'],
  ['mixed stops', 'What?!', 'What ?!'],
  ['dashes', 'he -- that is, she—went', 'he -- that is , she — went'],
  ['marks of the wire', "``Yes,'' he said", "`` Yes , '' he said"],
  ['curly', '“Yes,” he said. ‘No’', '“ Yes , ” he said . ‘ No ’'],
  ['brackets', '(the [old] one)', '( the [ old ] one )'],
  ['address', 'see http://example.org/a_(b)?c=1, now', 'see http://example.org/a_(b)?c=1 , now'],
  ['host', 'at example.com.', 'at example.com .'],
  ['mail', '<ana.olmo@example.org>', '< ana.olmo@example.org >'],
  ['mail cut short', 'to ana...@example.org, she', 'to ana...@example.org , she'],
  ['host in a heading', 'at News.Com, then', 'at News.Com , then'],
  ['a sentence without a blank is no host', 'It fell.Come on', 'It fell . Come on'],
  ['file', 'budget.xls', 'budget.xls'],
  ['handle and tag', '@ana_olmo #port', '@ana_olmo #port'],
  ['number sign', '#1', '# 1'],
  ['faces', 'thanks :) ;-)', 'thanks :) ;-)'],
  ['no face', 'as follows:(a) one', 'as follows : ( a ) one'],
  ['ampersand', 'AT&T and B & W', 'AT&T and B & W'],
  ['an entity left in', 'A &amp; B', 'A &amp; B'],
  ['rules', '***** =====', '***** ====='],
  ['soft hyphen', 'basic\u00adally', 'basic\u00adally'],
  ['marks of direction are no words', '\u200fport\u200e \u202athe\u202c', 'port the'],
  ['no-break and zero-width blanks part', 'the\u00a0port\u200bof', 'the port of'],
  ['pictures', '😀👍🏽 🇨🇱', '😀 👍🏽 🇨🇱'],
  ['letters outside the first plane', '𐐷𐐲', '𐐷𐐲'],
  ['accents', 'Łódź cafe\u0301', 'Łódź cafe\u0301'],
]

describe('words', () => {
  it.each(CASES)('%s', (_name, text, expected) => {
    expect(wordsOf(text)).toBe(expected)
  })
})

describe('any text', () => {
  it('puts every visible character into one word, in order', () => {
    const text = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 4 }),
        fc.constantFrom(...CASES.map(([, source]) => source), '\ud800', '.', "'", '-', ' ', '\n', '…', '@', '_'),
      ),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(text, (pieces) => {
        const source = pieces.join('')
        const { paragraphs, sentences, tokens } = buildDocument(layoutText(source))
        let past = 0
        for (let index = 0; index < tokens.count; index++) {
          expect(tokens.start[index]).toBeGreaterThanOrEqual(past)
          expect(tokens.end[index]).toBeGreaterThan(tokens.start[index] ?? 0)
          expect(source.slice(past, tokens.start[index]).replace(/[\s\p{C}\p{Z}\u200b]/gu, '')).toBe('')
          past = tokens.end[index] ?? 0
        }
        let token = 0
        sentences.forEach((sentence) => {
          expect(sentence.firstToken).toBe(token)
          expect(sentence.start).toBe(tokens.start[token])
          token = sentence.endToken
          expect(sentence.end).toBe(tokens.end[token - 1])
        })
        expect(token).toBe(tokens.count)
        expect(paragraphs.at(-1)?.endSentence ?? 0).toBe(sentences.length)
      }),
    )
  })
})
