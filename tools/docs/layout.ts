import { escapeHtml } from '../../src/export/report/html.js'
import type { Heading } from './markdown.js'
import type { Group } from './pages.data.js'
import { pagesToBuild, relativeLink } from './paths.js'

/** A page before its frame is put around it. */
export interface Content {
  readonly path: string
  readonly title: string
  readonly summary: string
  /** HTML of the main part. */
  readonly html: string
  readonly headings: readonly Heading[]
  /** `text` has menu and table of contents at its sides; `wide` has the whole width to itself. */
  readonly kind: 'text' | 'wide'
  /** Script of the page, a path in the site, or null. */
  readonly script: string | null
}

/** Pages that are always in reach, with short names. */
const BAR = [
  ['guide/getting-started.html', 'Guide'],
  ['guide/model.html', 'Model'],
  ['reference/index.html', 'Reference'],
  ['accuracy.html', 'Accuracy'],
  ['playground/index.html', 'Playground'],
] as const

const GROUPS: readonly Group[] = ['Start', 'Tasks', 'Look up', 'Proof']

/** Nothing is loaded but from the site itself, and nothing is sent anywhere. */
const POLICY =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'"

/** The page as a file of the site. */
export function pageOf(content: Content): string {
  const { path, title, summary, html, kind, script } = content
  const link = (to: string): string => relativeLink(path, to)
  const name = path === 'index.html' ? 'wirecopy: the model of a news dispatch' : `${title} · wirecopy`
  const main =
    kind === 'wide'
      ? `<main id="main" class="${path === 'index.html' ? 'home' : 'wide-page'}">\n${html}</main>\n`
      : `<div class="columns">\n<nav class="menu" aria-label="Pages">\n${menuOf(path)}</nav>\n<main id="main" class="text">\n${html}</main>\n${contentsOf(content)}</div>\n`
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escapeHtml(summary.slice(0, 300))}">
<title>${escapeHtml(name)}</title>
<link rel="icon" href="${link('assets/icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${link('assets/fonts.css')}">
<link rel="stylesheet" href="${link('assets/site.css')}">
${script === null ? '' : `<script type="module" src="${link(script)}"></script>\n`}</head>
<body>
<a class="skip" href="#main">Skip to the text</a>
<header class="bar">
<a class="wordmark" href="${link('index.html')}">wirecopy</a>
<nav aria-label="Main">${BAR.map(([to, word]) => `<a href="${link(to)}"${isWithin(path, to) ? ' aria-current="true"' : ''}>${word}</a>`).join('\n')}</nav>
</header>
${main}${kind === 'wide' && path !== 'index.html' ? '' : `<footer class="foot"><p>MIT licence. <a href="${link('changes.html')}">Changes</a>. For language models: <a href="${link('llms.txt')}">llms.txt</a>.</p></footer>\n`}</body>
</html>
`
}

/** All pages by group; on a phone they fold away. */
function menuOf(path: string): string {
  const groups = GROUPS.map((group) => {
    const items = pagesToBuild()
      .filter((page) => page.group === group)
      .map((page) => {
        const current = page.path === path ? ' aria-current="page"' : ''
        return `<li><a href="${relativeLink(path, page.path)}"${current}>${escapeHtml(page.title)}</a></li>\n`
      })
    return `<h2>${group}</h2>\n<ul>\n${items.join('')}</ul>\n`
  })
  return groups.join('')
}

/** Sections of a long page. */
function contentsOf({ headings }: Content): string {
  const sections = headings.filter(({ level }) => level === 2 || level === 3)
  const second = sections.filter(({ level }) => level === 2)
  // A page with very many sections shows the upper ones alone.
  const shown = sections.length > 24 ? second : sections
  if (second.length < 2) return ''
  const items = shown.map(
    ({ id, text, level }) => `<li class="level-${level}"><a href="#${id}">${escapeHtml(text)}</a></li>\n`,
  )
  return `<nav class="contents" aria-label="On this page"><h2>On this page</h2>\n<ul>\n${items.join('')}</ul>\n</nav>\n`
}

function isWithin(path: string, to: string): boolean {
  if (path === to) return true
  return to === 'guide/getting-started.html' && path.startsWith('guide/') && path !== 'guide/model.html'
}
