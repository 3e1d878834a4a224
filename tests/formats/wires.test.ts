import { describe, expect, it } from 'vitest'
import { open, parts, said } from './support.js'

const lines = (...all: string[]): string => all.join('\r\n')

const DPA = lines(
  '\u0001eca062 4 i 211 ccccb   dpa 061',
  '',
  'Norway-ports/Bergen/',
  '\u00021ST LEAD',
  '(Photo available)',
  'Pilots return to work after a strike that kept ships out of the',
  'harbour for nine days',
  'By Ola Nordmann, dpa =',
  '',
  'Bergen (dpa) - Harbour pilots went back to work on Monday after a',
  'strike of nine days, their union said.',
  '',
  '"We are glad," a spokeswoman said. "It was a long week for all of',
  'us, and for the town."',
  '',
  '# Notebook',
  '',
  '## Internet',
  '- Union: https://example.org',
  '',
  'dpa on jr',
  '\u0003021137 GMT Dec 25',
  '\u007f\u0004',
)

describe('IPTC 7901', () => {
  it('has its fields in the first line, the slug, the heading and the date', () => {
    expect(said(open(DPA))).toEqual({
      service: 'eca',
      priority: '4',
      category: 'i',
      wordCount: '211',
      slug: 'Norway-ports/Bergen/',
      keywords: ['Norway-ports', 'Bergen'],
      version: '1ST LEAD',
      note: '(Photo available)',
      sentAt: '2025-12-02T11:37:00Z',
    })
  })

  it('joins wrapped lines, and ends the news before the notebook', () => {
    const envelope = open(DPA)
    expect(parts(envelope)).toMatchObject({
      headline: 'Pilots return to work after a strike that kept ships out of the harbour for nine days',
      byline: 'By Ola Nordmann, dpa',
    })
    expect(envelope.text.slice(envelope.parts?.bodyStart).split('\n\n')).toEqual([
      'Bergen (dpa) - Harbour pilots went back to work on Monday after a strike of nine days, their union said.',
      '"We are glad," a spokeswoman said. "It was a long week for all of us, and for the town."',
      '# Notebook',
      '## Internet',
      '- Union: https://example.org',
      'dpa on jr',
    ])
    expect(envelope.parts?.notes.map(({ start, end }) => envelope.text.slice(start, end))).toEqual([
      '# Notebook',
      '## Internet',
      '- Union: https://example.org',
      'dpa on jr',
    ])
  })

  it('has no zone where the date has none, and reads months in other languages', () => {
    const sent = (group: string): unknown =>
      said(open(`\u0001bdt0001 3 pl 41\r\n\r\nHafen/\r\n\u0002Hafen offen =\r\n\r\nSo war es.\r\n\u0003${group}\r\n`))[
        'sentAt'
      ]
    expect(sent('251037 Okt 24')).toBe('2024-10-25T10:37:00')
    expect(sent('251037 GMT dez 24')).toBe('2024-12-25T10:37:00Z')
    expect(sent('311037 Feb 24')).toBeUndefined()
  })

  it('is read without its control characters', () => {
    const bare = lines(
      'INT075 3 GEN 0120 F BELGA-0102',
      '',
      'PORT/OSTEND/',
      '',
      'Pilots return to work =',
      '',
      'OSTEND (BELGA) = So it was.',
      '',
      '021259 dec 25',
    )
    expect(parts(open(bare))).toMatchObject({ headline: 'Pilots return to work', body: 'OSTEND (BELGA) = So it was.' })
    expect(said(open(bare))).toMatchObject({ slug: 'PORT/OSTEND/', sentAt: '2025-12-02T12:59:00', category: 'GEN' })
  })

  it('keeps the lines of tables and lists', () => {
    const table = lines(
      '\u0001spe0001 3 sp 20',
      '',
      'League/',
      '\u0002Results =',
      '',
      'Sunday:',
      '| Bergen | 2:1 |',
      '| Oslo   | 0:0 |',
      '- Pictures of the match in Bergen are offered',
      '  under the title "League".',
      '\u0003',
    )
    expect(parts(open(table))['body']?.split('\n\n')).toEqual([
      'Sunday:',
      '| Bergen | 2:1 |',
      '| Oslo | 0:0 |',
      '- Pictures of the match in Bergen are offered under the title "League".',
    ])
  })

  it('is a note where it signs off at the end, not where a sentence is short', () => {
    const end = (last: string): unknown =>
      open(`\u0001bsf025 3 ec 121\r\n\r\nPort\r\n\u0002Title =\r\n\r\nSo it was.\r\n\r\n${last}\r\n\u0003`).parts?.notes
        .length
    expect(end('(SDA/sj)')).toBe(1)
    expect(end('dpa wsz jln npr')).toBe(1)
    expect(end('It was over.')).toBe(0)
  })
})

const AP = lines(
  '\u0016\u0016\u0001W2870\u001fasian',
  'r i\u0013\u0011 BC-EU--Norway-Pilots 1stLd-Writethru   12-02 0895',
  '\u0002^BC-EU--Norway-Pilots, 1st Ld-Writethru,120<',
  '^Harbor pilots go back to work <',
  '^AP Photo XNP101, XNP102<',
  '^Eds: Adds comment.<',
  '^By OLA NORDMANN=',
  '^Associated Press=',
  '\t   BERGEN, Norway (AP) _ Harbor pilots went back to work on Monday after a strike of nine days, their union said. ',
  "\t   ``We are glad,'' a spokeswoman said. ",
  '\u0003AP-WF-12-02-25 1509GMT<',
  '\u000c',
  '\u0004',
)

describe('ANPA 1312', () => {
  it('has its fields in two lines, the heading and the trailer', () => {
    expect(said(open(AP))).toEqual({
      service: 'W',
      priority: 'r',
      category: 'i',
      slug: 'BC-EU--Norway-Pilots',
      version: '1stLd-Writethru',
      wordCount: '0895',
      note: 'Adds comment.',
      sentAt: '2025-12-02T15:09:00Z',
    })
  })

  it('has a paragraph a line, and a dash where the wire has `_`', () => {
    expect(parts(open(AP))).toEqual({
      headline: 'Harbor pilots go back to work',
      byline: 'By OLA NORDMANN',
      dateline: null,
      body: "BERGEN, Norway (AP) — Harbor pilots went back to work on Monday after a strike of nine days, their union said.\n\n``We are glad,'' a spokeswoman said.",
    })
  })

  const trailers: readonly [trailer: string, sentAt: string][] = [
    ['AP-NY-02-19-98 0802EST', '1998-02-19T08:02:00-05:00'],
    ['16:35ET 31-10-14', '2014-10-31T16:35:00'],
    ['KWS-21:37-09-12-18', '2018-12-09T21:37:00'],
  ]
  it.each(trailers)('reads the trailer %s', (trailer, sentAt) => {
    expect(said(open(AP.replace('AP-WF-12-02-25 1509GMT', trailer)))['sentAt']).toBe(sentAt)
  })

  it('does not take a reference for a version', () => {
    expect(said(open(AP.replace('1stLd-Writethru   12', 'TB06 31')))).toMatchObject({ slug: 'BC-EU--Norway-Pilots' })
    expect(said(open(AP.replace('1stLd-Writethru   12', 'TB06 31')))['version']).toBeUndefined()
  })

  it('reads a digest, whose lines all begin with a caret', () => {
    const digest = lines('\u0016\u0001V4644\u001f-----', 'r e\u0013\u0011 AP-Headlines     12-02 0090', '')
    const source = `${digest}\u0002^AP-Headlines,90<\r\n^News at 11 p.m.<\r\n^Pilots go back to work\r\n^Ferry runs aground\r\n\u0003`
    expect(parts(open(source))).toMatchObject({
      headline: 'News at 11 p.m.',
      body: 'Pilots go back to work\n\nFerry runs aground',
    })
  })
})

const MAIL = lines(
  'From: desk@example.org',
  'Subject: =?UTF-8?Q?Caf=C3=A9s?=',
  ' =?utf-8?B?IHJlb3Blbg==?=',
  'Date: Tue, 2 Dec 2025 10:04:05 +0100 (CET)',
  'Content-Type: multipart/alternative; boundary="b1"',
  '',
  '--b1',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>In HTML.</p>',
  '--b1',
  'Content-Type: text/plain; charset=iso-8859-1',
  'Content-Transfer-Encoding: quoted-printable',
  '',
  'The caf=E9s of the town are open again, the mayor said on Tuesday, af=',
  'ter a month.',
  '',
  '-- ',
  'The desk',
  '--b1--',
)

describe('mails', () => {
  it('have a subject in encoded words and a date with an offset', () => {
    expect(parts(open(MAIL))['headline']).toBe('Cafés reopen')
    expect(said(open(MAIL))).toEqual({ sentAt: '2025-12-02T10:04:05+01:00' })
  })

  it('are read in the plain part, transfer encoding undone, the signature a note', () => {
    const envelope = open(MAIL)
    expect(parts(envelope)['body']).toBe(
      'The cafés of the town are open again, the mayor said on Tuesday, after a month.\n\nThe desk',
    )
    expect(envelope.parts?.notes.length).toBe(1)
  })

  it('are read in HTML where there is nothing else', () => {
    const html = 'From: a@b\nSubject: x\nContent-Type: text/html\n\n<p>One.</p><p>Two &amp; three.</p>'
    expect(parts(open(html))['body']).toBe('One.\n\nTwo & three.')
  })

  it('may have parts in parts and no end', () => {
    const nested = `From: a@b\nSubject: x\nContent-Type: multipart/mixed; boundary=o\n\n--o\nContent-Type: multipart/alternative; boundary=i\n\n--i\nContent-Type: text/plain\n\nSo it was.`
    expect(parts(open(nested))['body']).toBe('So it was.')
  })
})
