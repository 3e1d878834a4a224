import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pagesToBuild } from '../../tools/docs/paths.js'
import { barriersOf, hasBrowser, startVisit, type Visit } from '../support/browser.js'
import { ROOT } from '../support/sources.js'

// Resolved when the tests run: the package must be built before.
const { parseDispatch } = (await import('wirecopy')) as typeof import('wirecopy')
const { toReport } = (await import('wirecopy/export')) as typeof import('wirecopy/export')

const own = pagesToBuild()
  .map(({ path }) => path)
  .filter((path) => !path.startsWith('reference/') && !path.startsWith('playground/'))

/** Pages whose code is looked at, too: in the light, and in the dark. */
const LIGHT = new Set(['guide/verify.html'])
const DARK = new Set(['guide/python.html', 'accuracy.html'])
const DESK = { width: 1280, height: 800 }
const PHONE = { width: 360, height: 740 }

describe.skipIf(!hasBrowser)('the site', () => {
  let visit: Visit
  beforeAll(async () => {
    visit = await startVisit()
  })
  afterAll(() => visit?.end())

  test('has no barrier on any page, fits a phone, complains of nothing, asks nobody', async () => {
    const { page, faults } = await visit.open({ bypassCSP: true })
    const found: string[] = []
    for (const path of own) {
      await page.setViewportSize(DESK)
      await page.emulateMedia({ colorScheme: DARK.has(path) ? 'dark' : 'light' })
      await page.goto(visit.address + path)
      // Code has the same few colours everywhere: its thousands of letters are looked at on two pages.
      const part = DARK.has(path) || LIGHT.has(path) ? 'html' : { include: 'html', exclude: 'pre.code' }
      found.push(...(await barriersOf(page, part)).map((barrier) => `${path}: ${barrier}`))
      await page.setViewportSize(PHONE)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      if (width > PHONE.width) found.push(`${path}: is ${width} wide on a phone`)
    }
    expect(found).toEqual([])
    expect(faults).toEqual([])
  })

  test('the report of a dispatch has no barrier, in the light and in the dark', async () => {
    const { page, faults } = await visit.open({ bypassCSP: true })
    await page.setContent(toReport(parseDispatch(readFileSync(`${ROOT}seeds/lokoja.txt`, 'utf8'))))
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await barriersOf(page)).toEqual([])
    }
    expect(faults).toEqual([])
  })
})
