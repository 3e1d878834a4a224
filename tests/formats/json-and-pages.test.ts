import { describe, expect, it } from 'vitest'
import { open, parts, said } from './support.js'

const ninjs = (fields: object): string => JSON.stringify({ uri: 'urn:x', type: 'text', ...fields })

describe('ninjs', () => {
  it('says the same in the words of each version', () => {
    const expected = {
      slug: 'port',
      priority: '4',
      version: '2',
      sentAt: '2025-12-02T15:09:00Z',
      language: 'en',
      usage: 'Free',
      embargo: '2025-12-03T00:00:00Z',
      copyright: '(c) NTB',
      note: 'Updates',
      subjects: ['09000000'],
      wordCount: '12',
    }
    const same = { urgency: 4, slugline: 'port', language: 'en', version: '2' }
    const one = {
      headline: 'Pilots back',
      byline: 'Ola Nordmann',
      versioncreated: '2025-12-02T15:09:00Z',
      embargoed: '2025-12-03T00:00:00Z',
      usageterms: 'Free',
      copyrightnotice: '(c) NTB',
      ednote: 'Updates',
      subject: [{ code: '09000000', name: 'labour' }],
      wordcount: 12,
      body_text: 'So.',
    }
    const three = {
      headlines: [
        { role: 'sub', value: 'Sub' },
        { role: 'main', value: 'Pilots back' },
      ],
      by: 'Ola Nordmann',
      versionCreated: '2025-12-02T15:09:00Z',
      embargoedUntil: '2025-12-03T00:00:00Z',
      usageTerms: 'Free',
      copyrightNotice: '(c) NTB',
      edNote: 'Updates',
      subjects: [{ uri: '09000000', name: 'labour' }],
      wordCount: 12,
      bodies: [{ role: 'main', contentType: 'text/plain', value: 'So.' }],
    }
    for (const source of [ninjs({ ...same, ...one }), ninjs({ ...same, ...three })]) {
      expect(said(open(source))).toEqual(expected)
      expect(parts(open(source))).toMatchObject({ headline: 'Pilots back', byline: 'Ola Nordmann', body: 'So.' })
    }
  })

  const bodies: readonly [name: string, fields: object, body: string][] = [
    ['HTML before text', { body_text: 'One. Two.', body_xhtml: '<p>One.</p><p>Two.</p>' }, 'One.\n\nTwo.'],
    ['XHTML without tags', { body_xhtml: '\n  One\n  and  two.' }, 'One and two.'],
    ['text with blank lines', { body_text: 'One\nand two.\n\nThree.' }, 'One and two.\n\nThree.'],
    [
      'a NITF document',
      { body_nitf: '<?xml version="1.0"?><nitf><body><body.content><p>One.</p></body.content></body></nitf>' },
      'One.',
    ],
    [
      'no caption',
      {
        bodies: [
          { role: 'caption', value: 'A pilot.' },
          { role: 'main', value: 'One.' },
        ],
      },
      'One.',
    ],
    ['nothing of associations', { headline: 'H', associations: { a: { body_text: 'Other.', headline: 'Other' } } }, ''],
  ]
  it.each(bodies)('reads %s', (_name, fields, body) => {
    expect(parts(open(ninjs(fields)))['body']).toBe(body)
  })

  it('takes keys of the prototype for keys', () => {
    const source =
      '{"uri":"u","type":"text","headline":"H","__proto__":{"body_text":"No."},"constructor":{"x":1},"body_text":"Yes."}'
    expect(parts(open(source))).toMatchObject({ headline: 'H', body: 'Yes.' })
    expect(({} as Record<string, unknown>)['body_text']).toBeUndefined()
  })
})

const LD = {
  '@context': 'https://schema.org',
  '@graph': [
    { '@type': 'WebSite', name: 'Site' },
    {
      '@type': ['NewsArticle'],
      headline: 'Pilots &#8216;back&#8217;',
      author: [{ '@type': 'Person', name: 'Ola Nordmann' }, { '@id': '#kari' }],
      datePublished: '2025-12-02T15:09:00+01:00',
      dateModified: '2025-12-02T16:00:00+01:00',
      articleSection: ['News', 'Norway'],
      keywords: 'strike, port',
      inLanguage: 'en-GB',
      wordCount: 90,
    },
    { '@type': 'Person', '@id': '#kari', name: 'Kari Nordmann' },
  ],
}

const PARAGRAPHS = [
  'Harbour pilots went back to work on Monday after a strike of nine days, their union said in a statement.',
  '“We are glad that it is over,” a spokeswoman told reporters on the quay. “It was a long week for us.”',
  'Eleven ships had waited outside of the port. The first of them, a tanker, came in shortly after noon.',
  'The union has asked for more pay since the spring.',
]
const page = (head: string, body: string): string =>
  `<!doctype html><html lang="nb"><head><title>Pilots back | Site</title>${head}</head><body><header><nav><a href="/">Home</a> <a href="/n">News</a></nav></header>${body}<footer><p>All rights reserved. This page and everything on it belongs to the site and to those who write for it.</p></footer></body></html>`
const ARTICLE = `<div class="page"><aside><p>Sign up for our newsletter and receive the news of the day in your mailbox every single morning at six.</p></aside>
<div class="story"><h1>Pilots ‘back’</h1><div class="byline">By Ola Nordmann</div><div class="share"><a href="#">Share</a></div>
${PARAGRAPHS.slice(0, 2)
  .map((text) => `<p>${text}</p>`)
  .join('\n')}
<figure><img src="x"><figcaption>A pilot boat on its way to the first of the waiting ships on Monday morning.</figcaption></figure>
<div class="related-stories"><p><a href="/x">Why the pilots of the west coast have been on strike for nine days, and what it has cost</a></p></div>
${PARAGRAPHS.slice(2)
  .map((text) => `<p>${text}</p>`)
  .join('\n')}
</div><section class="comments"><p>I have waited for nine days for my parcels and nobody told me anything about it, what a shame.</p></section></div>`

describe('pages', () => {
  it('say in JSON-LD what they are', () => {
    const source = page(`<script type="application/ld+json">${JSON.stringify(LD)}</script>`, ARTICLE)
    expect(said(open(source))).toEqual({
      sentAt: '2025-12-02T15:09:00+01:00',
      category: 'News,Norway',
      keywords: ['strike', 'port'],
      language: 'en-GB',
      wordCount: '90',
    })
    expect(parts(open(source))).toMatchObject({ headline: 'Pilots ‘back’', byline: 'Ola Nordmann, Kari Nordmann' })
  })

  it('say it in meta elements, where JSON-LD is broken or absent', () => {
    const meta =
      '<meta property="og:title" content="Pilots back"><meta property="article:published_time" content="2025-12-02T15:09:00Z"><meta name="author" content="Ola Nordmann">'
    for (const script of ['', '<script type="application/ld+json">{"@type": "NewsArticle", </script>']) {
      expect(said(open(page(script + meta, ARTICLE)))).toEqual({ sentAt: '2025-12-02T15:09:00Z', language: 'nb' })
      expect(parts(open(page(script + meta, ARTICLE)))).toMatchObject({
        headline: 'Pilots ‘back’',
        byline: 'Ola Nordmann',
      })
    }
  })

  it('may have raw line ends in the strings of JSON-LD', () => {
    const script =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Pilots\nback","datePublished":"2025-12-02"};</script>'
    expect(parts(open(page(script, ARTICLE)))['headline']).toBe('Pilots ‘back’')
  })

  it('have an article between menus, captions, links and comments', () => {
    const body = parts(open(page('', ARTICLE)))['body']
    expect(body?.split('\n\n')).toEqual(PARAGRAPHS)
  })

  it('may repeat the article in JSON-LD, which says where it begins and ends', () => {
    const ld = { '@type': 'NewsArticle', headline: 'Pilots', articleBody: PARAGRAPHS.slice(1, 3).join('\n') }
    const source = page(`<script type="application/ld+json">${JSON.stringify(ld)}</script>`, ARTICLE)
    expect(parts(open(source))['body']?.split('\n\n')).toEqual(PARAGRAPHS.slice(1, 3))
  })

  it('may have highlights in front and boxes of links within', () => {
    const highlights = '<ul><li>Harbour pilots went back to work on Monday after nine days of strike</li></ul>'
    const box = `<div><ul>${Array.from({ length: 6 }, (_, index) => `<li><a href="/${index}">Why the pilots of the coast have been on strike, part ${index}</a></li>`).join('')}</ul></div>`
    const [first = '', ...rest] = PARAGRAPHS.map((text) => `<p>${text}</p>`)
    const imprint = '<p>© 2025 The Site. All rights reserved.</p>'
    const source = page('', `<div class="story">${highlights}${first}${box}${rest.join('')}${imprint}</div>`)
    expect(parts(open(source))['body']?.split('\n\n')).toEqual(PARAGRAPHS)
  })

  it('may be one paragraph, or none', () => {
    expect(open('<html><body><p>So.</p></body></html>').text).toBe('So.')
    expect(open('<html><body></body></html>').text).toBe('')
  })

  it('never take a key of a prototype for a field', () => {
    const script =
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"H","__proto__":{"author":"X"}}</script>'
    expect(parts(open(page(script, ARTICLE)))['byline']).toBeNull()
  })
})
