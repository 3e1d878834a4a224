import type { Format } from '../../src/model/dispatch.js'

/** What an envelope is filled with. */
export interface Story {
  readonly headline: string
  readonly byline: string
  readonly paragraphs: readonly string[]
}

const lines = (...all: readonly string[]): string => all.join('\r\n')

const escapeMarkup = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

const inTags = (paragraphs: readonly string[]): string =>
  paragraphs.map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`).join('\n')

/** A story in each envelope that is read, with a header of its kind. */
export const ENVELOPES: Readonly<Record<Exclude<Format, 'plain'>, (story: Story) => string>> = {
  iptc7901: ({ headline, byline, paragraphs }) =>
    lines(
      '\u0001eca062 4 i 211 ccccb   wcy 061',
      '',
      'Town-council/Budget/',
      '\u00021ST LEAD',
      headline,
      `${byline} =`,
      '',
      ...paragraphs.flatMap((paragraph) => [paragraph, '']),
      'wcy on jr',
      '\u0003021137 GMT Dec 25',
      '\u007f\u0004',
    ),
  anpa1312: ({ headline, byline, paragraphs }) =>
    lines(
      '\u0016\u0016\u0001W0123\u001f',
      'r i\u0013\u0011 BC-Town-Council   12-02 0345',
      '\u0002^BC-Town-Council,0345<',
      `^${headline}<`,
      `^${byline}=`,
      ...paragraphs.map((paragraph) => `\t   ${paragraph} `),
      '\u0003AP-NY-12-02-25 1137GMT<',
      '\u0004',
    ),
  nitf: ({ headline, byline, paragraphs }) => `<?xml version="1.0" encoding="UTF-8"?>
<nitf><head><title>${escapeMarkup(headline)}</title><docdata><urgency ed-urg="4"/><date.issue norm="20251202T113700Z"/></docdata></head>
<body><body.head><hedline><hl1>${escapeMarkup(headline)}</hl1></hedline><byline>${escapeMarkup(byline)}</byline></body.head>
<body.content>${inTags(paragraphs)}</body.content></body></nitf>`,
  newsml1: ({ headline, byline, paragraphs }) => `<?xml version="1.0"?>
<NewsML><NewsItem><NewsManagement><ThisRevisionCreated>20251202T113700Z</ThisRevisionCreated></NewsManagement>
<NewsComponent><NewsLines><HeadLine>${escapeMarkup(headline)}</HeadLine><ByLine>${escapeMarkup(byline)}</ByLine></NewsLines>
<ContentItem><DataContent>${inTags(paragraphs)}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`,
  newsmlg2: ({ headline, byline, paragraphs }) => `<?xml version="1.0"?>
<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:x" version="2"><itemMeta><versionCreated>2025-12-02T11:37:00Z</versionCreated></itemMeta>
<contentMeta><urgency>4</urgency><headline>${escapeMarkup(headline)}</headline><by>${escapeMarkup(byline)}</by></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${inTags(paragraphs)}</body></html></inlineXML></contentSet></newsItem>`,
  ninjs: ({ headline, byline, paragraphs }) =>
    JSON.stringify({
      uri: 'urn:x',
      type: 'text',
      urgency: 4,
      versioncreated: '2025-12-02T11:37:00Z',
      headline,
      byline,
      body_text: paragraphs.join('\n\n'),
    }),
  html: ({ headline, byline, paragraphs }) => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeMarkup(headline)}</title><meta property="article:published_time" content="2025-12-02T11:37:00Z"></head>
<body><nav><a href="/">Home</a></nav><article><h1>${escapeMarkup(headline)}</h1><p class="byline">${escapeMarkup(byline)}</p>
${inTags(paragraphs)}</article><footer>About</footer></body></html>`,
  rss: ({ headline, byline, paragraphs }) => `<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Wire</title><item><title>${escapeMarkup(headline)}</title>
<dc:creator>${escapeMarkup(byline)}</dc:creator><pubDate>Tue, 02 Dec 2025 11:37:00 GMT</pubDate>
<description>${escapeMarkup(inTags(paragraphs))}</description></item></channel></rss>`,
  email: ({ headline, byline, paragraphs }) =>
    lines(
      'From: desk@example.org',
      `Subject: ${headline}`,
      'Date: Tue, 02 Dec 2025 11:37:00 +0000',
      'Content-Type: text/plain; charset=utf-8',
      '',
      byline,
      '',
      ...paragraphs.flatMap((paragraph) => [paragraph, '']),
    ),
}
