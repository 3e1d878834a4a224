import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { posix } from 'node:path'
import { Application } from 'typedoc'
import { ROOT, SITE } from './paths.js'
import { nameTypes } from './type-names.js'

/** Stands for the site's root in links that TypeDoc writes as they are, whatever the folder of the page. */
const SITE_LINK = 'https://site.invalid/'

/** Writes the reference of every export into the site; false where TypeDoc had an error or a warning. */
export async function writeReference(): Promise<boolean> {
  const app = await Application.bootstrapWithPlugins({ options: `${ROOT}docs/typedoc.json`, out: `${SITE}reference` })
  nameTypes(app)
  const project = await app.convert()
  if (project === undefined) return false
  app.validate(project)
  if (app.logger.hasErrors() || app.logger.hasWarnings()) return false
  await app.generateOutputs(project)
  mendLinks()
  return !app.logger.hasErrors() && !app.logger.hasWarnings()
}

/** Makes the links to the rest of the site relative to the folder of each page. */
function mendLinks(): void {
  for (const name of readdirSync(`${SITE}reference`, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue
    const file = `${SITE}reference/${name}`
    const up = `${posix.relative(posix.dirname(`reference/${name.replaceAll('\\', '/')}`), '')}/`
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(SITE_LINK, up))
  }
}
