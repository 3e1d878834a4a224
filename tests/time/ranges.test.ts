import { describe, expect, it } from 'vitest'
import { joinRanges, parseTimes } from '../../src/time/public.js'

const DATE = '2025-12-02'

describe('joinRanges', () => {
  it.each([
    ['held Nov. 26–28 in Oslo', 'Nov. 26–28', '2025-11-26', '2025-11-29'],
    ['on 26-28 November 2025', '26-28 November 2025', '2025-11-26', '2025-11-29'],
    ['between 2019 and 2021', '2019 and 2021', '2019-01-01', '2022-01-01'],
    ['the 2019-20 season', '2019-20', '2019-01-01', '2021-01-01'],
    ['rain from Monday to Thursday', 'Monday to Thursday', '2025-11-24', '2025-11-28'],
    ['from June 1996 until May 1998', 'June 1996 until May 1998', '1996-06-01', '1998-06-01'],
  ] as const)('joins %s', (text, words, from, to) => {
    const [stretch, ...rest] = joinRanges(text, parseTimes(text, { date: DATE }))
    expect(rest).toEqual([])
    expect(stretch?.text).toBe(words)
    expect(text.slice(stretch?.start, stretch?.end)).toBe(words)
    expect(stretch?.range).toEqual({ from, to })
  })

  it.each([
    'in 2019 and 2021',
    'from Monday, when he left, to Tuesday',
    'two days to 2021',
    'on Nov. 26 and 28 people died',
    'from 2021 to 2019',
  ])('leaves %s alone', (text) => {
    expect(joinRanges(text, parseTimes(text, { date: DATE }))).toEqual([])
  })
})
