import type { BlockRules } from './blocks.js'

/** NITF 3.x: what is a paragraph, and what is no text (pictures and their captions). */
export const NITF_RULES: BlockRules = {
  breaks: new Set(
    'abstract block body.content bq credit datasource dd dl dt fn hl1 hl2 hl3 hl4 hl5 hr li nitf-table note ol p table tagline tbody tfoot thead tr ul'.split(
      ' ',
    ),
  ),
  skips: new Set(
    'media media-caption media-producer media-reference media-metadata nitf-table-metadata script style'.split(' '),
  ),
}

/** HTML and XHTML: what is a paragraph, and what no reader reads. */
export const HTML_RULES: BlockRules = {
  breaks: new Set(
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p section summary table tbody tfoot thead tr ul'.split(
      ' ',
    ),
  ),
  skips: new Set(
    'audio button canvas embed head iframe input map noembed noscript object option script select style svg template textarea title video'.split(
      ' ',
    ),
  ),
}

/** XHTML within an envelope: what stands around the text there is the envelope's, not the text's. */
export const ENVELOPED_HTML_RULES: BlockRules = {
  breaks: HTML_RULES.breaks,
  skips: new Set([...HTML_RULES.skips, 'figcaption', 'figure', 'footer', 'header', 'nav']),
}
