import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import MarkdownIt from 'markdown-it'
import type { BundledLanguage } from 'shiki'
import { createHighlighter } from 'shiki'
import { PAGES } from './pages.data.js'
import { ROOT, relativeLink } from './paths.js'

/** A heading of a page, for its table of contents. */
export interface Heading {
  readonly level: number
  readonly id: string
  readonly text: string
}

/** Markdown as HTML, with what the page around it wants to know. */
export interface Rendered {
  readonly html: string
  /** Text of the first heading. */
  readonly title: string
  /** Text of the first paragraph. */
  readonly summary: string
  readonly headings: readonly Heading[]
}

/** Where a text stands: its file in the repository and the page that it becomes. */
export interface Place {
  readonly source: string
  readonly path: string
}

const LANGUAGES: readonly BundledLanguage[] = ['ts', 'js', 'sh', 'json', 'python', 'html', 'sql', 'xml']
const highlighter = await createHighlighter({
  themes: ['github-light-high-contrast', 'github-dark-high-contrast'],
  langs: [...LANGUAGES],
})

/**
 * Renders Markdown: code in colours for light and dark, headings with ids as GitHub gives them, tables that scroll by
 * themselves, links to other texts of the repository as links to their pages.
 */
export function renderMarkdown(markdown: string, place: Place): Rendered {
  const headings: Heading[] = []
  const taken = new Map<string, number>()
  const markup = new MarkdownIt({ html: true, linkify: false, typographer: false, highlight: highlightCode })

  markup.core.ruler.push('places', ({ tokens }) => {
    tokens.forEach((token, index) => {
      const inline = tokens[index + 1]
      if (token.type === 'heading_open' && inline !== undefined) {
        const text = textOfInline(inline.children ?? [])
        const id = uniqueSlug(text, taken)
        token.attrSet('id', id)
        headings.push({ level: Number(token.tag.slice(1)), id, text })
      }
      for (const child of token.children ?? []) {
        if (child.type !== 'link_open') continue
        child.attrSet('href', siteLink(child.attrGet('href') ?? '', place))
      }
    })
  })
  markup.renderer.rules['table_open'] = () =>
    `<section class="wide" tabindex="0" aria-label="Table ${++tables}"><table>`
  markup.renderer.rules['table_close'] = () => '</table></section>'
  let tables = 0
  const tokens = markup.parse(markdown, {})
  const html = markup.renderer.render(tokens, markup.options, {})
  const paragraph = tokens.findIndex(({ type }) => type === 'paragraph_open')
  return {
    html: html.replace(/<th( style="[^"]*")?><\/th>/g, '<td$1></td>').replace(/<th(?=[ >])/g, '<th scope="col"'),
    title: headings[0]?.text ?? '',
    summary: textOfInline(tokens[paragraph + 1]?.children ?? []),
    headings,
  }
}

function highlightCode(code: string, language: string): string {
  const lang = LANGUAGES.find((one) => one === language) ?? 'text'
  const html = highlighter.codeToHtml(code.trimEnd(), {
    lang,
    themes: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    defaultColor: 'light-dark()',
    // Comments are a shade too pale on the ground that code has here.
    colorReplacements: { '#66707b': '#59626c' },
  })
  return html.replace(/<pre class="[^"]*" style="[^"]*"/, '<pre class="code"')
}

/** The id that GitHub gives to a heading, made unique. */
function uniqueSlug(text: string, taken: Map<string, number>): string {
  const slug = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-')
  const count = taken.get(slug) ?? 0
  taken.set(slug, count + 1)
  return count === 0 ? slug : `${slug}-${count}`
}

/** A link of a text of the repository as a link of the site; a file that has no page is not linked to. */
function siteLink(href: string, { source, path }: Place): string {
  if (/^[a-z]+:|^#/.test(href)) return href
  const [file = '', fragment] = href.split('#')
  const target = posix.join(posix.dirname(source), file)
  const own = PAGES.find((page) => page.source === target || page.path === target)
  if (own !== undefined) return relativeLink(path, fragment === undefined ? own.path : `${own.path}#${fragment}`)
  const made = MADE[target]
  if (made !== undefined) return relativeLink(path, made)
  if (existsSync(ROOT + target)) return `${REPOSITORY}${target}`
  throw new Error(`${source} links to ${href}, which is no file`)
}

/** Texts of the repository that are part of a page of another name. */
const MADE: Readonly<Record<string, string>> = {
  'CHANGELOG.md': 'changes.html',
  'README.md': 'index.html',
  'docs/playground/': 'playground/index.html',
}

/** Stands for the repository in a link to a file that has no page; `withoutRepositoryLinks` takes such links out. */
const REPOSITORY = 'repository:'

/** Leaves of a link to a file of the repository its words: the site does not know where the repository is. */
export function withoutRepositoryLinks(html: string): string {
  return html.replace(/<a href="repository:([^"]*)">([\s\S]*?)<\/a>/g, '<span class="file" title="$1">$2</span>')
}

function textOfInline(tokens: readonly { readonly content: string; readonly type: string }[]): string {
  return tokens
    .map(({ type, content }) => (type === 'text' || type === 'code_inline' ? content : type === 'softbreak' ? ' ' : ''))
    .join('')
}
