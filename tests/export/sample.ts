import { parseDispatch } from '../../src/dispatch.js'
import type { Dispatch } from '../../src/model/dispatch.js'

/** Text with everything in it: a dateline, quotes in pieces, people, an event, a character beyond the first plane, a comma, a quote in quotes. */
export const TEXT = `Pilots back at work

By Ola Nordmann

BERGEN, Norway, Dec 2 (NTB) - “We will not leave the talks,” said Kari Hansen, the head of the union, “before all is settled.”

🚢 Hansen met Trade Minister Ola Berg in Oslo on Monday. Protesters marched through the town, “a ‘great’ day”, they said.`

/** The sample, read. */
export function sample(): Dispatch {
  return parseDispatch(TEXT, { date: '2025-12-02' })
}

/** A character counts once here, as in Python. */
export function sliceCodePoints(text: string, start: number, end: number): string {
  return [...text].slice(start, end).join('')
}
