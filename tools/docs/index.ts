/**
 * Writes the documentation into docs/site/: pages made of the Markdown in docs/, the reference of every export, accuracy and
 * speed as measured (docs/results/), the playground with the built package, llms.txt. Fails on a warning of TypeDoc and on a
 * link that leads nowhere. Wants `npm run build` first.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Use } from '../bench/use.js'
import { type AccuracyRow, accuracyPage } from './accuracy.js'
import { writeAssets } from './assets.js'
import { changesPage } from './changes.js'
import { homePage } from './home.js'
import { type Content, pageOf } from './layout.js'
import { brokenLinks } from './links.js'
import { type SiteText, writeLlms } from './llms.js'
import { renderMarkdown, withoutRepositoryLinks } from './markdown.js'
import { findFieldExamples, withFieldExamples } from './model-examples.js'
import { pagesToBuild, ROOT, SITE } from './paths.js'
import { playgroundPage } from './playground.js'
import { writeReference } from './reference.js'
import { type SpeedRow, speedPage } from './speed.js'

const started = Date.now()
if (!existsSync(`${ROOT}dist/index.js`)) throw new Error('Run "npm run build" first.')
rmSync(SITE, { recursive: true, force: true })

const texts: SiteText[] = []
for (const { path, title, source } of pagesToBuild()) {
  if (path === 'reference/index.html') continue
  if (path === 'index.html') {
    const summary =
      'Reads a news dispatch into a typed model: dateline, quotes, who said what, events, people, places and times.'
    write({ path, title, summary, html: homePage(), headings: [], kind: 'wide', script: null })
  } else if (path === 'playground/index.html') write(playgroundPage(path, title))
  else {
    const markdown = source === null ? made(path) : read(source, path)
    // What the tools make links as if it stood at the root of the repository.
    const { html, summary, headings } = renderMarkdown(markdown, { source: source ?? path, path })
    write({ path, title, summary, html: withoutRepositoryLinks(html), headings, kind: 'text', script: null })
    texts.push({ path, title, summary, markdown })
  }
}
writeLlms(texts)
await writeAssets()
const isReferenceSound = await writeReference()
const broken = brokenLinks(SITE)
for (const line of broken) console.error(`leads nowhere: ${line}`)
if (!isReferenceSound || broken.length > 0) process.exitCode = 1
console.log(`docs/site: ${texts.length + 2} pages and the reference in ${((Date.now() - started) / 1000).toFixed(1)} s`)

function read(source: string, path: string): string {
  const markdown = readFileSync(ROOT + source, 'utf8')
  return path === 'guide/model.html' ? withFieldExamples(markdown, findFieldExamples()) : markdown
}

function made(path: string): string {
  if (path === 'changes.html') return changesPage()
  if (path === 'accuracy.html') return accuracyPage(results<AccuracyRow[]>('accuracy'))
  if (path === 'speed.html') return speedPage(results<SpeedRow[]>('speed'), results<Use>('use'))
  throw new Error(`nothing makes ${path}`)
}

function results<Results>(name: string): Results {
  return JSON.parse(readFileSync(`${ROOT}docs/results/${name}.json`, 'utf8')) as Results
}

function write(content: Content): void {
  const file = SITE + content.path
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, pageOf(content))
}
