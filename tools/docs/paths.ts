import { existsSync } from 'node:fs'
import { posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PAGES, type Page } from './pages.data.js'

/** The folder of package.json, with a slash at the end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** Where the site is written. */
export const SITE = `${ROOT}docs/site/`

/** The pages that there is a text for. */
export function pagesToBuild(): Page[] {
  return PAGES.filter(({ source }) => source === null || existsSync(ROOT + source))
}

/** A path of the site as a link on another of its pages. */
export function relativeLink(from: string, to: string): string {
  const [path = '', fragment] = to.split('#')
  const link = posix.relative(posix.dirname(from), path) || posix.basename(path)
  return fragment === undefined ? link : `${link}#${fragment}`
}
