import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readOpening } from '../../src/dateline/index.js'
import { buildDocument } from '../../src/document/index.js'
import { findEntities } from '../../src/entities/index.js'
import { analyzeDocument } from '../../src/language/index.js'
import type { Entity } from '../../src/model/types.js'
import { findQuotes } from '../../src/quotes/index.js'
import { layoutText } from '../../src/text/layout.js'

function entitiesOf(text: string): Entity[] {
  const layout = layoutText(text)
  const opening = readOpening(layout, { date: null, country: null })
  const document = buildDocument(layout)
  return findEntities(document, opening, findQuotes(layout).quotes, analyzeDocument(document))
}

/** `kind: mention, mention (role; role) CC` of the entity with that name, or null. */
function describeEntity(text: string, name: string): string | null {
  const entity = entitiesOf(text).find((found) => found.name === name)
  if (entity === undefined) return null
  const { kind, mentions, roles, country } = entity
  const role = roles.length === 0 ? '' : ` (${roles.join('; ')})`
  return `${kind}: ${mentions.map((mention) => mention.text).join(', ')}${role}${country === null ? '' : ` ${country}`}`
}

/** Name of the case, text, name of the entity, what it is. */
const CASES: [string, string, string, string | null][] = [
  ['a person by given name', 'The court heard Anna Olmo on Monday.', 'Anna Olmo', 'person: Anna Olmo'],
  ['a heading word is nobody', 'Yesterday the court sat. However it rose.', 'Yesterday', null],
  ['a surname alone', 'Anna Olmo spoke first. Olmo left at noon.', 'Anna Olmo', 'person: Anna Olmo, Olmo'],
  ['two of one surname', 'Anna Olmo met Peter Olmo. Olmo left.', 'Anna Olmo', 'person: Anna Olmo'],
  ['people in a row', 'Team: Anna Olmo Peter Ruiz, Carl Dunn. It met on Monday.', 'Peter Ruiz', 'person: Peter Ruiz'],
  [
    'a long name is one',
    'Judge Anna Maria Olmo Ruiz ruled on Monday.',
    'Anna Maria Olmo Ruiz',
    'person: Anna Maria Olmo Ruiz (Judge)',
  ],
  ['a town before its state', 'They live in Miami Florida today.', 'Miami', 'place: Miami US'],
  ['a part of a state', 'They live in South Florida today.', 'South Florida', 'place: South Florida'],
  ['a title tells which of two', 'Anna Olmo met Peter Olmo. Mr Olmo left.', 'Peter Olmo', 'person: Peter Olmo, Olmo'],
  ['and not the other', 'Anna Olmo met Peter Olmo. Mr Olmo left.', 'Anna Olmo', 'person: Anna Olmo'],
  ['an initial', 'The court heard Anna Olmo. A. Olmo left.', 'Anna Olmo', 'person: Anna Olmo, A. Olmo'],
  ['another initial is another person', 'The court heard Anna Olmo. B. Olmo left.', 'Anna Olmo', 'person: Anna Olmo'],
  [
    'a misspelt surname',
    'The court heard Anna Quillota-Ruizz, 52. It heard captain Rodrigo Mandiola. Mandeola said no.',
    'Rodrigo Mandiola',
    'person: Rodrigo Mandiola, Mandeola (captain)',
  ],
  [
    'I is whom the quotation names',
    `Anna Olmo came late. ${'The hall was cold and empty. '.repeat(16)}Sgt. Peter Ruiz waited.\n\n"I saw it," Olmo said. "I ran."`,
    'Anna Olmo',
    'person: Anna Olmo, I, Olmo, I',
  ],
  [
    'a photographer is not he',
    'Pato Olmo won the race on Sunday. (Peter Ruiz/Daily News) "It was hard," he told a reporter.',
    'Peter Ruiz',
    'person: Peter Ruiz',
  ],
  [
    'nor is the man of a caption',
    'Anna Olmo won the race.\n\nFILE PHOTO: Peter Ruiz waits in Lima on May 2, 2017.\n\nHe said it was hard.',
    'Peter Ruiz',
    'person: Peter Ruiz',
  ],
  [
    'the ministry',
    'The Foreign Ministry of Chile agreed. The ministry said so on Monday.',
    'Foreign Ministry of Chile',
    'organization: Foreign Ministry of Chile, ministry CL',
  ],
  [
    'the company of a name that says so',
    'Moravia Steel Inc posted a loss. The company blamed prices.',
    'Moravia Steel Inc',
    'organization: Moravia Steel Inc, company',
  ],
  [
    'the study of a review',
    'The Global Water Review was published on Monday. The study says ice melts.',
    'Global Water Review',
    'organization: Global Water Review, study',
  ],
  [
    'the nearer of two ministries is not taken',
    'The Foreign Ministry met the Defense Ministry. The ministry said so.',
    'Defense Ministry',
    'organization: Defense Ministry',
  ],
  [
    'the bank of a river',
    'The Moravia Savings Bank closed. The bank of the river was wet.',
    'Moravia Savings Bank',
    'organization: Moravia Savings Bank',
  ],
  [
    'another bank',
    'The Moravia Savings Bank closed. The central bank said so.',
    'Moravia Savings Bank',
    'organization: Moravia Savings Bank',
  ],
  [
    'no bank before it is named',
    'The bank said so. The Moravia Savings Bank closed.',
    'Moravia Savings Bank',
    'organization: Moravia Savings Bank',
  ],
  ['a role in front', 'Foreign Minister Anna Olmo agreed.', 'Anna Olmo', 'person: Anna Olmo (Foreign Minister)'],
  [
    'a role with its country',
    'Chilean Foreign Minister Anna Olmo agreed.',
    'Anna Olmo',
    'person: Anna Olmo (Foreign Minister)',
  ],
  ['the nationality beside it', 'Chilean Foreign Minister Anna Olmo agreed.', 'Chilean', 'group: Chilean CL'],
  [
    'a small role in front',
    'It was said by village chief Musa Olmo.',
    'Musa Olmo',
    'person: Musa Olmo (village chief)',
  ],
  ['a verb is no part of the role', 'They told captain Musa Olmo to go.', 'Musa Olmo', 'person: Musa Olmo (captain)'],
  [
    'a role behind',
    'Anna Olmo, a vice director of the port, agreed.',
    'Anna Olmo',
    'person: Anna Olmo (vice director)',
  ],
  ['a role behind an age', "Anna Olmo, 55, the port's owner, agreed.", 'Anna Olmo', 'person: Anna Olmo (owner)'],
  [
    'a role across its office',
    'Deputy Chairman of the State Committee for Ports, Anna Olmo, agreed.',
    'Anna Olmo',
    'person: Anna Olmo (Deputy Chairman)',
  ],
  ['a list is no role', 'Anna Olmo, Peter Ruiz and the captain agreed.', 'Anna Olmo', 'person: Anna Olmo'],
  [
    'the minister',
    'Interior Minister Anna Olmo spoke. The minister left at noon.',
    'Anna Olmo',
    'person: Anna Olmo, The minister (Interior Minister)',
  ],
  [
    'two ministers',
    'Interior Minister Anna Olmo met Finance Minister Peter Ruiz. The minister left.',
    'Anna Olmo',
    'person: Anna Olmo (Interior Minister)',
  ],
  [
    'the minister of something else',
    'Interior Minister Anna Olmo spoke. The minister of ports left.',
    'Anna Olmo',
    'person: Anna Olmo (Interior Minister)',
  ],
  [
    'the age that the text tells',
    'Anna Olmo, 45, met Peter Ruiz, 31, on Monday. The 31-year-old left at noon.',
    'Peter Ruiz',
    'person: Peter Ruiz, The 31-year-old',
  ],
  [
    'an age of the only one named',
    'Peter Ruiz won on Monday. “I am glad,” the 31-year-old said.',
    'Peter Ruiz',
    'person: Peter Ruiz, I, the 31-year-old',
  ],
  [
    'an age of one of two',
    'Anna Olmo met Peter Ruiz on Monday. The 31-year-old left at noon.',
    'Peter Ruiz',
    'person: Peter Ruiz',
  ],
  [
    'an age in front of a noun',
    'Peter Ruiz won on Monday. The 31-year-old bridge fell at noon.',
    'Peter Ruiz',
    'person: Peter Ruiz',
  ],
  ['she', 'Anna Olmo spoke on Monday. She left at noon.', 'Anna Olmo', 'person: Anna Olmo, She'],
  ['he is not she', 'Anna Olmo spoke on Monday. He left at noon.', 'Anna Olmo', 'person: Anna Olmo'],
  ['one of two women', 'Anna Olmo met Maria Ruiz. She left at noon.', 'Anna Olmo', 'person: Anna Olmo'],
  [
    'the man of a man and a woman',
    'Anna Olmo met Peter Ruiz. He left at noon.',
    'Peter Ruiz',
    'person: Peter Ruiz, He',
  ],
  [
    'who speaks says I',
    '“I will not sign,” Anna Olmo said on Monday. “My answer is no.”',
    'Anna Olmo',
    'person: I, Anna Olmo, My',
  ],
  ['nobody who is denied', 'Anna Olmo said no woman was hurt. Every clerk kept her job.', 'woman', null],
  [
    'someone without a name',
    'A doctor left the clinic on Monday. She said that she was tired.',
    'doctor',
    'person: doctor, She, she',
  ],
  ['someone without a name who is spoken of once', 'A doctor left the clinic on Monday.', 'doctor', null],
  [
    'people without a name',
    'Two farmers blocked the road on Monday. They said that their fields were dry.',
    'Two farmers',
    'person: farmers, They, their',
  ],
  [
    'its',
    'The Harbour Council met on Monday. It said its members had agreed.',
    'Harbour Council',
    'organization: Harbour Council, It, its',
  ],
  [
    'it rains',
    'The Harbour Council met on Monday. It rained all day.',
    'Harbour Council',
    'organization: Harbour Council',
  ],
  [
    'a name beside a description',
    'The commissioner, Anna Olmo, denied it. She left at noon.',
    'Anna Olmo',
    'person: Anna Olmo, She (commissioner)',
  ],
  [
    'whom a speaker names does not go on speaking',
    '"Peter Ruiz was late," said Paul Olmo. "We waited," he added.',
    'Paul Olmo',
    'person: Paul Olmo, he',
  ],
  [
    'an organisation and its letters',
    'The International Monetary Fund (IMF) agreed. The IMF will pay.',
    'International Monetary Fund',
    'organization: International Monetary Fund, IMF, IMF',
  ],
  [
    'letters that are a word',
    'The Cricket Association of Nepal (CAN) agreed. CAN secretary Anna Olmo will pay if we can.',
    'Cricket Association of Nepal',
    'organization: Cricket Association of Nepal, CAN, CAN NP',
  ],
  [
    'the first of two surnames',
    'Ricardo Olmo Ruiz resigned on Monday. Olmo said that he was tired.',
    'Ricardo Olmo Ruiz',
    'person: Ricardo Olmo Ruiz, Olmo, he',
  ],
  [
    'a second given name',
    'Anna Maria Ruiz resigned on Monday. Maria was tired.',
    'Anna Maria Ruiz',
    'person: Anna Maria Ruiz',
  ],
  [
    'the campaigns themselves',
    'Peter Olmo says that the groups rival the campaigns themselves.',
    'Peter Olmo',
    'person: Peter Olmo',
  ],
  [
    'other letters',
    'The International Monetary Fund agreed. The WHO will pay.',
    'International Monetary Fund',
    'organization: International Monetary Fund',
  ],
  [
    'a ministry in two spellings',
    'The Foreign Ministry of Chile agreed. The Chilean Foreign Ministry will pay.',
    'Foreign Ministry of Chile',
    'organization: Foreign Ministry of Chile, Chilean Foreign Ministry CL',
  ],
  [
    "another country's ministry",
    'The Foreign Ministry of Chile agreed. The Peruvian Foreign Ministry will pay.',
    'Foreign Ministry of Chile',
    'organization: Foreign Ministry of Chile CL',
  ],
  [
    'a company without its form',
    'Quintay Securities Inc. agreed. Quintay Securities will pay.',
    'Quintay Securities Inc.',
    'organization: Quintay Securities Inc., Quintay Securities',
  ],
  [
    'a defined term',
    'Quintay Securities, Inc. (NYSE: QSX) ("Quintay" or the "Company") agreed. The Company will pay.',
    'Quintay Securities, Inc.',
    'organization: Quintay Securities, Inc., Quintay, Company, Company',
  ],
  [
    'a country in two spellings',
    'The United States agreed. The U.S. side will pay.',
    'United States',
    'place: United States, U.S. US',
  ],
  ['a town with its country', 'It was built in Uppsala, Sweden.', 'Uppsala', 'place: Uppsala SE'],
  ['a region by its owner', "It was built in Chile's Xanthia region.", 'Xanthia', 'place: Xanthia CL'],
  [
    'the place of a dateline',
    'QUILLOTA, Chile, March 3 (Reuters) - The port council met on Monday.',
    'QUILLOTA',
    'place: QUILLOTA CL',
  ],
  ['capitals elsewhere are no place', 'The QUILLOTA index rose.', 'QUILLOTA', null],
  [
    'an embassy',
    'The Embassy of China in Chile agreed.',
    'Embassy of China in Chile',
    'organization: Embassy of China in Chile CN',
  ],
  ['a hyphen within a name', 'It was said by spokesman Han Ji-woo.', 'Han Ji-woo', 'person: Han Ji-woo (spokesman)'],
  ['a hyphen behind a name', 'Troops of the U.S.-led force left Chile.', 'U.S.-led', 'other: U.S.-led'],
  [
    'a law',
    'The court ruled on Monday under the Harbour Reform Act.',
    'Harbour Reform Act',
    'document: Harbour Reform Act',
  ],
  [
    'capitals: a title and a name',
    'INTERIOR MINISTER RAUL OLMO SAID TODAY THAT HE WILL RESIGN.',
    'RAUL OLMO',
    'person: RAUL OLMO, HE (INTERIOR MINISTER)',
  ],
  [
    'capitals: letters in brackets',
    'THE NATIONAL ELECTIONS BOARD [NEB] MET TODAY. THE COUNCIL DID NOT.',
    'NATIONAL ELECTIONS BOARD',
    'organization: NATIONAL ELECTIONS BOARD, NEB',
  ],
  [
    'capitals are no one long name',
    'PORT COUNCIL REOPENS NORTH PIER AFTER SIX WEEKS',
    'PORT COUNCIL REOPENS NORTH PIER AFTER SIX WEEKS',
    null,
  ],
]

describe('entities', () => {
  it.each(CASES)('%s', (_name, text, name, expected) => {
    expect(describeEntity(text, name)).toBe(expected)
  })

  it.each([
    ['whoever has no name by the noun', 'A doctor of the town wept. She said she was tired.', ['doctor']],
    ['a noun at the beginning of a sentence', 'Residents say they will stay.', ['Residents']],
    [
      'whoever is known by pronouns alone by a subject',
      '"Our boats are lost and nobody helps us," the note says.',
      ['we'],
    ],
    ['nobody whose pronoun stands alone', 'The note says that nobody helps her.', []],
  ])('calls %s', (_name, text, expected) => {
    const people = entitiesOf(text).filter(({ kind }) => kind === 'person')
    expect(people.map(({ name }) => name)).toEqual(expected)
  })

  it.each([
    [
      'a town and a body that begins with it',
      'Toyota Motor lost money.\n\nToyota said the loss was small.',
      'Toyota Motor, Toyota',
    ],
    ['letters without what `and` adds', 'The National Fund for Children and Parents met. The NFC was late.', 'NFC'],
  ])('joins %s', (_name, text, expected) => {
    const [body] = entitiesOf(text).filter(({ kind }) => kind === 'organization')
    expect([body?.name, ...(body?.aliases ?? [])].join(', ')).toContain(expected)
  })

  it('calls a person as the text does, without what opens a headline', () => {
    const [person] = entitiesOf('Veteran Peter Low wins the race\n\nPeter Low won on Monday.')
    expect(person?.name).toBe('Peter Low')
  })

  it('begins no mention with what parts a name from its noun', () => {
    const mentions = entitiesOf('Robert Low’s friends said they would stay.').flatMap(({ mentions }) => mentions)
    expect(mentions.map(({ text }) => text)).toEqual(['Robert Low', 'friends', 'they'])
  })

  it('does not join a town with the council of a town', () => {
    const names = entitiesOf('Quito City Council met. Quito was calm.').map(({ name }) => name)
    expect(names).toEqual(['Quito City Council', 'Quito'])
  })

  it('names a titled person with and without the title', () => {
    const [entity] = entitiesOf('Anna Olmo spoke. Dr. Olmo left.')
    expect(entity?.aliases).toEqual(['Olmo', 'Dr. Olmo'])
  })
})

describe('any text', () => {
  it('gives spans of the text in order, ids in order, and no mention twice', () => {
    const piece = fc.oneof(
      fc.constantFrom(...CASES.map(([, text]) => `${text} `)),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('Mr ', 'the ', 'He ', ', ', '(', ')', '"', 'OLMO ', 'of ', 'and ', '-', '.\n\n', "'s "),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('')
        const entities = entitiesOf(text)
        const seen = new Set<string>()
        entities.forEach(({ id, name, mentions }, index) => {
          expect(id).toBe(`n${index + 1}`)
          expect(name).not.toBe('')
          let past = -1
          for (const mention of mentions) {
            expect(text.slice(mention.start, mention.end)).toBe(mention.text)
            expect(mention.start).toBeGreaterThan(past)
            past = mention.start
            const key = `${mention.start}-${mention.end}`
            expect(seen.has(key)).toBe(false)
            seen.add(key)
          }
        })
      }),
    )
  })
})
