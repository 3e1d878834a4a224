import { describe, expect, it } from 'vitest'
import { parseTimes } from '../../src/time/public.js'

/** Tuesday. */
const DATE = '2025-12-02'

/** The text with each time in brackets, its value after a bar. */
function marked(text: string, date: string | null = DATE, country: string | null = null): string {
  let out = ''
  let at = 0
  for (const { start, end, value } of parseTimes(text, { date, country })) {
    out += `${text.slice(at, start)}[${text.slice(start, end)}|${value}]`
    at = end
  }
  return out + text.slice(at)
}

/** Rows of a name and the marked text that is expected. */
function table(
  title: string,
  rows: readonly (readonly [name: string, expected: string])[],
  date: string | null = DATE,
): void {
  describe(title, () => {
    it.each(rows)('%s', (_, expected) => {
      const text = expected.replace(/\[([^\]|]*)\|[^\]]*\]/g, '$1')
      expect(marked(text, date)).toBe(expected)
    })
  })
}

table('dates of the calendar', [
  ['American', 'signed on [Nov. 26, 2025|2025-11-26], in Oslo'],
  ['European', 'signed on [26 November 2025|2025-11-26] in Oslo'],
  ['with the weekday', 'on [Wednesday, Nov. 26|2025-11-26], he said'],
  ['with an ordinal', 'on [the 26th of November|2025-11-26]'],
  ['in words', 'on [November twenty-sixth|2025-11-26]'],
  ['ISO 8601', 'due [2025-12-24|2025-12-24].'],
  ['with dots', 'am [26.11.2025|2025-11-26]'],
  ['with another year', 'found on [January 11 last year|2024-01-11]'],
  ['in a dateline', 'OSLO, [Nov. 26|2025-11-26] (NTB) - The'],
  ['in capitals', 'ON [12 NOVEMBER|2025-11-12] THE POLICE'],
  ['the day alone', 'It opens on [the 15th|2025-12-15].'],
  ['not the day of a thing', 'on the 15th floor, the 26th anniversary'],
  ['not in a longer number', 'case 133-03-03-2020, tel 555-1212'],
  ['not what cannot be', 'on Feb. 30, 2025, Sept. 31 or 2025-13-40'],
  ['not a name', 'Theresa May said April Jones may march on'],
  ['not the word', 'the second of three may march, or fall'],
])

table('weekdays', [
  ['the day itself', 'he said on [Tuesday|2025-12-02]'],
  ['the latest before', 'he said on [Wednesday|2025-11-26]'],
  ['ahead with will', 'They will meet on [Wednesday|2025-12-03].'],
  ['ahead with scheduled', 'A vote is scheduled for [Thursday|2025-12-04].'],
  ['ahead with is to', 'The king is to speak on [Friday|2025-12-05].'],
  ['ahead with as early as', 'It could land as early as [Friday|2025-12-05].'],
  ['behind in spite of a plan', 'The plan was rejected on [Friday|2025-11-28].'],
  ['last', '[last Friday|2025-11-28]'],
  ['next', '[next Tuesday|2025-12-09]'],
  ['of another week', 'on [Tuesday last week|2025-11-25]'],
  ['the later one of two', 'It rained from [Monday|2025-11-24] to [Thursday|2025-11-27].'],
  ['not a newspaper', 'the Sun Times, the woman who sat and wed'],
])

table('months and years', [
  ['the nearest month', 'fell in [November|2025-11], after a rise in [October|2025-10]'],
  ['the nearest month ahead', 'elections in [January|2026-01]'],
  ['ahead with will', 'It will open in [October|2026-10].'],
  ['behind with a verb of the past', 'He resigned in [May|2025-05].'],
  ['payable', 'payable [Jan. 15|2026-01-15] to holders of record [Dec. 20|2025-12-20]'],
  ['a year', 'since [1985|1985], in its [1990|1990] invasion'],
  ['a year in words', 'in [nineteen ninety-six|1996]'],
  ['a decade', "in [the 1970s|197] and [the '80s|198]"],
  ['a century', 'in [the 19th century|18]'],
  ['a quarter', 'in [the third quarter|2025-Q3] and [the fourth quarter of 2024|2024-Q4]'],
  ['a season', 'in [the summer of 1994|1994-SU], [last winter|2024-WI]'],
  ['part of a year', 'in [early 1991|1991], [mid-November|2025-11]'],
  ['not a count', 'sold 2000 pieces to 1999 people'],
  ['not an amount', 'for $1998, 1,500 or 1990%'],
  ['not a number of a thing', 'flight 1995, room 2010, 2020 Vision'],
  ['not an age', 'the 6-year-old, 35 years old, aged 20'],
])

table('relative to the dispatch', [
  ['days', '[yesterday|2025-12-01], [today|2025-12-02] and [the day after tomorrow|2025-12-04]'],
  ['weeks', '[last week|2025-W48], [this week|2025-W49], [next week|2025-W50]'],
  ['months and years', '[last month|2025-11], [next year|2026]'],
  ['ago', '[three days ago|2025-11-29], [two months ago|2025-10], [six years ago|2019]'],
  ['in so many', 'It will be redeemed [in five years|2030].'],
  ['vague', '[now|PRESENT_REF], [recently|PAST_REF], in [the near future|FUTURE_REF]'],
  ['not a title', 'on "60 Minutes" and "48 Hours"'],
])

table('relative to the story', [
  ['the same day', 'He died on [Nov. 10|2025-11-10]. [The same day|2025-11-10], she left.'],
  ['days later', 'He died on [Nov. 10|2025-11-10]. [Two days later|2025-11-12], she left.'],
  ['the next day', 'They met on [Oct. 3|2025-10-03] and signed [the next day|2025-10-04].'],
  ['that year', 'It won in [1996|1996]. [That year|1996], it grew.'],
  ['the following month', 'He came in [August 1990|1990-08] and left [the following October|1990-10].'],
  [
    'a year earlier is the quarter',
    'Profit rose 5% in [the third quarter|2025-Q3] from $2 million [a year earlier|2024-Q3].',
  ],
  [
    'the year-ago quarter',
    'In [the third quarter|2025-Q3] it lost $3 million; in [the year-ago quarter|2024-Q3] it earned $1 million.',
  ],
  ['not before an event', 'He left [two days|P2D] before the vote'],
])

table('times of the day', [
  ['with a day', 'at [10 p.m. Wednesday|2025-11-26T22:00]'],
  ['Greenwich', 'at [0800 GMT|2025-12-02T08:00Z]'],
  ['part of a day', 'on [Sunday night|2025-11-30TNI], [this morning|2025-12-02TMO], [last night|2025-12-01TNI]'],
  ['the night of', '[the night of November 26|2025-11-26TNI]'],
  ['noon', 'at [noon local time Friday|2025-11-28T12:00]'],
  ['in words', 'at [half past seven in the evening|2025-12-02T19:30]'],
  ['without a blank', 'found at [6.40am|2025-12-02T06:40]'],
  ['ISO 8601', '[2025-11-26T14:30:00Z|2025-11-26T14:30Z]'],
  ['not a score or a verse', 'won 3:2; John 3:16'],
])

table('durations', [
  ['with a hyphen', 'a [five-day|P5D] visit'],
  ['in words', 'for [two and a half hours|PT2H30M]'],
  ['a fraction', 'for [2 1/2 years|P2Y6M]'],
  ['several', '[several weeks|PXW], in [recent months|PXM]'],
  ['past and next', 'over [the past five days|P5D], [the next two weeks|P2W]'],
  ['more than', 'for [more than 40 years|P40Y]'],
  ['not a share or a speed', 'two-thirds, three-quarters of it, 60 miles an hour'],
])

table('what comes back', [
  ['every', '[every Monday|XXXX-WXX-1], [every other day|P2D]'],
  ['plural', 'open on [Sundays|XXXX-WXX-7]'],
  ['a rate', '$1 billion [a year|P1Y], [twice a week|P1W]'],
  ['daily', 'a [daily|P1D] briefing'],
  ['not a name', 'the Daily Mail said'],
])

table('holidays', [
  ['fixed', 'on [Christmas Day|2025-12-25]'],
  ['computed', '[Easter 2018|2018-04-01], [Thanksgiving|2025-11-27]'],
  ['of the moon', '[Ramadan|2026-02-18], [Diwali 2023|2023-11-12]'],
  ['last', '[last Thanksgiving|2025-11-27]'],
  ['a name for a day', 'since [9/11|2001-09-11]'],
  ['not an island', 'on Easter Island'],
])

table(
  'without a date',
  [
    ['a day', 'on [Nov. 26|XXXX-11-26]'],
    ['a weekday', 'on [Tuesday|XXXX-WXX-2]'],
    ['a month', 'in [November|XXXX-11]'],
    ['behind and ahead', '[yesterday|PAST_REF], [next week|FUTURE_REF], [this year|PRESENT_REF]'],
    ['what needs none', 'on [26 November 2025|2025-11-26], for [two days|P2D]'],
  ],
  null,
)

describe('the order of day and month', () => {
  it.each([
    ['US', '2025-03-04'],
    ['GB', '2025-04-03'],
    [null, '2025-03-04'],
  ] as const)('%s', (country, value) => {
    expect(marked('on 3/4/2025', DATE, country)).toBe(`on [3/4/2025|${value}]`)
  })

  it('takes the other way round where only that gives a date', () => {
    expect(marked('on 26/11/2025', DATE, 'US')).toBe('on [26/11/2025|2025-11-26]')
    expect(marked('on 99/99/2025', DATE, 'US')).toBe('on 99/99/2025')
  })
})

describe('modifiers and ranges', () => {
  it.each([
    ['early December', 'START', '2025-12-01', '2025-12-16'],
    ['the end of this year', 'END', '2025-07-01', '2026-01-01'],
    ['the mid-1990s', 'MID', '1994-01-01', '1997-01-01'],
    ['on Nov. 26', null, '2025-11-26', '2025-11-27'],
    ['last week', null, '2025-11-24', '2025-12-01'],
    ['the past five days', null, '2025-11-27', '2025-12-02'],
    ['at 3 p.m. EST on Nov. 26', null, '2025-11-26T20:00:00Z', '2025-11-26T20:01:00Z'],
    ['at 3 p.m. on Nov. 26', null, '2025-11-26T15:00:00', '2025-11-26T15:01:00'],
    ['at 10:35 a.m. (0735 GMT) Friday', null, '2025-11-28T07:35:00Z', '2025-11-28T07:36:00Z'],
  ] as const)('%s', (text, mod, from, to) => {
    const [time] = parseTimes(text, { date: DATE })
    expect(time?.mod).toBe(mod)
    expect(time?.range).toEqual({ from, to })
  })

  it('gives what is nowhere on the calendar no range', () => {
    expect(parseTimes('five days, now', { date: DATE }).map(({ range }) => range)).toEqual([null, null])
  })
})
