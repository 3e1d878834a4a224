import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS, FormatError } from '../../src/errors.js'
import { openEnvelope } from '../../src/formats/index.js'
import type { Format } from '../../src/model/dispatch.js'
import { open } from './support.js'

const XML = '<?xml version="1.0" encoding="utf-8"?>\n'
const G2 = 'xmlns="http://iptc.org/std/nar/2006-10-01/"'

const cases: readonly [name: string, source: string, format: Format][] = [
  [
    'SYN SYN SOH',
    '\u0016\u0016\u0001W1234\u001fworld\r\nr i\u0013\u0011 BC-Harbor 12-02 0090\r\n\u0002^x<\r\n\u0003',
    'anpa1312',
  ],
  [
    'SOH and a line of fields',
    '\u0001eca012 3 i 80 cc dpa 12\r\n\r\nNorway-port/\r\n\u0002Port opens =\r\n\r\nSo.',
    'iptc7901',
  ],
  [
    'the same line after deletes',
    '\u007f\u007f\r\n\u0001bdt0001 4 pl 9\r\n\r\nHafen/\r\n\u0002Hafen =\r\n\r\nSo.',
    'iptc7901',
  ],
  [
    'the same line that lost its controls',
    'INT075 3 GEN 0120 F BELGA-0102\r\n\r\nPORT/\r\n\r\nTitle =\r\n\r\nSo.',
    'iptc7901',
  ],
  ['a root nitf', `${XML}<nitf><body/></nitf>`, 'nitf'],
  ['a root NewsML after a DOCTYPE', `${XML}<!DOCTYPE NewsML [<!ENTITY % n SYSTEM "n.dtd"> %n;]><NewsML/>`, 'newsml1'],
  ['a root newsItem', `${XML}<newsItem ${G2}/>`, 'newsmlg2'],
  ['a root newsMessage with a prefix', `<g2:newsMessage xmlns:g2="x"/>`, 'newsmlg2'],
  ['a NITF document within NewsML', '<NewsML><NewsItem><nitf/></NewsItem></NewsML>', 'newsml1'],
  ['rss', '<rss version="2.0"><channel/></rss>', 'rss'],
  ['Atom', `${XML}<feed xmlns="http://www.w3.org/2005/Atom"/>`, 'rss'],
  ['RSS 1.0', '<rdf:RDF xmlns:rdf="x"><item/></rdf:RDF>', 'rss'],
  ['a DOCTYPE of HTML', '  <!DOCTYPE HTML>\n<title>x</title>', 'html'],
  ['html after comments', '<!-- x --><!-- <nitf> --><html><body>So.</body></html>', 'html'],
  ['a paragraph', '<p>So it was.</p>', 'html'],
  ['an object with uri and headline', '{"uri": "urn:x", "headline": "So", "body_text": "So it was."}', 'ninjs'],
  ['an object with guid and bodies', '\ufeff{"guid": "urn:x", "bodies": []}', 'ninjs'],
  [
    'the header of a mail',
    'From: desk@example.org\r\nSubject: So\r\nDate: Tue, 2 Dec 2025 10:00:00 +0100\r\n\r\nSo.',
    'email',
  ],
  ['a header that begins with the way', 'Received: from a\r\n  by b;\r\nFrom: c@d\r\nSubject: x\r\n\r\nSo.', 'email'],
  ['a dateline', 'KABUL, Dec 2 (Reuters) - So it was.', 'plain'],
  ['words with a colon', 'From: the harbor to the hills\nA walk through the old town took an hour.\n\nSo.', 'plain'],
  ['a press release', 'Source: Harbor Ltd\nMEDIA RELEASE\n\nOSLO, Dec. 2 -- So.', 'plain'],
  ['an object of another kind', '{"uri": "urn:x", "size": 3}', 'plain'],
  ['broken JSON', '{"uri": "urn:x", "headline": ', 'plain'],
  ['an unknown root', '<book><title>So</title></book>', 'plain'],
  ['a sum', '3 < 4, and <nobody> knows.', 'plain'],
  ['an address in brackets', '<desk@example.org> wrote: So.', 'plain'],
  ['nothing', '', 'plain'],
]

describe('the format is told from the beginning', () => {
  it.each(cases)('%s', (_name, source, format) => {
    expect(open(source).format).toBe(format)
    expect(openEnvelope(new TextEncoder().encode(source), null, DEFAULT_LIMITS).format).toBe(format)
  })
})

describe('a format that is named', () => {
  const text = 'KABUL, Dec 2 (AP) - So it was.'
  const named: readonly Format[] = [
    'anpa1312',
    'iptc7901',
    'nitf',
    'newsml1',
    'newsmlg2',
    'ninjs',
    'html',
    'rss',
    'email',
  ]
  it.each(named)('%s is refused for another input', (format) => {
    expect(() => openEnvelope(text, format, DEFAULT_LIMITS)).toThrow(FormatError)
    expect(() => openEnvelope(text, format, DEFAULT_LIMITS)).toThrow(
      expect.objectContaining({ code: 'format-mismatch' }),
    )
  })

  it('plain keeps markup as text', () => {
    expect(openEnvelope('<nitf/>', 'plain', DEFAULT_LIMITS)).toMatchObject({
      format: 'plain',
      header: null,
      text: '<nitf/>',
    })
  })

  it('html reads a piece of a page that does not look like one', () => {
    expect(openEnvelope('So it <b>was</b>.', 'html', DEFAULT_LIMITS).text).toBe('So it was.')
  })
})
