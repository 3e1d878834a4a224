/** What the tools of the MCP server take and give. */
import * as z from 'zod'
import { Format } from '../model/dispatch.js'
import { Verdict } from '../model/verdict.js'

const text = z.string().describe('The text of the dispatch, or of its envelope (NITF, NewsML, ninjs, HTML …).')
const date = z.string().optional().describe('ISO 8601 day on which it was sent, where known.')
const format = Format.optional().describe('The envelope; detected when absent.')

/** Parts of the model that a caller may ask for. */
export const PARTS = [
  'header',
  'headline',
  'byline',
  'dateline',
  'paragraphs',
  'entities',
  'times',
  'quotes',
  'attributions',
  'events',
] as const

/** What `parse_dispatch` takes. */
export const ParseRequest = z.object({
  text,
  date,
  format,
  parts: z.array(z.enum(PARTS)).optional().describe('Which parts to give; all when absent.'),
})

/** What `verify_quotes` takes. */
export const VerifyRequest = z.object({
  text,
  date,
  format,
  claims: z
    .array(
      z.object({
        quote: z.string().describe('The words that are claimed to be quoted.'),
        speaker: z.string().optional().describe('Who is claimed to have said them.'),
        date: z.string().optional().describe('ISO 8601 day on which they are claimed to have been said.'),
      }),
    )
    .describe('The quotes to check.'),
})

/** What `verify_quotes` gives. */
export const VerifyAnswer = z.object({ verdicts: z.array(Verdict) })
