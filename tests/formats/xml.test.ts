import { describe, expect, it } from 'vitest'
import { open, parts, said } from './support.js'

const NITF = `<?xml version="1.0"?>
<nitf><head><title>Pilots (2)</title>
<meta name="anpa-category" content="i"/><meta name="service" content="World"/><meta name="anpa-wordcount" content="0120"/>
<tobject><tobject.subject tobject.subject.refnum="09006000"/><tobject.subject tobject.subject.refnum="09006000"/></tobject>
<docdata><urgency ed-urg="4"/><date.issue norm="20251202T150900+0100"/><du-key key="NORWAY-Pilots" version="2"/>
<key-list><keyword key="strike"/><keyword key="port"/></key-list><ed-msg info="ADDS comment"/>
<doc.copyright holder="Example News" year="2025"/></docdata></head>
<body><body.head><hedline><hl1>Harbour pilots go back to work</hl1><hl2>Strike over</hl2></hedline>
<byline>By <person>Ola Nordmann</person></byline><dateline><location>BERGEN, Norway</location>, <story.date>Dec 2</story.date></dateline></body.head>
<body.content><media><media-caption>A pilot on Monday.</media-caption></media>
<block><p>Harbour <org>pilots</org> went back &amp; forth on&#160;Monday after a strike of nine <br/>days that had kept every ship outside of the port, <br/>their union said.</p>
<hl2>Relief</hl2><p/><p>So it was.</p></block>
<table><tr><td>Bergen</td><td>9 days</td></tr></table><pre>Ships waiting:
  Alpha
  Beta</pre></body.content></body></nitf>`

describe('NITF', () => {
  it('says what its head says', () => {
    expect(said(open(NITF))).toEqual({
      slug: 'NORWAY-Pilots',
      version: '2',
      keywords: ['strike', 'port'],
      priority: '4',
      category: 'i',
      subjects: ['09006000'],
      service: 'World',
      sentAt: '2025-12-02T15:09:00+01:00',
      copyright: '2025 Example News',
      note: 'ADDS comment',
      wordCount: '0120',
    })
  })

  it('has headline and byline in front, the dateline before the first paragraph, captions left out', () => {
    expect(open(NITF).text.split('\n\n')).toEqual([
      'Harbour pilots go back to work',
      'By Ola Nordmann',
      'BERGEN, Norway, Dec 2 - Harbour pilots went back & forth on\u00a0Monday after a strike of nine days that had kept every ship outside of the port, their union said.',
      'Relief',
      'So it was.',
      'Bergen\t9 days',
      'Ships waiting:\n  Alpha\n  Beta',
    ])
    expect(parts(open(NITF))['dateline']).toBe('BERGEN, Norway, Dec 2')
  })

  it('does not repeat a dateline or a headline that the text has', () => {
    const body = (content: string): string =>
      open(
        `<nitf><body><body.head><hedline><hl1>Pilots back</hl1></hedline><dateline>BERGEN, Dec 2</dateline></body.head><body.content>${content}</body.content></body></nitf>`,
      ).text
    expect(body('<p>Pilots back</p><p>BERGEN, Dec 2 (AP) - So.</p>')).toBe('Pilots back\n\nBERGEN, Dec 2 (AP) - So.')
    expect(body('<p>(Adds comment)</p><p>BERGEN, Dec 2 - So.</p>')).toBe(
      'Pilots back\n\n(Adds comment)\n\nBERGEN, Dec 2 - So.',
    )
    expect(body('<p>Bergen (NTB) - So.</p>')).toBe('Pilots back\n\nBergen (NTB) - So.')
  })

  it('does not repeat a byline that the text has', () => {
    const source =
      '<nitf><body><body.head><byline>Ola Nordmann</byline></body.head><body.content><p>By Ola Nordmann</p><p>So.</p></body.content></body></nitf>'
    expect(open(source).text).toBe('By Ola Nordmann\n\nSo.')
    expect(parts(open(source))).toMatchObject({ byline: 'By Ola Nordmann', body: 'So.' })
  })

  it('takes a release after the issue for an embargo, not one before', () => {
    const dates = (release: string): unknown =>
      said(
        open(
          `<nitf><head><docdata><date.issue norm="20251202T1000"/><date.release norm="${release}"/></docdata></head></nitf>`,
        ),
      )['embargo']
    expect(dates('20251203T000100')).toBe('2025-12-03T00:01:00')
    expect(dates('20251201T000100')).toBeUndefined()
  })
})

const NEWSML = `<NewsML Version="1.2"><NewsEnvelope><DateAndTime>20251202T150900Z</DateAndTime><NewsService FormalName="WORLD"/><Priority FormalName="5"/></NewsEnvelope>
<NewsItem xml:lang="en"><Identification><NewsIdentifier><RevisionId PreviousRevision="1" Update="N">2</RevisionId></NewsIdentifier><NameLabel>Norway-port</NameLabel></Identification>
<NewsManagement><Urgency FormalName="4"/></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Pilots go back</HeadLine><DateLine>BERGEN, Dec 2 (NTB) -</DateLine><CopyrightLine>(c) NTB</CopyrightLine><KeywordLine>strike</KeywordLine></NewsLines>
<DescriptiveMetadata><Language FormalName="en-GB"/><SubjectCode><Subject FormalName="09000000"/><SubjectMatter FormalName="09006000"/></SubjectCode><Property FormalName="Keyword" Value="port"/></DescriptiveMetadata>
<NewsComponent><Role FormalName="Caption"/><ContentItem><MediaType FormalName="Text"/><DataContent><p>A pilot.</p></DataContent></ContentItem></NewsComponent>
<NewsComponent><Role FormalName="Main"/><ContentItem><MediaType FormalName="Text"/><Characteristics><Property FormalName="Words" Value="12"/></Characteristics>
<DataContent>CONTENT</DataContent></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>`

describe('NewsML 1', () => {
  it('says what envelope, management and metadata say', () => {
    expect(said(open(NEWSML))).toEqual({
      slug: 'Norway-port',
      keywords: ['strike', 'port'],
      priority: '4',
      subjects: ['09000000', '09006000'],
      service: 'WORLD',
      version: '2',
      sentAt: '2025-12-02T15:09:00Z',
      language: 'en-GB',
      copyright: '(c) NTB',
      wordCount: '12',
    })
  })

  const contents: readonly [name: string, content: string, body: string][] = [
    ['NITF', '<nitf><body><body.content><p>One.</p><p>Two.</p></body.content></body></nitf>', 'One.\n\nTwo.'],
    ['XHTML', '<html><head><title>T</title></head><body><p>One.</p><p>Two.</p></body></html>', 'One.\n\nTwo.'],
    ['paragraphs alone', '<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
    ['escaped HTML in CDATA', '<![CDATA[<p>One &eacute;.</p><p>Two.</p>]]>', 'One é.\n\nTwo.'],
    ['escaped HTML', '&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;', 'One.\n\nTwo.'],
    ['text', 'One.\n\nTwo.', 'One.\n\nTwo.'],
  ]
  it.each(contents)('has content in %s, not in a caption', (_name, content, body) => {
    expect(parts(open(NEWSML.replace('CONTENT', content)))).toMatchObject({
      headline: 'Pilots go back',
      dateline: 'BERGEN, Dec 2 (NTB)',
      body: `BERGEN, Dec 2 (NTB) - ${body}`,
    })
  })

  it('joins title, lead and body of one component', () => {
    const role = (name: string, text: string): string =>
      `<NewsComponent><Role FormalName="${name}"/><ContentItem><DataContent><![CDATA[${text}]]></DataContent></ContentItem></NewsComponent>`
    const source = `<NewsML><NewsItem><NewsComponent>${role('Title', 'Pilots back')}${role('Lead', 'It is over.')}${role('Body', 'So it was.')}${role('TweetText', 'Over!')}</NewsComponent></NewsItem></NewsML>`
    expect(open(source).text).toBe('Pilots back\n\nIt is over.\n\nSo it was.')
  })
})

const G2 = `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2025-12-02T15:09:00.000Z</sent><priority>5</priority></header><itemSet>
<newsItem><itemMeta><itemClass qcode="ninat:picture"/></itemMeta><contentMeta><headline>A picture</headline></contentMeta></newsItem>
<newsItem version="7" xml:lang="en"><rightsInfo><copyrightNotice>(c) Example</copyrightNotice><usageTerms>None</usageTerms></rightsInfo>
<itemMeta><itemClass qcode="ninat:text"/><service qcode="svc:world"/><embargoed>2025-12-03T00:00:00Z</embargoed><edNote role="x:closingline">abc de</edNote><edNote>Updates</edNote></itemMeta>
<contentMeta><urgency>3</urgency><headline role="hld:subHeadline">Sub</headline><headline>Main</headline><slugline>NORWAY/</slugline><by>Ola Nordmann</by>
<language tag="en-US"/><keyword>strike</keyword><subject qcode="medtop:1"/><subject literal="x"/></contentMeta>
<contentSet>CONTENT</contentSet></newsItem></itemSet></newsMessage>`

describe('NewsML-G2', () => {
  it('says what the first item of class text says', () => {
    expect(said(open(G2))).toEqual({
      slug: 'NORWAY/',
      keywords: ['strike'],
      priority: '3',
      subjects: ['medtop:1'],
      service: 'svc:world',
      version: '7',
      sentAt: '2025-12-02T15:09:00.000Z',
      language: 'en-US',
      embargo: '2025-12-03T00:00:00Z',
      copyright: '(c) Example',
      note: 'Updates',
    })
    expect(parts(open(G2))).toMatchObject({ headline: 'Main', byline: 'Ola Nordmann' })
  })

  const contents: readonly [name: string, content: string, body: string][] = [
    [
      'XHTML with a prefix',
      '<inlineXML><x:html xmlns:x="h"><x:body><x:p>One.</x:p></x:body></x:html></inlineXML>',
      'One.',
    ],
    [
      'the main section',
      '<inlineXML><html><body><header>H</header><section class="main"><p>One.</p></section><footer>F</footer></body></html></inlineXML>',
      'One.',
    ],
    ['NITF', '<inlineXML><nitf><body><body.content><p>One.</p></body.content></body></nitf></inlineXML>', 'One.'],
    ['plain data', '<inlineData contenttype="text/plain">One.\n\nTwo.</inlineData>', 'One.\n\nTwo.'],
  ]
  it.each(contents)('reads %s', (_name, content, body) => {
    expect(parts(open(G2.replace('CONTENT', content)))['body']).toBe(body)
  })

  it('does not count 0 words', () => {
    const count = (words: string): unknown =>
      said(open(G2.replace('CONTENT', `<inlineXML wordcount="${words}"><html><p>x</p></html></inlineXML>`)))[
        'wordCount'
      ]
    expect(count('0')).toBeUndefined()
    expect(count('66')).toBe('66')
  })
})

describe('feeds', () => {
  it('give the first item, with its author, date and categories', () => {
    const feed = `<rss xmlns:dc="d" xmlns:content="c"><channel><title>Feed</title><language>en</language><item><title>Fish &amp;amp; chips</title><dc:creator>Ola Nordmann</dc:creator><pubDate>Tue, 02 Dec 2025 10:00:00 GMT</pubDate><category>food</category><description>Short.</description><content:encoded><![CDATA[<p>One.</p><p>Two.</p>]]></content:encoded></item><item><title>Other</title></item></channel></rss>`
    expect(parts(open(feed))).toMatchObject({ headline: 'Fish & chips', byline: 'Ola Nordmann', body: 'One.\n\nTwo.' })
    expect(said(open(feed))).toEqual({ keywords: ['food'], sentAt: '2025-12-02T10:00:00Z', language: 'en' })
  })

  it('may be Atom', () => {
    const feed = `<feed><entry><title type="html">So</title><author><name>desk</name></author><updated>2025-12-02T10:00:00Z</updated><summary>It was.</summary></entry></feed>`
    expect(parts(open(feed))).toMatchObject({ headline: 'So', byline: 'desk', body: 'It was.' })
  })
})
