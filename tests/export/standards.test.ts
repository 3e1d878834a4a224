import jsonld from 'jsonld'
import { describe, expect, test } from 'vitest'
import { parseDispatch } from '../../src/dispatch.js'
import { type JsonObject, toBrat, toCsv, toJsonLd, toNinjs, toWebAnnotation } from '../../src/export/index.js'
import { sample, sliceCodePoints, TEXT } from './sample.js'

const nothing = parseDispatch('')

describe('brat', () => {
  const { txt, ann } = toBrat(sample())
  const lines = ann.trimEnd().split('\n')

  test('has spans in code points that slice to their words, line by line', () => {
    const bound = lines.filter((line) => line.startsWith('T'))
    expect(bound.length).toBeGreaterThan(5)
    for (const line of bound) {
      const [, where = '', words] = line.split('\t')
      const offsets = where
        .replace(/^\S+ /, '')
        .split(';')
        .map((pair) => pair.split(' ').map(Number))
      expect(offsets.map(([start = 0, end = 0]) => sliceCodePoints(txt, start, end)).join(' ')).toBe(words)
      expect(words).not.toContain('\n')
    }
  })

  test('names only what it has bound, each id once', () => {
    const ids = lines.filter((line) => /^[TRE]/.test(line)).map((line) => line.split('\t')[0])
    expect(new Set(ids).size).toBe(ids.length)
    for (const line of lines) for (const [id] of line.matchAll(/(?<=[: ])T\d+/g)) expect(ids).toContain(id)
  })

  test('has a quote in two pieces, and who said it', () => {
    expect(ann).toMatch(/\tQuote \d+ \d+;\d+ \d+\t“We will not leave the talks,” “before all is settled.”\n/)
    expect(ann).toMatch(/^R\d+\tSaid Arg1:T\d+ Arg2:T\d+$/m)
  })

  test('is empty for nothing', () => {
    expect(toBrat(nothing)).toEqual({ txt: '', ann: '' })
  })
})

interface Annotation {
  readonly id: string
  readonly target: Target | readonly Target[]
}
interface Target {
  readonly selector: readonly [{ start: number; end: number }, { exact: string; prefix: string; suffix: string }]
}

describe('Web Annotation', () => {
  const page = toWebAnnotation(sample(), { source: 'https://example.org/1' })
  const items = page['items'] as unknown as readonly Annotation[]

  test('selects by position and by words, and both agree', () => {
    expect(items.length).toBeGreaterThan(5)
    for (const { target } of items)
      for (const { selector } of [target].flat() as Target[]) {
        const [{ start, end }, { exact, prefix, suffix }] = selector
        expect(sliceCodePoints(TEXT, start, end)).toBe(exact)
        expect(TEXT).toContain(prefix + exact + suffix)
      }
  })

  test('gives each annotation an id of its own', () => {
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
  })

  test('has no annotation for nothing', () => {
    expect(toWebAnnotation(nothing, { source: 'urn:x' })['items']).toEqual([])
  })
})

/** schema.org's context, so that nothing is loaded: every term is in its vocabulary. */
const documentLoader = async (url: string) => ({
  contextUrl: undefined,
  documentUrl: url,
  document: { '@context': { '@vocab': 'https://schema.org/' } },
})

describe('JSON-LD', () => {
  test('is linked data that a processor reads', async () => {
    const article = toJsonLd(sample(), { url: 'https://example.org/1' })
    const [node] = (await jsonld.expand(article as object, { documentLoader })) as Record<string, unknown>[]
    expect(node?.['@type']).toEqual(['https://schema.org/NewsArticle'])
    expect(node?.['@id']).toBe('https://example.org/1')
    const parts = node?.['https://schema.org/hasPart'] as Record<string, unknown>[] | undefined
    const quotes = (parts ?? []).filter((part) => (part['@type'] as string[])[0] === 'https://schema.org/Quotation')
    expect(quotes[0]).toMatchObject({
      '@id': 'https://example.org/1#q1',
      'https://schema.org/text': [{ '@value': 'We will not leave the talks, before all is settled.' }],
    })
  })

  test('refers only to what it has', () => {
    const article = JSON.parse(JSON.stringify(toJsonLd(sample()))) as Record<string, { '@id'?: string }[]>
    const known = new Set([...(article['mentions'] ?? []), ...(article['hasPart'] ?? [])].map((part) => part['@id']))
    for (const [, id] of JSON.stringify(article).matchAll(/\{"@id":"([^"]+)"\}/g)) expect(known).toContain(id)
    expect(known).toContain('#q1')
  })

  test('says only what is known', () => {
    expect(toJsonLd(nothing)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      inLanguage: 'en',
      articleBody: '',
    })
  })
})

describe('ninjs 3', () => {
  /** Properties of the published schema that we use, and what it says of them. */
  const text = (value: unknown): boolean => typeof value === 'string'
  const moment = (value: unknown): boolean =>
    text(value) && !Number.isNaN(Date.parse(value as string)) && /(?:Z|[+-]\d\d:\d\d)$/.test(value as string)
  const listOf =
    (...keys: string[]) =>
    (value: unknown): boolean =>
      Array.isArray(value) &&
      value.every((item: object) => Object.entries(item).every(([key, part]) => keys.includes(key) && text(part)))
  const known: Readonly<Record<string, (value: unknown) => boolean>> = {
    uri: text,
    standard: (value) => listOf('name', 'version', 'schema')([value]),
    type: (value) => value === 'text',
    language: text,
    versionCreated: moment,
    embargoedUntil: moment,
    headlines: listOf('role', 'contentType', 'value'),
    by: text,
    located: text,
    bodies: listOf('role', 'contentType', 'value'),
    slugline: text,
    urgency: (value) => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 9,
    wordCount: Number.isInteger,
    edNote: text,
    usageTerms: text,
    copyrightNotice: text,
    subjects: listOf('name', 'rel', 'uri', 'literal'),
    people: listOf('name', 'rel', 'uri', 'literal'),
    organisations: listOf('name', 'rel', 'uri', 'literal'),
    places: listOf('name', 'rel', 'uri', 'literal'),
    events: listOf('id', 'name', 'rel', 'uri', 'literal'),
  }
  const faults = (item: JsonObject): string[] =>
    Object.entries(item).flatMap(([key, value]) => (known[key]?.(value) ? [] : [key]))

  test('keeps to the schema', () => {
    const nitf = parseDispatch(
      '<nitf><head><docdata><urgency ed-urg="4"/><date.issue norm="20251202T1000Z"/><ed-msg info="Adds"/><du-key key="port"/></docdata></head><body><body.head><hedline><hl1>H</hl1></hedline></body.head><body.content><p>Talks failed in Oslo.</p></body.content></body></nitf>',
    )
    for (const dispatch of [sample(), nitf, nothing]) expect(faults(toNinjs(dispatch, { uri: 'urn:x:1' }))).toEqual([])
    expect(toNinjs(nitf, { uri: 'urn:x:1' })).toMatchObject({
      urgency: 4,
      versionCreated: '2025-12-02T10:00:00Z',
      edNote: 'Adds',
      slugline: 'port',
    })
  })

  test('has headline and byline in properties of their own, and a body that can be read again', () => {
    const item = toNinjs(sample(), { uri: 'urn:x:1' })
    expect(item).toMatchObject({ headlines: [{ value: 'Pilots back at work' }], by: 'Ola Nordmann', located: 'BERGEN' })
    const again = parseDispatch(JSON.stringify(item))
    expect(again.format).toBe('ninjs')
    expect(again.text).toBe(TEXT.replace('By Ola Nordmann', 'Ola Nordmann'))
  })

  test('leaves out a moment without a zone', () => {
    const dispatch = parseDispatch('{"uri":"u","versioncreated":"2025-12-02T10:00:00","body_text":"So."}')
    expect(toNinjs(dispatch, { uri: 'u' })['versionCreated']).toBeUndefined()
  })
})

/** Reads CSV as RFC 4180 has it. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [[]]
  for (const match of csv.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|$)/g)) {
    const [whole, cell = '', end] = match
    if (whole === '') break
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (end === '\r\n') rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}

describe('CSV', () => {
  test('has a row a quote, with commas and marks kept', () => {
    const [names = [], ...rows] = readCsv(toCsv(sample(), 'quotes', { id: 'a,"b"' }))
    const first = Object.fromEntries(names.map((name, index) => [name, rows[0]?.[index]]))
    expect(first).toMatchObject({
      dispatch: 'a,"b"',
      id: 'q1',
      text: 'We will not leave the talks, before all is settled.',
    })
    expect(TEXT.slice(Number(first['start']), Number(first['end']))).toMatch(/^“We.*settled\.”$/s)
  })

  test.each(['quotes', 'attributions', 'events', 'polecat'] as const)('%s: every row has every column', (table) => {
    const [names = [], ...rows] = readCsv(toCsv(sample(), table))
    for (const row of rows) expect(row.length).toBe(names.length)
    expect(readCsv(toCsv(nothing, table))).toEqual([names])
    expect(toCsv(nothing, table, { header: false })).toBe('')
  })

  test('has only what PLOVER has and what happened in the POLECAT table', () => {
    const events = sample().events.filter(({ type, modality }) => type.plover !== null && modality === 'asserted')
    const [, ...rows] = readCsv(toCsv(sample(), 'polecat', { id: 'd' }))
    expect(rows.length).toBeLessThanOrEqual(events.length)
    for (const row of rows) expect(row[0]).toMatch(/^d-e\d+$/)
  })
})
