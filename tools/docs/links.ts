import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { Parser } from 'htmlparser2'

/** What a page links to and what can be linked to in it. */
interface Anchors {
  readonly links: readonly string[]
  readonly ids: ReadonlySet<string>
}

/**
 * Links of a static site that lead nowhere: to a file that is not there, or to an id that the page has not. Addresses of other
 * sites are not asked for, but for their scheme: none but `https:`, `http:`, `mailto:` and `data:` may stand.
 *
 * @param folder - the root of the site.
 * @returns one line for each broken link, `page: link`.
 */
export function brokenLinks(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))
  const pages = new Map(
    names
      .filter((name) => name.endsWith('.html'))
      .map((name) => [name, anchorsOf(readFileSync(`${folder}/${name}`, 'utf8'))]),
  )
  const broken: string[] = []
  for (const [page, { links }] of pages)
    for (const link of new Set(links)) if (!leadsSomewhere(folder, pages, page, link)) broken.push(`${page}: ${link}`)
  return broken.sort()
}

function leadsSomewhere(folder: string, pages: ReadonlyMap<string, Anchors>, page: string, link: string): boolean {
  if (/^(https?|mailto|data):/.test(link)) return true
  if (/^[a-z][a-z0-9+.-]*:|^\//i.test(link)) return false
  const [path = '', fragment] = link.split('#')
  const plain = decodeURIComponent(path.replace(/\?.*$/, ''))
  const target = plain === '' ? page : posix.join(posix.dirname(page), plain)
  const file = target.endsWith('/') ? `${target}index.html` : target
  if (target.startsWith('..') || !existsSync(`${folder}/${file}`)) return false
  if (fragment === undefined || fragment === '') return true
  const anchors = pages.get(file)
  return anchors === undefined || anchors.ids.has(decodeURIComponent(fragment))
}

function anchorsOf(html: string): Anchors {
  const links: string[] = []
  const ids = new Set<string>()
  const parser = new Parser({
    onopentag: (_, { href, src, id, name }) => {
      for (const link of [href, src]) if (link !== undefined) links.push(link)
      for (const anchor of [id, name]) if (anchor !== undefined) ids.add(anchor)
    },
  })
  parser.end(html)
  return { links, ids }
}
