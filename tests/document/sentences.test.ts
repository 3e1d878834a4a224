import { describe, expect, it } from 'vitest'
import { buildDocument } from '../../src/document/index.js'
import { layoutText } from '../../src/text/layout.js'

const sentencesOf = (text: string): string[] =>
  buildDocument(layoutText(text)).sentences.map(({ start, end }) => text.slice(start, end))

/** Texts with ` | ` where a sentence ends; one blank stands there in the text. */
const CASES: [string, string][] = [
  ['plain', 'The council met on Monday. | It will meet again in June.'],
  ['question and exclamation', 'Why did they go? | Nobody knows! | They left at noon.'],
  ['a title', 'The council heard Gen. Olmo and Dr. Ruiz on Monday. | It will meet again.'],
  ['a title in front of a name at the end', 'It was led by Sen. Ana Olmo. | She declined to comment.'],
  ['a middle initial', "''We lost a season,'' said Mayor Anna K. Olmo of Quillota, who did not stay. | She left."],
  [
    'a title behind a long quotation',
    '“It will be a good step forward for our parents and our teachers, since it is what has been missing for a long time,” said Sen. Ana Olmo, who wrote it. | She left.',
  ],
  ['an initial behind its verb', '“We run people against lists,” said C. Stewart Olmo Jr., an official. | He left.'],
  [
    'initials behind their verb',
    "''The pier has been watched more closely since June,'' said J.M. Olmo of Quillota. | He left.",
  ],
  ['a letter that counts', 'They had a Plan B. | The pier was closed in World War I. | Olmo was ten.'],
  ['initials', 'The judge, J. K. Olmo, agreed with A. Ruiz. | The trial goes on.'],
  ['a country within', 'The U.S. Senate and the U.S. government agreed. | The bill is law.'],
  ['a country at the end', 'They returned to the U.S. | The others stayed in Chile.'],
  ['a month', 'The pier opened on Jan. 3 and closed on Nov. 24. | It will open again.'],
  ['a number', 'He is No. 3 on the list. | She is No. 1.'],
  ['a street', 'The ship lay off St. Lucia. | It left on Friday.'],
  ['an hour', 'They met at 9 a.m. on Friday. | The talks ended at 5 p.m. | No one spoke afterwards.'],
  ['a company within', 'Olmo Inc. and Ruiz Co. of Quillota merged. | Their shares rose.'],
  ['a company at the end', 'The pier was sold to Olmo Inc. | The price was not disclosed.'],
  ['decimals', 'Prices rose by 3.4 percent to $2.50. | Wages did not.'],
  ['an ellipsis within', 'He said he was ... not sure about the pier. | She was.'],
  ['a closing quote', '“We lost a season.” | The owners agreed.'],
  ['a quotation with its speaker', '“We lost a season,” said the harbour master. | The owners agreed.'],
  ['a question with its speaker', '“Did we lose a season?” the harbour master asked. | The owners agreed.'],
  ['sentences within a quotation', '"We lost a season. | It will not happen again," he said. | The owners agreed.'],
  ['a closing bracket', 'The pier was closed (it had been hit by a crane.) | It opened again on Monday.'],
  ['brackets within', 'The council (which had met on Monday) agreed. | It will meet again.'],
  ['marks of the wire', "``We lost a season,'' he said. | ``It is over.'' | The owners agreed."],
  ['single quotes', "'This was not a mistake. | It was a choice,' Mr Olmo said. | The trial goes on."],
  ['a colon', 'The council named three piers: the north, the south and the old one. | All are closed.'],
  ['a semicolon', 'The north pier is closed; the south pier is open. | Both belong to the town.'],
  ['a missing stop at the end', 'The pier was closed. | "It will open," he stated'],
  [
    'a caption that runs on',
    'Ana Olmo of the Greens | In the north, the party won nine of the twelve seats of the council.',
  ],
  [
    'a crosshead that runs on',
    'Doubts over the pier | On Tuesday, the council met again and put the vote off until the spring.',
  ],
  ['no caption but a title', 'She sang Alice In the Cities and two more songs of the band at the end of the night.'],
  [
    'no caption but a preposition',
    'He lives in the north, and in the south, where the pier is, he owns a small house.',
  ],
  ['capitals', 'THE PORT COUNCIL MET TODAY. | IT WILL MEET AGAIN IN JUNE, COL OLMO SAID.'],
  ['a headline in capitals', 'PORT COUNCIL TO REOPEN NORTH PIER'],
  ['a dateline', 'QUILLOTA, Chile, Nov. 24 (Reuters) - The port council met on Monday. | It agreed.'],
  ['a dateline with a dash', 'QUILLOTA — The port council met on Monday. | It agreed.'],
  ['a stop of a stock sign', 'The average .DJI gained 83 points. | The others fell.'],
  ['an address', 'The text is at www.example.org. | Nobody has read it.'],
  ['a version', 'They use version 2.4.1 of it. | It is old.'],
  ['two blanks', 'The council met.  | It agreed.'],
]

describe('sentences', () => {
  it.each(CASES)('%s', (_name, marked) => {
    expect(sentencesOf(marked.replaceAll(' | ', ' '))).toEqual(marked.split(/ +\| /))
  })

  it('ends a sentence at the end of a paragraph', () => {
    expect(sentencesOf('Pier to reopen\n\nThe council met')).toEqual(['Pier to reopen', 'The council met'])
  })

  it('reads over the line ends of wrapped text', () => {
    const text =
      'The port council said that it would reopen the north pier on\nMonday. A crane had fallen into the harbour.'
    expect(sentencesOf(text)).toEqual([
      'The port council said that it would reopen the north pier on\nMonday.',
      'A crane had fallen into the harbour.',
    ])
  })

  it('cuts what has no stop after 400 words', () => {
    expect(sentencesOf('" '.repeat(10_000))).toHaveLength(25)
    expect(sentencesOf(`${'and so '.repeat(199)}on.`)).toHaveLength(1)
  })
})
