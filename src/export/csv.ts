/** Tables of a dispatch as CSV: one row a quote, an attribution, or an event. */
import type { Dispatch } from '../model/dispatch.js'
import type { Event } from '../model/event.js'

/** A cell before it is written. */
type Cell = string | number | null

/** A column: its name, and what stands in it for a row. */
type Column<Row> = readonly [name: string, cell: (row: Row, context: Context) => Cell]

/** What the cells of a row may look at. */
interface Context {
  readonly dispatch: Dispatch
  readonly id: string | null
  /** Names of entities by id. */
  readonly names: ReadonlyMap<string, string>
}

/** The tables that can be written. */
export type CsvTable = 'quotes' | 'attributions' | 'events' | 'polecat'

/** What a table may be told beside the dispatch. */
export interface CsvOptions {
  /** Id of the dispatch, for the first column; empty where there is none. */
  readonly id?: string | null
  /** Whether the names of the columns stand in a first row; yes by default. */
  readonly header?: boolean
}

const nameOf = ({ names }: Context, id: string | null): string | null => names.get(id ?? '') ?? null

const QUOTES: readonly Column<Dispatch['quotes'][number]>[] = [
  ['dispatch', (_quote, { id }) => id],
  ['id', ({ id }) => id],
  ['start', ({ outer }) => outer[0]?.start ?? null],
  ['end', ({ outer }) => outer.at(-1)?.end ?? null],
  ['kind', ({ kind }) => kind],
  ['level', ({ level }) => level],
  ['text', ({ text }) => text],
  ['speaker', ({ speaker }, context) => nameOf(context, speaker)],
  ['attribution', ({ attribution }) => attribution],
  ['confidence', ({ confidence }) => confidence],
]

const ATTRIBUTIONS: readonly Column<Dispatch['attributions'][number]>[] = [
  ['dispatch', (_attribution, { id }) => id],
  ['id', ({ id }) => id],
  ['mode', ({ mode }) => mode],
  ['source', ({ source }) => source?.text ?? null],
  ['source_name', ({ source }, context) => nameOf(context, source?.entity ?? null)],
  ['source_kind', ({ source }) => source?.kind ?? null],
  ['cue', ({ cue }) => cue?.text ?? null],
  ['cue_lemma', ({ cue }) => cue?.lemma ?? null],
  ['stance', ({ cue }) => cue?.stance ?? null],
  ['content', ({ content }) => content.text],
  ['content_start', ({ content }) => content.spans[0]?.start ?? null],
  ['content_end', ({ content }) => content.spans.at(-1)?.end ?? null],
  ['parent', ({ parent }) => parent],
  ['confidence', ({ confidence }) => confidence],
]

const participant = (context: Context, { participants }: Event, role: string): string | null => {
  const names = participants.filter((one) => one.role === role)
  return names.map(({ entity, mention }) => nameOf(context, entity) ?? mention.text).join('; ') || null
}
const rawParticipant = ({ participants }: Event, role: string): string | null =>
  participants
    .filter((one) => one.role === role)
    .map(({ mention }) => mention.text)
    .join('; ') || null

const EVENTS: readonly Column<Event>[] = [
  ['dispatch', (_event, { id }) => id],
  ['id', ({ id }) => id],
  ['trigger', ({ trigger }) => trigger.text],
  ['start', ({ trigger }) => trigger.spans[0]?.start ?? null],
  ['end', ({ trigger }) => trigger.spans.at(-1)?.end ?? null],
  ['type', ({ type }) => type.name],
  ['mode', ({ type }) => type.mode],
  ['cameo', ({ type }) => type.cameo],
  ['quad', ({ type }) => type.quad],
  ['actor', (event, context) => participant(context, event, 'actor')],
  ['recipient', (event, context) => participant(context, event, 'recipient')],
  ['place', ({ place }) => place?.name ?? null],
  ['country', ({ place }) => place?.country ?? null],
  ['date', ({ time }) => time?.range?.from.slice(0, 10) ?? time?.value ?? null],
  ['modality', ({ modality }) => modality],
  ['polarity', ({ polarity }) => polarity],
  ['figures', ({ figures }) => figures.map(({ what, mention }) => `${what}: ${mention.text}`).join('; ') || null],
  ['attribution', ({ attribution }) => attribution],
  ['same_as', ({ sameAs }) => sameAs],
  ['confidence', ({ confidence }) => confidence],
]

const named = ({ entities }: Dispatch, kind: string): string =>
  entities
    .filter((entity) => entity.kind === kind)
    .map(({ name }) => name)
    .join('; ')

/** The columns of POLECAT's weekly files that a text can fill, under their names there; of types only PLOVER's sixteen are written. */
const POLECAT: readonly Column<Event>[] = [
  ['Event ID', ({ id }, context) => (context.id === null ? id : `${context.id}-${id}`)],
  ['Event Date', ({ time }, { dispatch: { date } }) => time?.range?.from.slice(0, 10) ?? date.value],
  ['Event Type', ({ type }) => type.plover],
  ['Event Mode', ({ type }) => type.mode],
  ['Quad Code', ({ type }) => type.quad],
  ['Actor Name', (event, context) => participant(context, event, 'actor')],
  ['Actor Name Raw', (event) => rawParticipant(event, 'actor')],
  ['Recipient Name', (event, context) => participant(context, event, 'recipient')],
  ['Recipient Name Raw', (event) => rawParticipant(event, 'recipient')],
  ['Placename', ({ place }) => place?.name ?? null],
  ['Country', ({ place }) => place?.country ?? null],
  ['Raw Placename', ({ place }) => place?.text ?? null],
  ['Source', (_event, { dispatch: { dateline } }) => dateline?.agency ?? null],
  ['Publication Date', (_event, { dispatch: { date } }) => date.value],
  ['Story People', (_event, { dispatch }) => named(dispatch, 'person')],
  ['Story Organizations', (_event, { dispatch }) => named(dispatch, 'organization')],
  ['Story Locations', (_event, { dispatch }) => named(dispatch, 'place')],
  ['Language', (_event, { dispatch: { language } }) => language],
]

/**
 * Writes a table of a dispatch. Columns are fixed:
 * `quotes`: dispatch, id, start, end, kind, level, text, speaker, attribution, confidence;
 * `attributions`: dispatch, id, mode, source, source_name, source_kind, cue, cue_lemma, stance, content, content_start, content_end,
 * parent, confidence;
 * `events`: dispatch, id, trigger, start, end, type, mode, cameo, quad, actor, recipient, place, country, date, modality, polarity,
 * figures, attribution, same_as, confidence;
 * `polecat`: PLOVER's events that the text asserts as having happened, in the names of POLECAT's columns.
 * Offsets are UTF-16. Unknown is an empty cell. A cell may begin with `=` as the text does: import it as text in a spreadsheet.
 *
 * @param dispatch - what `parseDispatch` gave.
 * @param table - which table.
 * @param options - id of the dispatch, and whether there is a row of names.
 * @returns lines that end with CR LF.
 * @example
 * ```ts
 * import { parseDispatch } from 'wirecopy'
 * import { toCsv } from 'wirecopy/export'
 *
 * const dispatch = parseDispatch('PARIS, Dec 2 (Reuters) - “We will talk,” said Anna Klein.')
 * console.log(toCsv(dispatch, 'quotes', { id: 'd1' }).split('\r\n')[0]) // dispatch,id,start,end,kind,level,text,speaker,attribution,confidence
 * ```
 * @see {@link https://www.rfc-editor.org/rfc/rfc4180 | RFC 4180} and {@link https://doi.org/10.7910/DVN/AJGVIT | POLECAT}
 */
export function toCsv(dispatch: Dispatch, table: CsvTable, { id = null, header = true }: CsvOptions = {}): string {
  switch (table) {
    case 'quotes':
      return write(QUOTES, dispatch.quotes, dispatch, id, header)
    case 'attributions':
      return write(ATTRIBUTIONS, dispatch.attributions, dispatch, id, header)
    case 'events':
      return write(EVENTS, dispatch.events, dispatch, id, header)
    case 'polecat':
      return write(POLECAT, dispatch.events.filter(isAsserted), dispatch, id, header)
  }
}

/** POLECAT has what happened: no plans, no denials, each event once. */
function isAsserted({ type, modality, polarity, sameAs }: Event): boolean {
  return type.plover !== null && modality === 'asserted' && polarity === 'positive' && sameAs === null
}

function write<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  dispatch: Dispatch,
  id: string | null,
  header: boolean,
): string {
  const context = { dispatch, id, names: new Map(dispatch.entities.map((entity) => [entity.id, entity.name])) }
  const lines = rows.map((row) => columns.map(([, cell]) => quoted(cell(row, context))).join(','))
  const names = columns.map(([name]) => quoted(name)).join(',')
  return [...(header ? [names] : []), ...lines].map((line) => `${line}\r\n`).join('')
}

function quoted(cell: Cell): string {
  const text = cell === null ? '' : String(cell)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
