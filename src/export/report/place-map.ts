import type { Dateline } from '../../model/dateline.js'
import { type Html, html, text } from './html.js'

/** Meridians and parallels, so that a point can be told: a degree is a unit. */
const STEP = 30

/** Where the dispatch comes from: its places with coordinates, on a net of meridians and parallels. */
export function placeMapOf(dateline: Dateline | null): Html | null {
  const known = (dateline?.places ?? []).flatMap(({ name, country, latitude, longitude }) =>
    latitude === null || longitude === null ? [] : [{ name, country, latitude, longitude }],
  )
  if (known.length === 0) return null
  const lines: Html[] = []
  for (let x = STEP; x < 360; x += STEP) lines.push(html`<line x1="${x}" y1="0" x2="${x}" y2="180"></line>`)
  for (let y = STEP; y < 180; y += STEP)
    lines.push(html`<line x1="0" y1="${y}" x2="360" y2="${y}"${y === 90 ? html` class="equator"` : null}></line>`)
  const points = known.map(
    ({ latitude, longitude }) =>
      html`<circle cx="${round(longitude + 180)}" cy="${round(90 - latitude)}" r="5"></circle>`,
  )
  const names = known.map(
    ({ name, country, latitude, longitude }) =>
      html`<li>${text(name)}${country === null ? null : html`, ${text(country)}`}: ${text(degrees(latitude, 'N', 'S'))}, ${text(degrees(longitude, 'E', 'W'))}</li>\n`,
  )
  return html`<figure class="map"><svg viewBox="0 0 360 180" role="img" aria-label="Place of the dateline between the meridians">
<rect width="360" height="180"></rect>${lines}${points}</svg>
<figcaption><ul>${names}</ul></figcaption></figure>\n`
}

function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(round(value))}° ${value < 0 ? negative : positive}`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
