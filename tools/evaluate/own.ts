import { parseDispatch } from '../../src/dispatch.js'
import type { Dispatch } from '../../src/model/dispatch.js'
import { GOLD_TEXTS, type GoldText } from '../../tests/gold/texts.data.js'

/** Percents by figure: `times F1` 96.3. */
export type Figures = Readonly<Record<string, number>>

/** What is compared: the items of a dispatch as lines, found and annotated. */
interface Kind {
  readonly figure: string
  readonly found: (dispatch: Dispatch) => string[]
  readonly annotated: (gold: GoldText) => string[]
}

const line = (...cells: readonly (string | null | undefined)[]): string => cells.map((cell) => cell ?? '-').join(' | ')
const speakerOf = ({ entities }: Dispatch, id: string | null): string =>
  entities.find((entity) => entity.id === id)?.name ?? '-'
/** A content without its `that` and its last stop or comma: whether they belong to it is a matter of style. */
const bare = (text: string): string => text.replace(/^that |[.,]$/g, '')

const KINDS: readonly Kind[] = [
  {
    figure: 'datelines',
    found: ({ dateline }) =>
      dateline === null
        ? []
        : [
            line(
              dateline.places.map(({ name }) => name).join('/'),
              dateline.places[0]?.country,
              dateline.date,
              dateline.agency,
            ),
          ],
    annotated: ({ dateline }) => (dateline === null ? [] : [line(...dateline)]),
  },
  {
    figure: 'times',
    found: ({ times }) => times.map(({ text, value }) => line(text, value)),
    annotated: ({ times }) => times.map((time) => line(...time)),
  },
  {
    figure: 'quotes',
    found: ({ quotes }) => quotes.map(({ text }) => text),
    annotated: ({ quotes }) => quotes.map(([text]) => text),
  },
  {
    figure: 'quotes with their speaker',
    found: (dispatch) => dispatch.quotes.map(({ text, speaker }) => line(text, speakerOf(dispatch, speaker))),
    annotated: ({ quotes }) => quotes.map((quote) => line(...quote)),
  },
  {
    figure: 'sources and cues',
    found: ({ attributions }) => outermost(attributions).map(({ source, cue }) => line(source?.text, cue?.text)),
    annotated: ({ attributions }) => attributions.map(([source, cue]) => line(source, cue)),
  },
  {
    figure: 'attributions, whole',
    found: ({ attributions }) =>
      outermost(attributions).map(({ source, cue, content }) => line(source?.text, cue?.text, bare(content.text))),
    annotated: ({ attributions }) => attributions.map(([source, cue, content]) => line(source, cue, bare(content))),
  },
  {
    // The first word tells: "sent reinforcements" is annotated by "sent".
    figure: 'events',
    found: ({ events }) =>
      events
        .filter(({ type }) => type.name !== 'OTHER')
        .map(({ trigger, type }) => line(trigger.text.split(' ')[0], type.name)),
    annotated: ({ events }) => events.map((event) => line(...event)),
  },
]

function outermost(attributions: Dispatch['attributions']): Dispatch['attributions'] {
  return attributions.filter(({ parent }) => parent === null)
}

/** What was found and not annotated, or annotated and not found, for a person to read. */
export interface Difference {
  readonly name: string
  readonly figure: string
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
}

/** Reads our own texts and compares: the share of what is right, as F1, by kind. */
export function evaluateOwn(): { readonly figures: Figures; readonly differences: readonly Difference[] } {
  const differences: Difference[] = []
  const read = GOLD_TEXTS.map((gold) => ({
    gold,
    dispatch: parseDispatch(gold.text, { date: gold.date, format: 'plain' }),
  }))
  const figures = KINDS.map(({ figure, found, annotated }) => {
    let [right, all] = [0, 0]
    for (const { gold, dispatch } of read) {
      const missed = annotated(gold)
      const wrong: string[] = []
      all += missed.length
      for (const item of found(dispatch)) {
        all++
        const at = missed.indexOf(item)
        if (at < 0) wrong.push(item)
        else {
          missed.splice(at, 1)
          right++
        }
      }
      if (missed.length + wrong.length > 0) differences.push({ name: gold.name, figure, missed, wrong })
    }
    return [figure, Math.round((2000 * right) / all) / 10] as const
  })
  return { figures: Object.fromEntries(figures), differences }
}
