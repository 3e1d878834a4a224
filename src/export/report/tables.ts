import type { Dispatch } from '../../model/dispatch.js'
import type { CastNumbers } from './article.js'
import { type Html, html, text } from './html.js'

/** Longest text in a cell. */
const MAX_CELL = 160

function brief(value: string): string {
  const folded = value.replace(/\s+/g, ' ').trim()
  return folded.length > MAX_CELL ? `${folded.slice(0, MAX_CELL)}…` : folded
}

/** The cast: who is named, in which roles, and what each says. */
export function castOf(dispatch: Dispatch, cast: CastNumbers): Html | null {
  if (dispatch.entities.length === 0) return null
  const spoken = new Map<string, string[]>()
  for (const { id, speaker } of dispatch.quotes)
    if (speaker !== null) spoken.set(speaker, [...(spoken.get(speaker) ?? []), id])
  const rows = dispatch.entities.map(({ id, kind, name, aliases, roles, mentions }) => {
    const more = [...aliases, ...roles].map(brief)
    const quotes = (spoken.get(id) ?? []).map((quote) => html` <a href="#${text(quote)}">${text(quote)}</a>`)
    return html`<tr id="${text(id)}"><td>${cast.get(id) ?? null}</td><th scope="row">${text(brief(name))}</th><td>${text(kind)}</td><td>${text(more.join('; '))}</td><td>${mentions.length}</td><td>${quotes}</td></tr>\n`
  })
  return html`<section aria-labelledby="cast"><h2 id="cast">Cast</h2>
<div class="wide"><table><thead><tr><th scope="col">No.</th><th scope="col">Name</th><th scope="col">Kind</th><th scope="col">Other names and roles</th><th scope="col">Mentions</th><th scope="col">Quotes</th></tr></thead>
<tbody>${rows}</tbody></table></div></section>\n`
}

/** Who said what, one row an attribution. */
export function attributionsOf(dispatch: Dispatch): Html | null {
  if (dispatch.attributions.length === 0) return null
  const rows = dispatch.attributions.map(({ id, source, cue, content, mode }) => {
    const entity = source?.entity ?? null
    const words = text(brief(source?.text ?? '—'))
    const who = entity === null ? html`${words}` : html`<a href="#${text(entity)}">${words}</a>`
    return html`<tr id="${text(id)}"><th scope="row">${who}</th><td>${text(brief(cue?.text ?? ''))}</td><td>${text(mode)}</td><td>${text(brief(content.text))}</td></tr>\n`
  })
  return html`<section aria-labelledby="said"><h2 id="said">Who said what</h2>
<div class="wide"><table><thead><tr><th scope="col">Source</th><th scope="col">Cue</th><th scope="col">Mode</th><th scope="col">Content</th></tr></thead>
<tbody>${rows}</tbody></table></div></section>\n`
}

/** Events, one row each. */
export function eventsOf(dispatch: Dispatch): Html | null {
  if (dispatch.events.length === 0) return null
  const rows = dispatch.events.map(({ id, trigger, type, participants, place, time, modality, polarity }) => {
    const parts = participants.map(({ role, mention }) => `${role}: ${brief(mention.text)}`)
    const told = polarity === 'negative' ? `${modality}, not` : modality
    return html`<tr id="row-${text(id)}"><th scope="row"><a href="#${text(id)}">${text(brief(trigger.text))}</a></th><td>${text(type.name)}</td><td>${text(parts.join('; '))}</td><td>${text(place?.name ?? '')}</td><td>${text(time?.range?.from ?? time?.value ?? '')}</td><td>${text(told)}</td></tr>\n`
  })
  return html`<div class="wide"><table><caption class="hidden">Events in the order of the text</caption><thead><tr><th scope="col">Event</th><th scope="col">Type</th><th scope="col">Who</th><th scope="col">Where</th><th scope="col">When</th><th scope="col">Told as</th></tr></thead>
<tbody>${rows}</tbody></table></div>\n`
}
