/** A dispatch as a page to read: one file that loads nothing. */
import type { Dispatch } from '../../model/dispatch.js'
import { articleOf } from './article.js'
import { type Html, html, text } from './html.js'
import { placeMapOf } from './place-map.js'
import { STYLE } from './style.data.js'
import { attributionsOf, castOf, eventsOf } from './tables.js'
import { timelineOf } from './timeline.js'

/**
 * Writes a dispatch as an HTML page: the text with quotes, sources, cues, events and times marked, the speaker of a quote shown when
 * it is pointed at or reached by keyboard, the cast, who said what, events on an axis of time, the dateline on a net of meridians.
 * One file, without scripts; it loads nothing, follows light and dark, and prints.
 *
 * @param dispatch - what `parseDispatch` gave, with UTF-16 offsets.
 * @returns the page; all text in it is escaped.
 * @example
 * ```ts
 * import { parseDispatch } from 'wirecopy'
 * import { toReport } from 'wirecopy/export'
 *
 * const page = toReport(parseDispatch('PARIS, Dec 2 (Reuters) - “We will talk,” said Anna Klein.'))
 * console.log(page.startsWith('<!DOCTYPE html>')) // true
 * ```
 * @see {@link https://html.spec.whatwg.org | HTML}
 */
export function toReport(dispatch: Dispatch): string {
  const cast = new Map(dispatch.entities.map(({ id }, index) => [id, index + 1]))
  const title = dispatch.headline?.text ?? dispatch.dateline?.text ?? 'Dispatch'
  const events = eventsOf(dispatch)
  const timeline = timelineOf(dispatch)
  const page = html`<!DOCTYPE html>
<html lang="${text(dispatch.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${text(shortened(folded(title)))}</title>
<style>${STYLE as Html}</style>
</head>
<body>
<header><h1>${text(folded(title))}</h1>
${factsOf(dispatch)}${placeMapOf(dispatch.dateline)}</header>
<main>
<article>
${KEY}${articleOf(dispatch, cast)}</article>
${castOf(dispatch, cast)}${attributionsOf(dispatch)}${
  events === null
    ? null
    : html`<section aria-labelledby="events"><h2 id="events">Events</h2>\n${timeline}${events}</section>\n`
}</main>
</body>
</html>
`
  return page
}

/** What the marks mean, shown in the marks themselves. */
const KEY = html`<ul class="key">
<li><span class="quote" data-speaker="the speaker">quote</span></li>
<li><span class="source">source</span></li>
<li><span class="cue">cue</span></li>
<li><span class="event">event</span></li>
<li><span class="time">time</span></li>
</ul>
`

function factsOf({ format, date, dateline, byline, header, diagnostics }: Dispatch): Html {
  const facts: readonly (readonly [name: string, value: string | null])[] = [
    ['Format', format],
    ['Dateline', dateline?.text ?? null],
    ['By', byline === null ? null : byline.names.join(', ') || byline.text],
    ['Day', date.value === null ? null : `${date.value} (${date.from})`],
    ['Agency', dateline?.agency ?? null],
    ['Slug', header?.slug ?? null],
    ['Note', header?.note ?? null],
    ['Copyright', header?.copyright ?? null],
    ['Odd', [...new Set(diagnostics.map(({ message }) => message))].join(' ') || null],
  ]
  const rows = facts.map(([name, value]) =>
    value === null ? null : html`<dt>${text(name)}</dt><dd>${text(folded(value))}</dd>\n`,
  )
  return html`<dl>${rows}</dl>\n`
}

/** Longest title of a page: tabs and search results cut there. */
const MAX_TITLE = 70

function shortened(title: string): string {
  return title.length > MAX_TITLE ? `${title.slice(0, MAX_TITLE - 1).trimEnd()}…` : title
}

function folded(value: string): string {
  return value.replace(/\s+/g, ' ').trim()
}
