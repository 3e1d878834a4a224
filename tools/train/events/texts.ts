/** Messages with filled templates, read up to where events begin. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import type { TextDocument } from '../../../src/document/index.js'
import type { Judge } from '../../../src/events/incidents/judge.js'
import { type EventResult, findEvents } from '../../../src/events/index.js'
import type { Entity } from '../../../src/model/entity.js'
import { checkOptions } from '../../../src/options.js'
import { readGround, readNames, readSpeech, readTimes } from '../../../src/stages.js'
import type { GoldIncident } from './gold.js'

/** A message, its incidents, and its events by any judge. */
export interface Text {
  readonly id: string
  readonly document: TextDocument
  readonly entities: readonly Entity[]
  readonly gold: readonly GoldIncident[]
  /** All names of an entity. */
  readonly names: ReadonlyMap<string, readonly string[]>
  readonly events: (judge: Judge) => EventResult
}

/** Reads the messages of a half: `FOLDER/HALF.ndjson` and `FOLDER/HALF.gold.ndjson`. */
export function readTexts(folder: string, half: string): Text[] {
  const gold = new Map(
    (linesOf(`${folder}/${half}.gold.ndjson`) as { id: string; incidents: GoldIncident[] }[]).map((one) => [
      one.id,
      one.incidents,
    ]),
  )
  const messages = linesOf(`${folder}/${half}.ndjson`) as { id: string; text: string; date?: string }[]
  return messages.map(({ id, text, date }) => readText(id, text, date ?? null, gold.get(id) ?? []))
}

/** Of a corpus of news without gold every so many texts are read, none longer. */
const STEP = 12
const MAX_TEXT = 6000

/** Reads some texts of a corpus, a text a line in `{"text", "date"}`; those that development sets hold as well are left out. */
export function readNews(file: string): Text[] {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line, index) => line !== '' && index % STEP === 0)
    .map((line) => JSON.parse(line) as { text: string; date?: string; dev?: true })
    .filter(({ text, dev }) => dev !== true && text.length <= MAX_TEXT)
    .map(({ text, date }, index) => readText(`news-${index}`, text, date?.slice(0, 10) ?? null, []))
}

function readText(id: string, text: string, date: string | null, gold: readonly GoldIncident[]): Text {
  const ground = readGround(text, checkOptions(date === null ? {} : { date }))
  const { document, analysis, opening } = ground
  const times = readTimes(ground)
  const names = readNames(ground)
  const { entities } = names
  const { attributions } = readSpeech(ground, names)
  const input = { document, analysis, opening, date: ground.date.value, entities, times, attributions }
  return {
    id,
    document,
    entities,
    gold,
    names: new Map(entities.map(({ id: entity, name, aliases }) => [entity, [name, ...aliases]])),
    events: (judge) => findEvents(input, judge),
  }
}

function linesOf(file: string): unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown)
}
