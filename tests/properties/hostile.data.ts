/** Texts made to break a reader, at any length. Each is a name and a maker that takes the length in code units, about. */

/** Makes a text of about so many code units. */
export type Maker = (length: number) => string

/** The unit again and again. */
const fill =
  (unit: string): Maker =>
  (length) =>
    unit.repeat(Math.max(1, Math.floor(length / unit.length)))

/** A different piece each time. */
const series =
  (piece: (index: number) => string): Maker =>
  (length) => {
    let text = ''
    for (let index = 0; text.length < length; index++) text += piece(index)
    return text
  }

/** So many of one, then as many of the other: open and close. */
const pair =
  (open: string, inside: string, close: string): Maker =>
  (length) => {
    const count = Math.max(1, Math.floor(length / (open.length + close.length)))
    return open.repeat(count) + inside + close.repeat(count)
  }

/** The same after the opening of an ordinary dispatch. */
const afterLead =
  (maker: Maker): Maker =>
  (length) =>
    `LIMA, March 3 (AP) - The council met on Monday, an aide said.\n\n${maker(length)}`

/** A name that no list has: a different one for each index. */
function nameOf(index: number): string {
  const syllables = ['ra', 'to', 'mi', 'ke', 'lu', 'sa', 'no', 'vi', 'da', 'pe']
  const name = [...String(index + 100)].map((digit) => syllables[Number(digit)]).join('')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** The kinds by name. */
export const HOSTILE: readonly (readonly [name: string, make: Maker])[] = [
  // Quotation marks
  ['a straight mark before each word', afterLead(fill('"yes '))],
  ['a curly mark before each word', afterLead(fill('“yes '))],
  ['single marks before each word', afterLead(fill('‘yes '))],
  ['closing marks alone', afterLead(fill('yes” '))],
  ['guillemets the wrong way round', afterLead(fill('»oui« '))],
  ['low marks and corner brackets', afterLead(fill('„ja「hai'))],
  ['all marks in turn', fill("“'\"‘„«「”’»」``''")],
  ['straight marks and nothing else', fill('"')],
  ['apostrophes and nothing else', fill("'")],
  ['marks nested and closed', afterLead(pair('«“', 'no', '”»'))],
  ['a mark opened in each paragraph', afterLead(fill('“They came at night, said one.\n\n'))],
  ['a mark opened on each line', afterLead(fill('"They came\nat night\n'))],
  ['short speech without end', afterLead(fill('“Yes.” '))],
  ['speech split by its speaker', afterLead(fill('“Yes,” she said, “no,” '))],
  ['a mark within each word', afterLead(fill('y"e\'s'))],
  ['inch and foot marks', afterLead(fill('6\'2" by 12" '))],
  ['shortened years and words', afterLead(fill("the '90s rock 'n' roll o' the dogs' "))],
  // No structure
  ['one letter', fill('x')],
  ['one capital', fill('X')],
  ['one digit', fill('0')],
  ['one blank', fill(' ')],
  ['one newline', fill('\n')],
  ['one full stop', fill('.')],
  ['one comma', fill(',')],
  ['one hyphen', fill('-')],
  ['dashes among blanks', fill('— ')],
  ['blanks between two words', (length) => `yes${' '.repeat(length)}no`],
  ['newlines between two words', (length) => `yes${'\n'.repeat(length)}no`],
  ['blanks before each newline', fill(`no${' '.repeat(97)}\n`)],
  ['a word on each line', fill('yes\n')],
  ['a long word on each line', fill(`${'y'.repeat(70)}\n`)],
  ['tabs and carriage returns', fill('\t\r')],
  ['numbers with commas', fill('10,000,')],
  ['numbers with stops', fill('1.2.')],
  ['stops without blanks', fill('Yes.No.')],
  ['ellipses', fill('. . . … ')],
  ['sentences of one letter', fill('A. ')],
  ['questions', fill('Why? ')],
  ['words of one sentence', fill('council meets again on the budget ')],
  ['capitals', fill('COUNCIL MEETS AGAIN ')],
  // Unicode
  ['first halves of pairs', afterLead(fill('\ud83d '))],
  ['second halves of pairs', afterLead(fill('\ude00 '))],
  ['second halves before first ones', fill('\ude00\ud83d')],
  ['halves in quotation marks', afterLead(fill('“\ud83d” '))],
  ['NUL', fill('\u0000')],
  [
    'every control character',
    fill(String.fromCharCode(...Array.from({ length: 32 }, (_, code) => code), 127, 128, 159)),
  ],
  ['marks of direction', afterLead(fill('“\u202eyes\u2066no\u2069”'))],
  ['nothing of width', fill('\u200b\u200d\ufeff')],
  ['accents on one letter', (length) => `e${'\u0301'.repeat(length)}`],
  ['an accent on each letter', afterLead(fill('“y\u0301e\u0301s\u0301” '))],
  ['flags', fill('🇵🇪')],
  ['joined emoji', fill('👩‍💻')],
  ['astral letters', afterLead(fill('“𝐘𝐞𝐬,” 𝐬𝐚𝐢𝐝 𝐀𝐧𝐧. '))],
  ['every sort of line end', fill('a\r\nb\rc\u0085d\u2028e\u2029f\u000bg\u000ch')],
  ['letters that grow in capitals', fill('Straße ŉ İ ')],
  ['blanks of every width', fill('a\u00a0b\u2003c\u3000d\u202fe')],
  ['ideographs', fill('議会')],
  // News
  ['a dateline again and again', fill('LIMA, March 3 (AP) - ')],
  ['a dateline in each paragraph', fill('LIMA, March 3 (AP) - Yes.\n\n')],
  ['a dateline of places without end', series((index) => `${nameOf(index).toUpperCase()}, `)],
  ['places joined by slashes', series((index) => `${nameOf(index).toUpperCase()}/`)],
  ['a byline again and again', fill('By Ann Lee and ')],
  ['a byline on each line', fill('By Ann Lee\n')],
  ['brackets never closed', afterLead(fill('('))],
  ['brackets nested and closed', afterLead(pair('([{', 'no', '}])'))],
  ['brackets around each word', afterLead(fill('(yes) [no] '))],
  ['slashes', afterLead(fill('/AP/. '))],
  ['titles', afterLead(fill('Gen. Dr. Mrs. '))],
  ['initials', afterLead(fill('J.R.R. '))],
  ['particles of names', afterLead(fill('de la van der '))],
  ['different names', afterLead(series((index) => `${nameOf(index)} ${nameOf(index * 3 + 1)}, `))],
  ['different names, one family', afterLead(series((index) => `${nameOf(index)} Lee met Lee. `))],
  ['one name', afterLead(fill('Ann Lee '))],
  ['a name without end', afterLead(series((index) => `${nameOf(index)} `))],
  ['pronouns', afterLead(fill('She told him that they had. '))],
  ['different speakers', afterLead(series((index) => `“Yes,” said ${nameOf(index)} ${nameOf(index + 7)}. `))],
  ['speech within speech within speech', afterLead(series((index) => `${nameOf(index)} said that `))],
  ['according to', afterLead(fill('according to '))],
  ['said', afterLead(fill('said '))],
  ['that', afterLead(fill('that '))],
  ['clauses without a stop', afterLead(fill('and the council met and she said so, '))],
  ['days of the week', afterLead(fill('Monday Tuesday '))],
  ['days of a month', afterLead(fill('March 3, 4, 5, '))],
  ['days that do not exist', afterLead(fill('February 31, 2023, April 31, 99/99/9999 at 27:80, '))],
  ['times from and to', afterLead(fill('from Monday to Tuesday until '))],
  ['numbers in words', afterLead(fill('twenty-one hundred million '))],
  ['counts of victims', afterLead(fill('5 dead, 6 hurt and 7 missing, '))],
  ['victims of one sentence', afterLead(fill('a bomb killed 3 and 4 were injured, '))],
  ['names of methods', afterLead(fill('5 constructor and 7 valueOf were killed on __proto__ 3, said toString. '))],
  ['events', afterLead(fill('attacked arrested met signed resigned '))],
  ['negations', afterLead(fill('not never no '))],
  // Markup and addresses left in a text
  ['opening tags', fill('<p><b>')],
  ['angle brackets', fill('<')],
  ['character references', fill('&amp;&#34;&lt;')],
  ['ampersands', fill('&')],
  ['addresses', fill('a@b.c http://d.e/f?g=h&i ')],
  ['braces', fill('{"a":[')],
  ['a header without end', fill('Subject: yes\n')],
]
