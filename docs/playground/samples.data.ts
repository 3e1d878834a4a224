/** Dispatches to choose from: the texts of seeds/, written by us. The first is shown at the start. Nine entries. */
export const SAMPLES = [
  { id: 'lokoja', title: 'Boat sinking in Nigeria', file: 'lokoja.txt', date: '' },
  { id: 'leeds', title: 'A trial in Leeds', file: 'leeds.txt', date: '2023-05-16' },
  { id: 'seoul', title: 'North Korea spurns talks', file: 'seoul.txt', date: '2019-04-03' },
  { id: 'prague', title: 'Czech central bank raises rates', file: 'prague.txt', date: '2026-02-05' },
  { id: 'kirtipur', title: 'Cricket in Kirtipur', file: 'kirtipur.txt', date: '' },
  { id: 'beijing', title: 'China and Tanzania on railways', file: 'beijing.txt', date: '2025-11-24' },
  { id: 'boise', title: 'A press release of results', file: 'boise.txt', date: '' },
  { id: 'huancayo', title: 'A radio report in capitals', file: 'huancayo.txt', date: '' },
  { id: 'kabul', title: 'A telephone call, as an aggregator left it', file: '000_9b359bb8213327b3.txt', date: '' },
] as const

/** A dispatch to choose from, as the page holds it. */
export interface Sample {
  readonly id: string
  readonly title: string
  readonly text: string
  /** Day on which it was sent, ISO, or empty where the text tells. */
  readonly date: string
}
