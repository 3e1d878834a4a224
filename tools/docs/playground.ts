import { readFileSync } from 'node:fs'
import { SAMPLES } from '../../docs/playground/samples.data.js'
import { escapeHtml } from '../../src/export/report/html.js'
import type { Content } from './layout.js'
import { ROOT } from './paths.js'

const MARKS = ['quote', 'source', 'cue', 'event', 'time'] as const

const TABS = [
  ['said', 'Who said what'],
  ['cast', 'Cast'],
  ['timeline', 'Time line'],
  ['events', 'Events'],
  ['json', 'JSON'],
] as const

/** The playground: its frame and the dispatches to choose from; what they hold is read in the browser. */
export function playgroundPage(path: string, title: string): Content {
  const samples = SAMPLES.map(({ file, ...rest }) => ({ ...rest, text: readFileSync(`${ROOT}seeds/${file}`, 'utf8') }))
  // "<" would let a text end the script that holds it.
  const data = JSON.stringify(samples).replaceAll('<', '\\u003c')
  const options = samples.map(({ id, title: name }) => `<option value="${id}">${escapeHtml(name)}</option>`)
  const marks = MARKS.map(
    (kind) =>
      `<label><input type="checkbox" class="mark" value="${kind}" checked><span class="${kind}">${kind}</span></label>`,
  )
  const tabs = TABS.map(
    ([id, name], index) =>
      `<button type="button" role="tab" id="tab-${id}" aria-controls="panel-${id}" aria-selected="${index === 0}" tabindex="${index === 0 ? 0 : -1}">${name}</button>`,
  )
  const panels = TABS.map(
    ([id], index) =>
      `<div role="tabpanel" id="panel-${id}" aria-labelledby="tab-${id}" tabindex="0"${index === 0 ? '' : ' hidden'}></div>`,
  )
  const html = `<div class="play" data-busy="true">
<section class="copy" aria-labelledby="play-title">
<h1 id="play-title">Playground</h1>
<p class="note">Everything is read here in your browser; no text leaves it.</p>
<div class="controls">
<label class="field grow"><span>Dispatch</span><select id="sample">${options.join('')}<option value="own">Your own text</option></select></label>
<label class="field"><span>Sent on</span><input type="date" id="date" min="1800-01-01" max="2199-12-31"></label>
<div class="modes" role="group" aria-label="View of the text"><button type="button" id="read" aria-pressed="true">Read</button><button type="button" id="write" aria-pressed="false">Edit</button></div>
<button type="button" id="share">Copy link</button>
</div>
<div class="told"><p id="status" role="status">Reading …</p><button type="button" id="jump">What was found</button></div>
<div class="sheet">
<fieldset class="key"><legend class="hidden">Marks that are shown</legend>${marks.join('')}</fieldset>
<section id="article" class="article" aria-label="The dispatch, marked"></section>
<textarea id="text" aria-label="Text of the dispatch" spellcheck="false" maxlength="200000" placeholder="Paste a dispatch here" hidden></textarea>
</div>
<noscript><p>The playground reads the text by script, in this page. Please allow scripts, or use the <a href="../guide/getting-started.html">library</a>.</p></noscript>
</section>
<section class="findings" aria-label="What was found">
<div role="tablist" aria-label="What was found">${tabs.join('')}</div>
${panels.join('\n')}
</section>
</div>
<script type="application/json" id="samples">${data}</script>
`
  const summary =
    'Paste a news dispatch and see its quotes, sources, cues and events, who said what, cast, time line and JSON.'
  return { path, title, summary, html, headings: [], kind: 'wide', script: 'playground/main.js' }
}
