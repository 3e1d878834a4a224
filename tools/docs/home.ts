import { readFileSync } from 'node:fs'
import { parseDispatch } from 'wirecopy'
import { articleOf } from '../../src/export/report/article.js'
import { renderMarkdown, withoutRepositoryLinks } from './markdown.js'
import { ROOT } from './paths.js'

/** The dispatch that the first page shows: written for it. */
const SHOWN = `ALGIERS, March 4 (Reuters) - “The talks will go on,” Foreign Minister Lina Haddad said on Tuesday, a day after gunmen killed four soldiers near Oran.

Haddad denied that the army had asked for a ceasefire. “Nobody asked me,” she told reporters. According to the Red Cross, 12 people were killed.`

/** The first page: what is read, shown on a dispatch, then what the README says. */
export function homePage(): string {
  const dispatch = parseDispatch(SHOWN, { date: '2025-03-04' })
  // The marks alone: numbers of speakers and anchors belong to a report.
  const article = articleOf(dispatch, new Map())
    .replace(/<a class="([^"]*)" id="[^"]*" href="[^"]*">([\s\S]*?)<\/a>/g, '<span class="$1">$2</span>')
    .replace(/ id="[^"]*"/g, '')
  const readme = readFileSync(`${ROOT}README.md`, 'utf8')
  const place = { source: 'README.md', path: 'index.html' }
  const part = (markdown: string): string => withoutRepositoryLinks(renderMarkdown(markdown, place).html)
  const { length: quotes } = dispatch.quotes
  const figures = [
    [quotes, 'quotes'],
    [dispatch.attributions.length, 'attributions'],
    [dispatch.entities.length, 'entities'],
    [dispatch.events.length, 'events'],
    [dispatch.times.length, 'times'],
  ]
  return `<section class="hero">
<h1>The text of a dispatch in, <br>a typed model out</h1>
<p class="lead">wirecopy reads news as it comes over the wire: who said what, in which words; who did what to whom, where and when. Each thing it finds is tied to the exact characters it was read from.</p>
<p class="actions"><a class="button" href="playground/index.html">Try it on a dispatch</a> <a href="guide/getting-started.html">Getting started</a></p>
</section>
<section class="shown" aria-label="A dispatch, read">
<div class="article">
${article}</div>
<p class="tally">${figures.map(([count, name]) => `<span><b>${count}</b> ${name}</span>`).join(' ')}</p>
<ul class="key"><li><span class="quote">quote</span></li> <li><span class="source">source</span></li> <li><span class="cue">cue</span></li> <li><span class="event">event</span></li> <li><span class="time">time</span></li></ul>
</section>
<section class="text">
${part(introductionOf(readme))}
${part(['An example', 'Install', 'On the command line'].map((name) => sectionOf(readme, name)).join('\n'))}
</section>
`
}

/** What stands between the title and the first section. */
function introductionOf(readme: string): string {
  return readme.slice(readme.indexOf('\n'), readme.indexOf('\n## '))
}

/** A section with its heading. */
function sectionOf(readme: string, name: string): string {
  const start = readme.indexOf(`\n## ${name}\n`)
  if (start < 0) throw new Error(`README.md has no section "${name}", which the first page shows`)
  const end = readme.indexOf('\n## ', start + 1)
  return readme.slice(start + 1, end < 0 ? undefined : end)
}
