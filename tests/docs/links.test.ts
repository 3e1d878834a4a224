import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { brokenLinks } from '../../tools/docs/links.js'

/** A site of two pages, the first of which has the link. */
function siteWith(link: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'wirecopy-links-'))
  mkdirSync(join(folder, 'guide'))
  writeFileSync(join(folder, 'index.html'), `<h2 id="start">Start</h2><a href="${link}">link</a>`)
  writeFileSync(
    join(folder, 'guide', 'parse.html'),
    '<h2 id="options">Options</h2><a href="../index.html#start">back</a>',
  )
  return folder
}

test.each([
  ['a page', 'guide/parse.html'],
  ['a heading of a page', 'guide/parse.html#options'],
  ['a heading of the same page', '#start'],
  ['another site', 'https://example.org/'],
])('takes %s', (_, link) => {
  expect(brokenLinks(siteWith(link))).toEqual([])
})

test.each([
  ['a page that is not there', 'guide/pars.html'],
  ['a heading that is not there', 'guide/parse.html#option'],
  ['a heading that another page has', '#options'],
  ['a file outside of the site', '../index.html'],
  ['a path from the root, since the site may lie in a folder', '/guide/parse.html'],
  ['a scheme that no page has', 'file:///etc/hosts'],
])('tells of %s', (_, link) => {
  expect(brokenLinks(siteWith(link))).toEqual([`index.html: ${link}`])
})
