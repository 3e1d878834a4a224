import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SAMPLES } from '../../docs/playground/samples.data.js'
import type { Dispatch } from '../../src/model/dispatch.js'
import type { Span } from '../../src/model/span.js'
import { barriersOf, hasBrowser, startVisit, type Visit } from '../support/browser.js'
import { ROOT } from '../support/sources.js'

const { parseDispatch } = (await import('wirecopy')) as typeof import('wirecopy')

const OWN = `TUNIS, Oct 3 (AFP) - “Prices will fall,” Trade Minister Karim Mansour said on Friday. 🎉

“They will not,” answered Leila Trabelsi.`

/** What Node makes of a text. */
function inNode(text: string, date: string): Dispatch {
  return parseDispatch(text, { date: date === '' ? null : date, format: 'plain' })
}

/** Waits until the text as it stands is read. */
async function settled(page: Page): Promise<void> {
  await page.waitForSelector('.play[data-busy="false"]')
}

/** Types a text of one's own. */
async function write(page: Page, text: string): Promise<void> {
  await page.click('#write')
  await page.fill('#text', text)
  await page.waitForFunction((words) => {
    const json = document.querySelector('.json')?.textContent ?? 'null'
    return (JSON.parse(json) as { readonly text: string } | null)?.text === words
  }, text)
}

/** The text of spans joined where they overlap. */
function covered(text: string, spans: readonly Span[]): string[] {
  const sorted = [...spans].sort((one, other) => one.start - other.start)
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of sorted) {
    const last = merged.at(-1)
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged.map(({ start, end }) => text.slice(start, end))
}

const TABS = ['said', 'cast', 'timeline', 'events', 'json']

describe.skipIf(!hasBrowser)('the playground', () => {
  let visit: Visit
  /** One page for most tests: each begins by going to a link. */
  let page: Page
  let faults: string[]
  beforeAll(async () => {
    visit = await startVisit()
    const opened = await open('', { bypassCSP: true, viewport: { width: 1280, height: 800 } })
    page = opened.page
    faults = opened.faults
  })
  afterAll(() => visit?.end())

  async function open(hash: string, options: Parameters<Visit['open']>[0] = {}) {
    const opened = await visit.open(options)
    await opened.page.goto(`${visit.address}playground/index.html${hash}`)
    await settled(opened.page)
    return opened
  }

  /** Goes to a link as the address bar does. */
  async function go(hash: string): Promise<void> {
    await page.evaluate(
      (to) =>
        new Promise((resolve) => {
          history.replaceState(null, '', '#none')
          addEventListener('hashchange', resolve, { once: true })
          location.hash = to
        }),
      hash,
    )
    await settled(page)
    await page.click('#tab-said')
  }

  test('shows the first result within a second after the page is loaded', async () => {
    const first = await visit.open()
    const times: number[] = []
    const limits: number[] = []
    // Where the machine is busy with something else, Node's own start says how much slower it is than alone: it takes 0.4 s.
    do {
      await first.page.goto(`${visit.address}playground/index.html`)
      await settled(first.page)
      times.push(
        await first.page.evaluate(() => {
          const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
          return (performance.getEntriesByName('first-result')[0]?.startTime ?? 1e9) - (navigation?.loadEventEnd ?? 0)
        }),
      )
      const started = performance.now()
      spawnSync(process.execPath, [`${ROOT}dist/cli.js`, `${ROOT}seeds/lokoja.txt`])
      limits.push(Math.max(1000, (performance.now() - started) * 2.5))
    } while (times.length < 3 && (times.at(-1) ?? 0) > (limits.at(-1) ?? 0))
    expect(times.at(-1)).toBeLessThan(limits.at(-1) ?? 0)
    await first.page.context().close()
  })

  test('gives the JSON that Node gives, byte for byte, for each of our dispatches; complains of nothing, asks nobody', async () => {
    await go('')
    for (const { id, file, date } of SAMPLES) {
      await page.selectOption('#sample', id)
      await settled(page)
      const json = await page.textContent('.json')
      expect(json).toBe(JSON.stringify(inNode(readFileSync(`${ROOT}seeds/${file}`, 'utf8'), date), null, 2))
    }
    expect(faults).toEqual([])
  })

  test('marks quotes, sources, cues, events and times, and nothing else', async () => {
    await go('#s=leeds')
    const { text, quotes, attributions, events, times } = inNode(
      readFileSync(`${ROOT}seeds/leeds.txt`, 'utf8'),
      '2023-05-16',
    )
    const expected = {
      quote: covered(
        text,
        quotes.flatMap(({ outer }) => outer),
      ),
      source: covered(
        text,
        attributions.flatMap(({ source }) => source?.spans ?? []),
      ),
      cue: covered(
        text,
        attributions.flatMap(({ cue }) => cue?.spans ?? []),
      ),
      event: covered(
        text,
        events.flatMap(({ trigger }) => trigger.spans),
      ),
      time: covered(text, times),
    }
    const shown = await page.evaluate((kinds) => {
      const textOf = (element: Element): string => {
        const copy = element.cloneNode(true) as Element
        for (const number of copy.querySelectorAll('.who')) number.remove()
        return copy.textContent ?? ''
      }
      const outermost = (kind: string) =>
        [...document.querySelectorAll(`#article .${kind}`)].filter(
          (one) => one.parentElement?.closest(`.${kind}`) === null,
        )
      return Object.fromEntries(kinds.map((kind) => [kind, outermost(kind).map(textOf).join('')]))
    }, Object.keys(expected))
    expect(shown).toEqual(Object.fromEntries(Object.entries(expected).map(([kind, pieces]) => [kind, pieces.join('')])))
    for (const pieces of Object.values(expected)) expect(pieces).not.toEqual([])
  })

  test('takes marks away and puts them back', async () => {
    await go('')
    const background = () => page.$eval('#article .quote', (quote) => getComputedStyle(quote).backgroundColor)
    const before = await background()
    await page.uncheck('input[value="quote"]')
    expect(await background()).toBe('rgba(0, 0, 0, 0)')
    await page.check('input[value="quote"]')
    expect(await background()).toBe(before)
  })

  test('puts what is said within another’s words below those', async () => {
    await go('')
    await write(page, 'The ministry said that the rebels had said they would leave.')
    const inner = await page.$$eval('.tree ul ul .source', (sources) => sources.map(({ textContent }) => textContent))
    expect(inner).toEqual(['the rebels'])
  })

  test('is used by keyboard alone: tabs, rows, and what they stand for in the text', async () => {
    await go('')
    await write(page, OWN)
    await page.keyboard.press('Escape')
    expect(await page.getAttribute('#read', 'aria-pressed')).toBe('true')
    await page.focus('#tab-said')
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('tab-cast')
    expect(await page.isVisible('#panel-cast')).toBe(true)
    expect(await page.isVisible('#panel-said')).toBe(false)
    await page.keyboard.press('Home')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const { attributions } = inNode(OWN, '')
    expect(await page.getAttribute(`#row-${attributions[0]?.id}`, 'aria-pressed')).toBe('true')
    const chosen = await page.evaluate(() => {
      const registry = CSS.highlights as unknown as ReadonlyMap<string, Iterable<Range>>
      return [...(registry.get('chosen') ?? [])].map(String).join('')
    })
    const { source, cue, content } = attributions[0] ?? {}
    const spans = [source, cue, content].flatMap((part) => part?.spans ?? [])
    expect([...chosen].sort()).toEqual([...spans.map(({ start, end }) => OWN.slice(start, end)).join('')].sort())
  })

  test('an event in the text opens its row, by key as by mouse', async () => {
    await go('')
    const id = await page.getAttribute('#article a.event', 'data-select')
    await page.focus('#article a.event')
    await page.keyboard.press('Space')
    expect(await page.getAttribute(`#row-${id}`, 'aria-pressed')).toBe('true')
    expect(await page.isVisible('#panel-events')).toBe(true)
  })

  test('a link holds text and day', async () => {
    await go('')
    await write(page, OWN)
    await page.fill('#date', '2025-10-03')
    await page.click('#share')
    await page.waitForFunction(() => location.hash.includes('t='))
    const link = page.url()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)
    const other = await open(new URL(link).hash)
    expect(await other.page.inputValue('#text')).toBe(OWN)
    expect(await other.page.inputValue('#date')).toBe('2025-10-03')
    expect(await other.page.inputValue('#sample')).toBe('own')
    expect(await other.page.textContent('.json')).toBe(JSON.stringify(inNode(OWN, '2025-10-03'), null, 2))
    await other.page.selectOption('#sample', 'seoul')
    await other.page.click('#share')
    await other.page.waitForFunction(() => location.hash === '#s=seoul&d=2019-04-03')
  })

  test.each(['#t=!!!', '#t=AAAA', '#t=A', '#s=nobody&d=yesterday'])(
    'a broken link, %s, shows the first dispatch',
    async (hash) => {
      await go(hash)
      expect(await page.inputValue('#sample')).toBe(SAMPLES[0].id)
      expect(faults).toEqual([])
    },
  )

  test('takes markup for text', async () => {
    await go('')
    const text = 'ROME (ANSA) - “<img src=x onerror=alert(1)><script>alert(2)</script>,” said Anna Klein. &amp;'
    await write(page, text)
    expect(await page.$$eval('#article img, #article script, .findings img', ({ length }) => length)).toBe(0)
    expect(await page.textContent('#article')).toContain('<script>alert(2)</script>')
    expect(faults).toEqual([])
  })

  test('fits a phone', async () => {
    await page.setViewportSize({ width: 360, height: 740 })
    for (const tab of TABS) {
      await page.click(`#tab-${tab}`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    }
    expect(await barriersOf(page)).toEqual([])
    await page.setViewportSize({ width: 1280, height: 800 })
  })

  test.each(['light', 'dark'] as const)('has no barrier in the %s', async (colorScheme) => {
    await go('')
    await page.emulateMedia({ colorScheme })
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(paper).toBe(colorScheme === 'dark' ? 'rgb(22, 22, 20)' : 'rgb(251, 250, 247)')
    await page.click('.tree .item')
    expect(await barriersOf(page)).toEqual([])
    for (const tab of TABS.slice(1)) {
      await page.click(`#tab-${tab}`)
      expect(await barriersOf(page, '.findings')).toEqual([])
    }
    await page.click('#write')
    expect(await barriersOf(page, '.copy')).toEqual([])
    await page.click('#read')
  })
})
