import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEnvelope, sourceOffset, WirecopyError } from '../../src/formats/public.js'

/** Every character of the text that has a place: what stands there in the source. */
function mapped(source: string): { text: string; seen: string } {
  const envelope = readEnvelope(source)
  let text = ''
  let seen = ''
  for (let at = 0; at < envelope.text.length; at++) {
    const place = sourceOffset(envelope, at)
    if (place === null || /\s/.test(envelope.text.charAt(at))) continue
    text += envelope.text.charAt(at)
    seen += source.charAt(place)
  }
  return { text, seen }
}

describe('offsets in the source', () => {
  const cases: readonly [name: string, source: string, text: string][] = [
    ['of a page', '<html><body><h1>Title</h1><p>One <b>two</b>\n  three.</p></body></html>', 'Onetwothree.'],
    ['of NITF', '<nitf><body><body.content><p>One <em>two</em>.</p></body.content></body></nitf>', 'Onetwo.'],
    [
      'of CDATA',
      '<NewsML><NewsItem><NewsComponent><ContentItem><DataContent><![CDATA[<p>One</p><p>two.</p>]]></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>',
      'Onetwo.',
    ],
    [
      'of IPTC 7901',
      '\u0001eca012 3 i 80\r\n\r\nPort/\r\n\u0002Title =\r\n\r\nOne two\r\nthree.\r\n\u0003',
      'TitleOnetwothree.',
    ],
    ['of plain text', 'One two.', 'Onetwo.'],
  ]
  it.each(cases)('%s', (_name, source, text) => {
    const found = mapped(source)
    expect(found.seen).toBe(found.text)
    expect(found.text).toContain(text)
  })

  it('of a character reference is where it begins', () => {
    const source = '<html><body><p>Caf&eacute; open.</p></body></html>'
    const envelope = readEnvelope(source)
    expect(sourceOffset(envelope, envelope.text.indexOf('é'))).toBe(source.indexOf('&eacute;'))
    expect(sourceOffset(envelope, envelope.text.indexOf('open'))).toBe(source.indexOf('open'))
    expect(sourceOffset(envelope, envelope.text.length)).toBe(source.indexOf('</p>'))
  })

  it('are null for text out of JSON, and refused outside of the text', () => {
    const envelope = readEnvelope('{"uri":"u","headline":"H","body_text":"So."}')
    expect(sourceOffset(envelope, 0)).toBeNull()
    expect(() => sourceOffset(envelope, envelope.text.length + 1)).toThrow(WirecopyError)
    expect(() => sourceOffset(envelope, 0.5)).toThrow(WirecopyError)
  })

  it('agree with the source for any words and tags', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/)
    const piece = fc.oneof(word, fc.constantFrom(' ', '\n', '<b>', '</b>', '<br>', '</p><p>', '<i>x</i>'))
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const found = mapped(`<nitf><body><body.content><p>${pieces.join('')}</p></body.content></body></nitf>`)
        expect(found.seen).toBe(found.text)
      }),
    )
  })
})
