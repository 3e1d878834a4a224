import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS, WirecopyError } from '../../src/errors.js'
import { openEnvelope } from '../../src/formats/index.js'
import { open } from './support.js'

const nitf = (content: string, doctype = ''): string =>
  `<?xml version="1.0"?>${doctype}<nitf><body><body.content>${content}</body.content></body></nitf>`
const codeOf = (source: string): string | null => {
  try {
    open(source)
    return null
  } catch (error) {
    return error instanceof WirecopyError ? error.code : 'other'
  }
}

describe('entities', () => {
  const read: readonly [name: string, doctype: string, content: string, text: string][] = [
    ['of XML', '', '<p>A &amp; B &lt;c&gt; &#233; &#x2014;</p>', 'A & B <c> é —'],
    ['of HTML, though nobody declares them', '', '<p>caf&eacute;&nbsp;bar</p>', 'café\u00a0bar'],
    [
      'declared by the document',
      '<!DOCTYPE nitf [<!ENTITY agency "NTB &amp; Co">]>',
      '<p>&agency; said.</p>',
      'NTB & Co said.',
    ],
    ['within entities', '<!DOCTYPE nitf [<!ENTITY a "x"><!ENTITY b "&a;y">]>', '<p>&b;</p>', 'xy'],
    ['unknown ones stay', '', '<p>&nobody; AT&T; a & b</p>', '&nobody; AT&T; a & b'],
    ['escaped ones stay', '<!DOCTYPE nitf [<!ENTITY a "x">]>', '<p>&amp;a;</p>', '&a;'],
    [
      'an entity in a file is left out',
      '<!DOCTYPE nitf [<!ENTITY f SYSTEM "file:///etc/hosts">]>',
      '<p>a&f;b</p>',
      'ab',
    ],
    [
      'parameter entities are not read',
      '<!DOCTYPE nitf [<!ENTITY % p SYSTEM "x.dtd"> %p; <!-- ]> -->]>',
      '<p>So.</p>',
      'So.',
    ],
    [
      'an external subset is not read',
      '<!DOCTYPE nitf PUBLIC "-//X//>" "http://example.org/x.dtd">',
      '<p>So.</p>',
      'So.',
    ],
  ]
  it.each(read)('%s', (_name, doctype, content, text) => {
    expect(open(nitf(content, doctype)).text).toBe(text)
  })

  it('that lie in a file are said in a diagnostic, pictures are not', () => {
    const codes = (entity: string): string[] =>
      open(nitf('<p>x</p>', `<!DOCTYPE nitf [<!ENTITY ${entity}>]>`)).diagnostics.map(({ code }) => code)
    expect(codes('f SYSTEM "x.txt"')).toEqual(['format-entity'])
    expect(codes('f SYSTEM "x.jpg" NDATA jpeg')).toEqual([])
  })

  const bombs: readonly [name: string, doctype: string, content: string][] = [
    [
      'nested ones',
      `<!DOCTYPE nitf [<!ENTITY l0 "ha">${Array.from({ length: 7 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(20)}">`).join('')}]>`,
      '<p>&l7;</p>',
    ],
    ['one that holds itself', '<!DOCTYPE nitf [<!ENTITY a "&b;"><!ENTITY b "&a;">]>', '<p>&a;</p>'],
    ['a long one, named often', `<!DOCTYPE nitf [<!ENTITY a "${'a'.repeat(9000)}">]>`, `<p>${'&a;'.repeat(9000)}</p>`],
  ]
  it.each(bombs)('that grow without measure are refused: %s', (_name, doctype, content) => {
    expect(codeOf(nitf(content, doctype))).toBe('format-entity')
    expect(codeOf(nitf('<p>So.</p>', doctype))).toBeNull()
  })
})

describe('depth', () => {
  it('is limited in XML and HTML', () => {
    const deep = (count: number): string => nitf(`${'<p>'.repeat(count)}x${'</p>'.repeat(count)}`)
    expect(codeOf(deep(100))).toBeNull()
    expect(codeOf(deep(600))).toBe('format-depth')
    expect(codeOf(`<html><body>${'<div>'.repeat(600)}x`)).toBe('format-depth')
    expect(() => openEnvelope(deep(8), null, { ...DEFAULT_LIMITS, maxDepth: 10 })).toThrow(WirecopyError)
  })
})

describe('broken markup', () => {
  const broken: readonly [name: string, source: string, text: string][] = [
    ['an element left open', '<nitf><body><body.content><p>One.<p>Two.', 'One.\n\nTwo.'],
    [
      'elements closed in the wrong order',
      '<nitf><body><body.content><p><em>One.</p></em><p>Two.</p></body.content></body></nitf>',
      'One.\n\nTwo.',
    ],
  ]
  it.each(broken)('%s gives what can be read, and says so', (_name, source, text) => {
    expect(open(source).text).toBe(text)
    expect(open(source).diagnostics.map(({ code }) => code)).toEqual(['format-broken'])
  })

  it('is not what closes itself or is empty', () => {
    expect(open(nitf('<p>One.<br/>Two.</p><p/>')).diagnostics).toEqual([])
  })

  it('never throws anything but a typed error', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<nitf',
      '>',
      '&',
      ';',
      '&a;',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<!ENTITY',
      '"',
      ' x="',
      'text ',
      '<body.content>',
      '\ud800',
      '<?',
      '<table><tr><td>',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom('<nitf>', '<NewsML>', '<newsItem>', '<html>', '<rss>', '<!DOCTYPE nitf ['),
        (pieces, head) => {
          expect(codeOf(head + pieces.join(''))).not.toBe('other')
        },
      ),
    )
  })
})
