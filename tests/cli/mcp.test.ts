import { fileURLToPath } from 'node:url'
import { Client } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const client = new Client({ name: 'test', version: '1.0.0' })

beforeAll(async () => {
  const args = ['--import', 'tsx', 'src/cli/mcp.ts']
  await client.connect(new StdioClientTransport({ command: process.execPath, args, cwd: ROOT }))
})
afterAll(() => client.close())

const TEXT = 'BERGEN, Norway, Dec 2 (NTB) - “We will not leave the talks,” said Kari Hansen.'

describe('wirecopy-mcp', () => {
  test('lists its tools with their schemas', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name).sort()).toEqual(['parse_dispatch', 'verify_quotes'])
    for (const { inputSchema, description } of tools) {
      expect(inputSchema.required).toContain('text')
      expect(description?.length).toBeGreaterThan(40)
    }
  })

  test('parses a dispatch, whole or in parts', async () => {
    const whole = await client.callTool({ name: 'parse_dispatch', arguments: { text: TEXT, date: '2025-12-02' } })
    expect(whole.structuredContent).toMatchObject({
      format: 'plain',
      dateline: { places: [{ country: 'NO' }] },
      quotes: [{ text: 'We will not leave the talks,' }],
    })
    const part = await client.callTool({ name: 'parse_dispatch', arguments: { text: TEXT, parts: ['quotes'] } })
    expect(Object.keys(part.structuredContent ?? {}).sort()).toEqual([
      'date',
      'diagnostics',
      'format',
      'language',
      'quotes',
      'text',
    ])
  })

  test('verifies quotes', async () => {
    const claims = [
      { quote: 'We will leave the talks' },
      { quote: 'We will not leave the talks', speaker: 'Kari Hansen' },
    ]
    const { structuredContent } = await client.callTool({ name: 'verify_quotes', arguments: { text: TEXT, claims } })
    expect(structuredContent).toMatchObject({ verdicts: [{ verdict: 'altered' }, { verdict: 'verbatim' }] })
  })

  test('tells what cannot be read, and what makes no sense', async () => {
    const bad = await client.callTool({ name: 'parse_dispatch', arguments: { text: TEXT, date: '2025-02-30' } })
    expect(bad).toMatchObject({ isError: true, content: [{ text: expect.stringContaining('date-invalid') }] })
    const none = await client
      .callTool({ name: 'verify_quotes', arguments: { text: TEXT } })
      .catch((error: Error) => ({ isError: true, error }))
    expect(none.isError).toBe(true)
  })
})
