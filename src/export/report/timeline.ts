import type { Dispatch } from '../../model/dispatch.js'
import type { Event } from '../../model/event.js'
import { dayNumber, dayOf, formatDay, partsOfDay } from '../../text/iso-date.js'
import { type Html, html, text } from './html.js'

const WIDTH = 720
const MARGIN = 40
const LANE = 22
/** More would be a smear. */
const MAX_EVENTS = 120
/** How far apart two labels must begin, for each letter. */
const LETTER = 7
const MAX_LABEL = 22
/** Steps between ticks, in days, the finest that leaves at most so many ticks. */
const STEPS = [1, 2, 7, 14, 30, 91, 365, 1826, 3652, 18262, 36524]
const MAX_TICKS = 8

interface Point {
  readonly event: Event
  readonly day: number
}

/** Events with a day on an axis of real time; null where none has one. */
export function timelineOf({ events, date }: Dispatch): Html | null {
  const points = events.flatMap((event) => {
    const day = dayAt(event.time?.range?.from ?? null)
    return day === null || event.sameAs !== null ? [] : [{ event, day }]
  })
  if (points.length === 0) return null
  const shown = points.slice(0, MAX_EVENTS).sort((one, other) => one.day - other.day)
  const today = dayAt(date.value)
  const days = [...shown.map(({ day }) => day), ...(today === null ? [] : [today])]
  const first = Math.floor(Math.min(...days)) - 1
  const last = Math.ceil(Math.max(...days)) + 1
  const scale = (day: number): number => MARGIN + ((day - first) / (last - first)) * (WIDTH - 2 * MARGIN)
  const { marks, lanes } = placePoints(shown, scale)
  const height = lanes * LANE + 46
  const axis = height - 28
  return html`<svg class="timeline" viewBox="0 0 ${WIDTH} ${height}" role="group" aria-label="Time line of events">
<line x1="${MARGIN}" y1="${axis}" x2="${WIDTH - MARGIN}" y2="${axis}"></line>
${ticksOf(first, last, scale, axis)}${today === null ? null : html`<line class="today" x1="${round(scale(today))}" y1="8" x2="${round(scale(today))}" y2="${axis}"></line>\n`}${marks}</svg>\n`
}

/** Points with their labels, in the lowest lane that is free there. */
function placePoints(points: readonly Point[], scale: (day: number) => number): { marks: Html[]; lanes: number } {
  const ends: number[] = []
  const marks = points.map(({ event, day }) => {
    const words = event.trigger.text.replace(/\s+/g, ' ')
    const label = `${words.slice(0, MAX_LABEL)}${words.length > MAX_LABEL ? '…' : ''}`
    const x = scale(day)
    const isLeft = x + 10 + label.length * LETTER > WIDTH
    const from = isLeft ? x - 10 - label.length * LETTER : x - 5
    const to = isLeft ? x + 5 : x + 10 + label.length * LETTER
    let lane = ends.findIndex((end) => end < from)
    if (lane < 0) lane = ends.length
    ends[lane] = to
    const y = lane * LANE + 18
    const name = `${formatted(day)}: ${words}, ${event.type.name}`
    return html`<a href="#row-${text(event.id)}"><title>${text(name)}</title><circle cx="${round(x)}" cy="${y}" r="5"></circle><text x="${round(isLeft ? x - 9 : x + 9)}" y="${y + 4}"${isLeft ? html` text-anchor="end"` : null}>${text(label)}</text></a>\n`
  })
  return { marks, lanes: ends.length }
}

function ticksOf(first: number, last: number, scale: (day: number) => number, axis: number): Html[] {
  const step = STEPS.find((days) => (last - first) / days <= MAX_TICKS) ?? Math.ceil((last - first) / MAX_TICKS)
  const ticks: Html[] = []
  for (let day = Math.ceil(first / step) * step; day <= last; day += step) {
    const x = round(scale(day))
    ticks.push(
      html`<line x1="${x}" y1="${axis}" x2="${x}" y2="${axis + 5}"></line><text class="tick" x="${x}" y="${axis + 18}">${text(formatted(day))}</text>\n`,
    )
  }
  return ticks
}

function formatted(day: number): string {
  const { year, month, day: date } = dayOf(Math.floor(day))
  return formatDay(year, month, date)
}

/** A day number with its part of a day, or null. */
function dayAt(value: string | null): number | null {
  const time = value === null ? null : /^\d{4}-\d\d-\d\d(?:T(\d\d):(\d\d))?/.exec(value)
  if (value === null || time === null) return null
  const { year, month, day } = partsOfDay(value)
  return dayNumber(year, month, day) + (Number(time[1] ?? 0) + Number(time[2] ?? 0) / 60) / 24
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
