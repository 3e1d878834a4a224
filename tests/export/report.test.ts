import { HtmlValidate } from 'html-validate'
import { describe, expect, test } from 'vitest'
import { parseDispatch } from '../../src/dispatch.js'
import { toReport } from '../../src/export/index.js'
import { sample, TEXT } from './sample.js'

const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended', 'html-validate:a11y'] })

const attack = "<script>alert(1)</script>\" onload='x' &amp; \u0000 \ud800 </style>"
const pages: readonly [name: string, page: string][] = [
  ['a dispatch', toReport(sample())],
  ['nothing', toReport(parseDispatch(''))],
  ['markup as text', toReport(parseDispatch(`“${attack},” said Kari ${attack}.`, { format: 'plain' }))],
  [
    'an envelope',
    toReport(
      parseDispatch(
        '<nitf><body><body.head><hedline><hl1>A &lt;b&gt; &amp; c</hl1></hedline></body.head><body.content><p>So “it was”.</p></body.content></body></nitf>',
      ),
    ),
  ],
]

/** The words of the article as a reader sees them. */
function shown(page: string): string {
  const article = /<\/ul>\n(.*)<\/article>/s.exec(page)?.[1] ?? ''
  const bare = article.replace(/<a class="who".*?<\/a>/gs, '').replace(/<[^>]+>/g, '')
  return bare
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

describe('the report', () => {
  test.each(pages)('of %s is valid and accessible HTML', async (_name, page) => {
    const { results } = await validator.validateString(page)
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`)),
    ).toEqual([])
  })

  test.each(pages)('of %s has each id once, and links to what is there', (_name, page) => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of page.matchAll(/ href="#([^"]+)"/g)) expect(ids).toContain(target)
  })

  test.each(pages)('of %s loads nothing and runs nothing', (_name, page) => {
    expect(page).not.toMatch(/<(?:script|img|link|iframe|object|embed)\b/i)
    // What stands in quotation marks is a value; the validator above sees to it that it ends where it should.
    expect(page.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]* (?:src|on\w+)=/)
    expect([...page.matchAll(/ href="([^#][^"]*)"/g)]).toEqual([])
    expect(page.match(/url\(|@import|\u0000|[\ud800-\udbff](?![\udc00-\udfff])/)).toBeNull()
  })

  test('has the text word for word, in order', () => {
    const words = (text: string): string => text.replace(/\s+/g, ' ').trim()
    expect(words(shown(pages[0]?.[1] ?? ''))).toBe(words(TEXT))
  })

  test('names the speaker of a quote, and links to the cast', () => {
    const page = pages[0]?.[1] ?? ''
    expect(page).toContain('data-speaker="Kari Hansen"')
    expect(page).toMatch(/<a class="who" href="#n\d+" title="Kari Hansen">/)
  })

  test('has events on an axis, and the place between the meridians', () => {
    const page = pages[0]?.[1] ?? ''
    expect(page).toContain('<svg class="timeline"')
    expect(page).toMatch(/BERGEN, NO: 60\.\d+° N, 5\.\d+° E/)
    expect(toReport(parseDispatch('Nothing happened.'))).not.toContain('<svg')
  })
})
