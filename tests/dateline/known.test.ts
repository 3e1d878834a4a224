import { describe, expect, test } from 'vitest'
import { parseDispatch } from '../../src/index.js'

/** Byline and roles of a ninjs item with that body. */
function read(body: string): string {
  const { byline, paragraphs } = parseDispatch(
    JSON.stringify({
      uri: 'tag:1',
      type: 'text',
      versioncreated: '2024-05-01T10:00:00Z',
      headline: 'Pilots back',
      body_text: body,
    }),
  )
  return `${byline?.text ?? '-'}: ${paragraphs.map(({ role }) => role).join(' ')}`
}

describe('a byline stands over something', () => {
  test.each([
    [
      'over a body',
      'By Ola Nordmann\n\nThe pilots went back to work on Monday.',
      'By Ola Nordmann: headline byline body',
    ],
    ['over nothing it is what was sent', 'By Ola Nordmann', '-: headline body'],
  ])('%s', (_, body, expected) => {
    expect(read(body)).toBe(expected)
  })
})
