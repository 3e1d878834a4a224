import { Dispatch } from '../../src/model/dispatch.js'
import type { Mention, Span, Stretch } from '../../src/model/span.js'

/** Whatever is wrong with a dispatch by itself, in words; empty for a good one. */
export function faultsOf(dispatch: Dispatch): string[] {
  const checked = Dispatch.safeParse(dispatch)
  if (!checked.success) return checked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  return [...faultsOfSpans(dispatch), ...faultsOfOrder(dispatch), ...faultsOfIds(dispatch), ...faultsOfQuotes(dispatch)]
}

/** Spans in range, mentions and stretches that cover their text, wherever they stand. */
function faultsOfSpans({ text, ...rest }: Dispatch): string[] {
  const faults: string[] = []
  const visit = (value: unknown, path: string): void => {
    if (value === null || typeof value !== 'object') return
    if (isSpan(value)) {
      const { start, end } = value
      if (start > end || end > text.length) faults.push(`${path}: ${start}-${end} leaves the text`)
      if ('text' in value && value.text !== text.slice(start, end)) faults.push(`${path}: is not its text`)
    } else if (isStretch(value)) {
      const joined = value.spans.map(({ start, end }) => text.slice(start, end)).join(' ')
      if (value.text !== joined) faults.push(`${path}: is not its text`)
      if (value.spans.length === 0) faults.push(`${path}: has no pieces`)
      faults.push(...outOfOrder(value.spans, path))
    }
    for (const [key, item] of Object.entries(value)) visit(item, `${path}.${key}`)
  }
  visit(rest, 'dispatch')
  return faults
}

function isSpan(value: object): value is Span & Partial<Mention> {
  return 'start' in value && 'end' in value
}

function isStretch(value: object): value is Stretch {
  return 'spans' in value && 'text' in value
}

/** Lists in the order of the text, and parts inside of their wholes. */
function faultsOfOrder({ paragraphs, times, entities, quotes, attributions, events, dateline }: Dispatch): string[] {
  const faults = [...outOfOrder(paragraphs, 'paragraphs'), ...outOfOrder(times, 'times')]
  paragraphs.forEach((paragraph, index) => {
    const path = `paragraphs.${index}`
    faults.push(...outOfOrder(paragraph.sentences, path), ...outside(paragraph, paragraph.sentences, path))
    for (const sentence of paragraph.sentences)
      faults.push(...outOfOrder(sentence.tokens, path), ...outside(sentence, sentence.tokens, path))
  })
  for (const { id, mentions } of entities)
    faults.push(...outOfOrder(mentions, id), ...(mentions.length ? [] : [`${id}: no mention`]))
  if (dateline !== null) faults.push(...outside(dateline, dateline.places, 'dateline'))
  faults.push(
    ...notRising(
      entities.map(({ mentions }) => mentions[0]?.start ?? 0),
      'entities',
    ),
    ...notRising(
      quotes.map(({ outer }) => outer[0]?.start ?? 0),
      'quotes',
    ),
    ...notRising(attributions.map(firstOf), 'attributions'),
    ...notRising(
      events.map(({ trigger }) => trigger.spans[0]?.start ?? 0),
      'events',
    ),
  )
  return faults
}

/** Where an attribution begins: with its content or its cue, whichever is first. */
function firstOf({ content, cue }: Dispatch['attributions'][number]): number {
  const start = content.spans[0]?.start ?? 0
  return Math.min(start, cue?.spans[0]?.start ?? start)
}

/** Ids counted from 1, and references that lead somewhere. */
function faultsOfIds({ entities, quotes, attributions, events, mainEvent }: Dispatch): string[] {
  const faults: string[] = []
  const known = new Set<string | null>([null])
  const register = (items: readonly { readonly id: string }[], letter: string): void =>
    items.forEach(({ id }, index) => {
      if (id !== `${letter}${index + 1}`) faults.push(`${id} is number ${index + 1}`)
      known.add(id)
    })
  register(entities, 'n')
  register(quotes, 'q')
  register(attributions, 'a')
  register(events, 'e')
  const refer = (from: string, ...ids: (string | null)[]): void => {
    for (const id of ids) if (!known.has(id)) faults.push(`${from} refers to ${id}`)
  }
  for (const { id, attribution, speaker } of quotes) refer(id, attribution, speaker)
  for (const { id, source, quotes: ids, parent, addressee } of attributions)
    refer(id, source?.entity ?? null, ...ids, parent, addressee?.entity ?? null)
  for (const { id, participants, place, attribution, sameAs } of events)
    refer(id, ...participants.map(({ entity }) => entity), place?.entity ?? null, attribution, sameAs)
  refer('mainEvent', mainEvent)
  return faults
}

/** Each piece inside of the one with its marks. */
function faultsOfQuotes({ quotes }: Dispatch): string[] {
  return quotes.flatMap(({ id, spans, outer }) => {
    const faults = outOfOrder(outer, id)
    if (spans.length !== outer.length) faults.push(`${id}: ${spans.length} pieces, ${outer.length} with marks`)
    outer.forEach((whole, index) => {
      const piece = spans[index]
      if (piece !== undefined) faults.push(...outside(whole, [piece], id))
    })
    return faults
  })
}

function outOfOrder(spans: readonly Span[], path: string): string[] {
  return spans.flatMap(({ start }, index) =>
    start < (spans[index - 1]?.end ?? 0) ? [`${path}: piece ${index} is out of order`] : [],
  )
}

function outside(whole: Span, parts: readonly Span[], path: string): string[] {
  return parts.flatMap(({ start, end }) =>
    start < whole.start || end > whole.end ? [`${path}: ${start}-${end} is outside`] : [],
  )
}

function notRising(starts: readonly number[], path: string): string[] {
  return starts.flatMap((start, index) =>
    start < (starts[index - 1] ?? 0) ? [`${path}: item ${index} is out of order`] : [],
  )
}
