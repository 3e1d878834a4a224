import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDispatch } from '../../src/dispatch.js'
import { WirecopyError } from '../../src/errors.js'
import { Verdict, type VerdictName } from '../../src/model/verdict.js'
import { type ClaimInput, verify } from '../../src/verify/index.js'

const TEXT = `BERGEN, Norway, Dec 2 (NTB) - “We will not leave the talks before 25 of our 30 demands are met,” said Kari Hansen, the head of the pilots’ union.

“It’s a long road,” Hansen added, “but we know the way [to an agreement] by now.”

The union’s members had waited for nine days to hear from the ministry, she said.

“The E.P.A. of Norway — as we call it — has paid $5 million,” Trade Minister Ola Berg told reporters on Monday. “That is not nothing. It is more than we had hoped for, and more than they had asked us for in the spring.”

Berg said the government would look at the rest of the demands after Christmas.`
const dispatch = parseDispatch(TEXT, { date: '2025-12-02' })
const check = (claim: ClaimInput) => {
  const [verdict] = verify([claim], dispatch)
  if (verdict === undefined) throw new Error('no verdict')
  return verdict
}

describe('verdicts on words', () => {
  const cases: readonly [name: string, quote: string, verdict: VerdictName][] = [
    ['word for word', 'We will not leave the talks before 25 of our 30 demands are met', 'verbatim'],
    [
      'in other marks, with another stop',
      '"We will not leave the talks before 25 of our 30 demands are met."',
      'verbatim',
    ],
    ['a fragment', 'leave the talks before 25 of our 30 demands', 'verbatim'],
    ['in other white space and case', 'we will  not\nleave THE talks', 'verbatim'],
    [
      'with straight apostrophes and hyphens for dashes',
      'The EPA of Norway - as we call it - has paid $5 million',
      'verbatim',
    ],
    ['over an interruption within a sentence', 'It’s a long road, but we know the way', 'verbatim'],
    ['brackets that the text has', 'but we know the way [to an agreement]', 'verbatim'],
    ['an ellipsis', 'That is not nothing. It is more than ... they had asked us for in the spring.', 'partly-verbatim'],
    ['an ellipsis in brackets', 'It is more than we had hoped for […] in the spring.', 'partly-verbatim'],
    ['an insertion in brackets', 'We [the pilots] will not leave the talks', 'partly-verbatim'],
    ['a word in brackets for another', 'It is more than [the government] had hoped for', 'partly-verbatim'],
    ['a negation dropped', 'We will leave the talks before 25 of our 30 demands are met', 'altered'],
    ['a number changed', 'We will not leave the talks before 27 of our 30 demands are met', 'altered'],
    ['a word replaced', 'We will not leave the table before 25 of our 30 demands are met', 'altered'],
    ['a sign dropped', 'as we call it — has paid 5 million', 'altered'],
    ['a bracket for one of the text’s own', 'but we know the way [to the ministry] by now.', 'altered'],
    [
      'two sentences without the words between',
      'That is not nothing more than they had asked us for in the spring',
      'altered',
    ],
    ['two quotes joined', 'We will not leave the talks. It is more than we had hoped for', 'altered'],
    ['two quotes joined by an ellipsis', 'We will not leave the talks … It is more than we had hoped for', 'altered'],
    ['the writer’s words', 'waited for nine days to hear from the ministry', 'paraphrase'],
    ['the writer’s words, made direct speech', 'We will look at the rest of the demands after Christmas', 'paraphrase'],
    ['half in marks', 'has paid $5 million, Trade Minister Ola Berg told reporters', 'paraphrase'],
    ['other words', 'There is nothing that anybody could have done about the weather', 'absent'],
    ['common words in another order', 'the demands of the talks that we know are in the spring', 'absent'],
    ['nothing', ' “…” ', 'not-checkable'],
    ['one word', 'demands', 'verbatim'],
    ['one word of the writer', 'ministry', 'not-checkable'],
    ['a document', 'word '.repeat(2000), 'not-checkable'],
  ]
  it.each(cases)('%s', (_name, quote, verdict) => {
    expect(check({ quote }).verdict).toBe(verdict)
  })
})

describe('verdicts on speakers', () => {
  const quote = 'It is more than we had hoped for'
  const cases: readonly [name: string, speaker: string, verdict: VerdictName][] = [
    ['the whole name', 'Ola Berg', 'verbatim'],
    ['the last name', 'Berg', 'verbatim'],
    ['with a title', 'Trade Minister Ola Berg', 'verbatim'],
    ['with another title', 'Norway’s trade secretary, Ola Berg', 'verbatim'],
    ['an initial', 'O. Berg', 'verbatim'],
    ['another first name', 'Anna Berg', 'misattributed'],
    ['another speaker', 'Kari Hansen', 'misattributed'],
    ['nobody in the text', 'Per Lund', 'misattributed'],
    ['no name', '', 'verbatim'],
  ]
  it.each(cases)('%s', (_name, speaker, verdict) => {
    expect(check({ quote, speaker }).verdict).toBe(verdict)
  })

  it('are looked for wherever the same words are quoted', () => {
    const twice = parseDispatch(
      '“A shame,” said Kari Hansen.\n\n“A shame,” said Ola Berg.\n\n“A shame,” said Per Lund.',
    )
    const verdicts = verify(
      ['Kari Hansen', 'Ola Berg', 'Per Lund', 'Ida Moe'].map((speaker) => ({ quote: 'A shame', speaker })),
      twice,
    )
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['verbatim', 'verbatim', 'verbatim', 'misattributed'])
    expect(new Set(verdicts.slice(0, 3).map(({ spans }) => spans[0]?.start)).size).toBe(3)
  })

  it('names the one who said it', () => {
    expect(check({ quote, speaker: 'Kari Hansen' })).toMatchObject({
      speaker: { name: expect.stringContaining('Berg') },
    })
    expect(check({ quote, speaker: 'Kari Hansen' }).message).toContain('not by Kari Hansen')
  })

  it('are not asked for where the words are wrong', () => {
    expect(check({ quote: 'It is more than we had feared for', speaker: 'Kari Hansen' }).verdict).toBe('altered')
  })
})

describe('the proof', () => {
  const slices = (claim: ClaimInput): string[] => check(claim).spans.map(({ start, end }) => TEXT.slice(start, end))
  it('is where the words stand', () => {
    expect(slices({ quote: 'we will not leave the talks' })).toEqual(['We will not leave the talks'])
    expect(slices({ quote: 'It’s a long road, but we know the way' })).toEqual([
      'It’s a long road',
      'but we know the way',
    ])
    expect(slices({ quote: 'It is more than we had hoped for […] in the spring.' })).toEqual([
      'It is more than we had hoped for',
      'in the spring',
    ])
    expect(slices({ quote: 'Nobody has ever said a thing like this' })).toEqual([])
  })

  it('compares word by word', () => {
    const diff = check({ quote: 'We will leave the big talks before 27 of our [many] demands are met' }).diff
    expect(diff.map(({ kind, claimed, found }) => [kind, claimed, found?.text ?? null])).toEqual([
      ['same', 'We will', 'We will'],
      ['dropped', '', 'not'],
      ['same', 'leave the', 'leave the'],
      ['added', 'big', null],
      ['same', 'talks before', 'talks before'],
      ['replaced', '27', '25'],
      ['same', 'of our', 'of our'],
      ['inserted', 'many', '30'],
      ['same', 'demands are met', 'demands are met'],
    ])
  })

  it('says whether the day is right', () => {
    const quote = 'We will not leave the talks'
    expect(check({ quote, date: '2025-12-02' }).dateAgrees).toBe(true)
    expect(check({ quote, date: '2025-11-02' }).dateAgrees).toBe(false)
    expect(check({ quote, date: 'yesterday' }).dateAgrees).toBeNull()
    expect(check({ quote }).dateAgrees).toBeNull()
  })
})

describe('the function', () => {
  it('gives a verdict for each claim, in order, as the schema has it', () => {
    const claims = ['We will not leave the talks', 'Nothing of it is true', ''].map((quote, index) => ({
      id: `c${index}`,
      quote,
    }))
    const verdicts = verify(claims, dispatch)
    expect(verdicts.map(({ id }) => id)).toEqual(['c0', 'c1', 'c2'])
    for (const verdict of verdicts) expect(Verdict.parse(verdict)).toEqual(verdict)
    expect(verify([], dispatch)).toEqual([])
  })

  it('refuses what is no claim', () => {
    const call = (claims: unknown) => () => verify(claims as ClaimInput[], dispatch)
    for (const claims of [null, [null], [{}], [{ quote: 7 }], 'x']) expect(call(claims)).toThrow(WirecopyError)
  })

  it('confirms whatever is cut out of a quote, and never what is changed in it', () => {
    const [quote] = dispatch.quotes
    const words = (quote?.text ?? '').split(' ')
    fc.assert(
      fc.property(
        fc.nat(words.length - 3),
        fc.integer({ min: 3, max: words.length }),
        fc.nat(100),
        (from, count, at) => {
          const cut = words.slice(from, from + count)
          expect(check({ quote: cut.join(' ') }).verdict).toBe('verbatim')
          const changed = cut.map((word, index) => (index === at % cut.length ? 'zebra' : word))
          expect(['altered', 'absent']).toContain(check({ quote: changed.join(' ') }).verdict)
        },
      ),
    )
  })

  it('takes any text for a claim', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (quote, speaker) => {
        const { spans, verdict } = check({ quote, speaker })
        expect(verdict).toBeDefined()
        for (const { start, end } of spans) expect(start < end && end <= TEXT.length).toBe(true)
      }),
    )
  })
})
