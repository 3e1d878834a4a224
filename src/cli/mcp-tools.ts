import type { CallToolResult, McpServer } from '@modelcontextprotocol/server'
import { parseDispatch } from '../dispatch.js'
import { WirecopyError } from '../errors.js'
import type { Dispatch } from '../model/dispatch.js'
import { verify } from '../verify/index.js'
import { PARTS, ParseRequest, VerifyAnswer, VerifyRequest } from './mcp-schemas.js'

/** Registers the two tools with a server. */
export function registerTools(server: McpServer): void {
  server.registerTool(
    'parse_dispatch',
    {
      title: 'Parse a news dispatch',
      description:
        'Reads a news text or wire file: dateline, byline, quotes with speakers, who said what, events, people, places, times. Every item has UTF-16 offsets into "text".',
      inputSchema: ParseRequest,
      annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
    },
    ({ text, date, format, parts }) =>
      answer(() => {
        const dispatch = parseDispatch(text, { date: date ?? null, format: format ?? null })
        return pick(dispatch, parts ?? PARTS)
      }),
  )
  server.registerTool(
    'verify_quotes',
    {
      title: 'Verify quotes',
      description:
        'Checks claimed quotes and their speakers against a news text. Verdicts: verbatim, partly-verbatim, altered, misattributed, paraphrase, absent, not-checkable; each with its place, the differing words and a message.',
      inputSchema: VerifyRequest,
      outputSchema: VerifyAnswer,
      annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false },
    },
    ({ text, date, format, claims }) =>
      answer(() => {
        const dispatch = parseDispatch(text, { date: date ?? null, format: format ?? null })
        const asked = claims.map((claim) => ({
          quote: claim.quote,
          speaker: claim.speaker ?? null,
          date: claim.date ?? null,
        }))
        return { verdicts: verify(asked, dispatch) }
      }),
  )
}

/** The dispatch's text and the parts that are asked for. */
function pick(dispatch: Dispatch, parts: readonly (typeof PARTS)[number][]): Record<string, unknown> {
  const { format, language, text, date, diagnostics } = dispatch
  return {
    format,
    language,
    text,
    date,
    ...Object.fromEntries(parts.map((part) => [part, dispatch[part]])),
    diagnostics,
  }
}

/** A result as text and as data; what cannot be read is told to the caller, who may mend it. */
function answer(read: () => Record<string, unknown>): CallToolResult {
  try {
    const result = read()
    return { content: [{ type: 'text', text: JSON.stringify(result) }], structuredContent: result }
  } catch (error) {
    if (!(error instanceof WirecopyError)) throw error
    return { isError: true, content: [{ type: 'text', text: `${error.message} (${error.code})` }] }
  }
}
