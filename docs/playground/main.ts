/** The playground: a text is read in a worker and shown with everything that was found in it. */
import { articleOf } from '../../src/export/report/article.js'
import type { Dispatch } from '../../src/model/dispatch.js'
import { readHash, writeHash } from './link.js'
import type { Answer } from './messages.js'
import { castPanel, eventsPanel, saidPanel, tallyOf, timelinePanel } from './panels.js'
import { Reader } from './reader.js'
import type { Sample } from './samples.data.js'
import { attributionAt, spansOf } from './select.js'
import { wireTabs } from './tabs.js'
import { TextMap } from './text-map.js'

/** How long typing must rest before the text is read again, in milliseconds. */
const REST = 150

const element = <Kind extends HTMLElement>(id: string): Kind => {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`the page has no #${id}`)
  return found as Kind
}
const page = document.querySelector<HTMLElement>('.play') ?? document.body
const article = element('article')
const area = element<HTMLTextAreaElement>('text')
const choice = element<HTMLSelectElement>('sample')
const day = element<HTMLInputElement>('date')
const status = element('status')
const samples = JSON.parse(element('samples').textContent ?? '[]') as readonly Sample[]

let dispatch: Dispatch | null = null
let map: TextMap | null = null
let resting: ReturnType<typeof setTimeout> | undefined

const reader = new Reader(show, (message) => say(`The parser could not be loaded: ${message}`))
const showTab = wireTabs(document.querySelector<HTMLElement>('[role="tablist"]') ?? page)

/** Asks for the text as it stands; what was found so far stays until the answer comes. */
function read(): void {
  page.dataset['busy'] = 'true'
  reader.read(area.value, day.value === '' ? null : day.value)
}

function show(answer: Answer): void {
  page.dataset['busy'] = 'false'
  if ('error' in answer) {
    say(answer.error)
    return
  }
  dispatch = JSON.parse(answer.json) as Dispatch
  const cast = new Map(dispatch.entities.map(({ id }, index) => [id, index + 1]))
  article.innerHTML = articleOf(dispatch, cast)
  // Triggers and numbers of speakers are links of the report; here they choose.
  for (const link of article.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    link.dataset['select'] = link.hash.slice(1).replace(/^row-/, '')
    link.href = '#panel'
    link.setAttribute('role', 'button')
  }
  map = new TextMap(article, dispatch)
  element('panel-said').innerHTML = saidPanel(dispatch)
  element('panel-cast').innerHTML = castPanel(dispatch)
  element('panel-timeline').innerHTML = timelinePanel(dispatch)
  element('panel-events').innerHTML = eventsPanel(dispatch)
  showJson(answer.json)
  mark(null)
  say(tallyOf(dispatch, answer.milliseconds))
  performance.mark('first-result')
}

function showJson(json: string): void {
  const pre = document.createElement('pre')
  pre.className = 'json'
  pre.tabIndex = 0
  pre.textContent = json
  const copy = document.createElement('button')
  copy.type = 'button'
  copy.textContent = 'Copy JSON'
  copy.addEventListener('click', () => {
    navigator.clipboard.writeText(json).then(
      () => say('The JSON is on the clipboard.'),
      () => say('The clipboard was not given; the JSON can be selected by hand.'),
    )
  })
  element('panel-json').replaceChildren(copy, pre)
}

function say(sentence: string): void {
  status.textContent = sentence
}

/** Marks in the text what the id stands for, and in the panels the rows that have it. */
function mark(id: string | null): void {
  for (const row of document.querySelectorAll<HTMLElement>('.findings [data-select]'))
    row.ariaPressed = String(row.dataset['select'] === id)
  if (!('highlights' in CSS)) return
  CSS.highlights.delete('chosen')
  if (id === null || dispatch === null || map === null) return
  const ranges = spansOf(dispatch, id).flatMap((span) => map?.rangesOf(span) ?? [])
  CSS.highlights.set('chosen', new Highlight(...ranges))
  const first = ranges[0]?.startContainer.parentElement
  if (isWide()) first?.scrollIntoView({ block: 'nearest' })
}

/** Whether text and findings stand side by side. */
function isWide(): boolean {
  return matchMedia('(min-width: 60rem)').matches
}

const TAB_OF: Readonly<Record<string, string>> = { a: 'said', n: 'cast', e: 'events', t: 'timeline' }

/** Shows the row of something that was chosen in the text. */
function reveal(id: string): void {
  showTab(TAB_OF[id.charAt(0)] ?? 'said')
  mark(id)
  document.getElementById(`row-${id}`)?.scrollIntoView({ block: 'nearest' })
}

article.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null
  const link = target?.closest<HTMLElement>('[data-select]')
  if (link !== null && link !== undefined) {
    event.preventDefault()
    reveal(link.dataset['select'] ?? '')
    return
  }
  const marked = target?.closest('.quote, .source, .cue')
  if (marked === null || marked === undefined || dispatch === null || map === null) return
  const offset = map.offsetOf(marked)
  const id = offset === null ? null : attributionAt(dispatch, offset)
  if (id !== null && isWide()) reveal(id)
})
article.addEventListener('keydown', (event) => {
  // A link that acts as a button answers the space bar as well.
  if (event.key !== ' ' || !(event.target instanceof HTMLElement) || event.target.dataset['select'] === undefined)
    return
  event.preventDefault()
  event.target.click()
})
document.querySelector('.findings')?.addEventListener('click', (event) => {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-select]') : null
  if (row !== null) mark(row.ariaPressed === 'true' ? null : (row.dataset['select'] ?? null))
})

for (const box of document.querySelectorAll<HTMLInputElement>('input.mark'))
  box.addEventListener('change', () => article.classList.toggle(`without-${box.value}`, !box.checked))

/** Shows the text to read, or to write. */
function setMode(mode: 'read' | 'write'): void {
  const isWriting = mode === 'write'
  area.hidden = !isWriting
  article.hidden = isWriting
  for (const name of ['read', 'write']) element(name).ariaPressed = String(name === mode)
  if (isWriting) area.focus()
}
element('read').addEventListener('click', () => setMode('read'))
element('write').addEventListener('click', () => setMode('write'))
area.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
    setMode('read')
    element('read').focus()
  }
})
area.addEventListener('input', () => {
  choice.value = 'own'
  clearTimeout(resting)
  resting = setTimeout(read, REST)
})
area.addEventListener('paste', () => {
  // A whole dispatch that is pasted is there to be read.
  const wasEmpty = area.value === '' || area.selectionEnd - area.selectionStart === area.value.length
  if (wasEmpty) setTimeout(() => setMode('read'))
})
element('jump').addEventListener('click', () => document.querySelector('.findings')?.scrollIntoView())
day.addEventListener('change', read)
choice.addEventListener('change', () => {
  const sample = samples.find(({ id }) => id === choice.value)
  if (sample === undefined) {
    area.value = ''
    day.value = ''
    setMode('write')
  } else {
    take(sample.text, sample.date, sample.id)
    setMode('read')
  }
  read()
})

function take(text: string, date: string, sample: string | null): void {
  area.value = text
  day.value = date
  choice.value = sample ?? 'own'
}

element('share').addEventListener('click', async () => {
  const sample = samples.find(({ id, text }) => id === choice.value && text === area.value)
  const hash = await writeHash({ sample: sample?.id ?? null, text: area.value, date: day.value })
  history.replaceState(null, '', hash)
  await navigator.clipboard.writeText(location.href).then(
    () => say('The link is on the clipboard; it holds the text itself.'),
    () => say('The link is in the address bar; it holds the text itself.'),
  )
})

/** Shows what the address asks for: a text, a dispatch of ours, or the first of these. */
async function openLink(): Promise<void> {
  page.dataset['busy'] = 'true'
  const { sample: name, text, date } = await readHash(location.hash)
  const sample = samples.find(({ id }) => id === name) ?? samples[0]
  if (text !== null) take(text, date, null)
  else if (sample !== undefined) take(sample.text, date || sample.date, sample.id)
  // Before anything is found there is the text itself to read.
  if (dispatch === null) {
    const plain = document.createElement('p')
    plain.textContent = area.value
    article.replaceChildren(plain)
  }
  setMode('read')
  read()
}
addEventListener('hashchange', openLink)
await openLink()
