import { parseDispatch } from '../../src/dispatch.js'
import { verify } from '../../src/verify/index.js'
import { charactersPerSecond } from './measure.js'
import { STAGES, type Stage } from './stages.js'

/** How many times as long one thing takes as another. */
export interface Ratio {
  readonly name: string
  readonly ratio: number
}

/** What later stages and `verify` cost, held against what they stand on. */
export function measureRatios(text: string): Ratio[] {
  const stages = [...STAGES.filter(({ name }) => NEEDED.includes(name)), VERIFY]
  const best = new Map<string, number>()
  // In turns: a machine that is busy for a while disturbs all of them.
  for (let round = 0; round < ROUNDS; round++)
    for (const stage of stages)
      best.set(stage.name, Math.max(best.get(stage.name) ?? 0, charactersPerSecond(stage, text)))
  const time = (name: string): number => 1 / (best.get(name) ?? Number.NaN)
  const language = time('language')
  return [
    {
      name: 'entities and attribution to the language analysis',
      ratio: (time('entities') + time('attribution')) / language,
    },
    { name: 'events to the language analysis', ratio: time('events') / language },
    { name: 'everything to the language analysis', ratio: time('whole') / language },
    {
      name: 'reading a dispatch of 5 kB to verifying one claim against it',
      ratio: time('whole') / time('verify'),
    },
  ]
}

const NEEDED = ['language', 'entities', 'attribution', 'events', 'whole']
const ROUNDS = 3

/** One claim, that a word of a quote is left out. */
const VERIFY: Stage = {
  name: 'verify',
  prepare: (text) => {
    const dispatch = parseDispatch(text, { format: 'plain' })
    const quote = dispatch.quotes.find((one) => one.text.length > 30) ?? dispatch.quotes[0]
    const claims = [{ quote: (quote?.text ?? text.slice(0, 80)).replace(/ \S+/, ''), speaker: 'Ann Lee' }]
    return () => verify(claims, dispatch)
  },
}
