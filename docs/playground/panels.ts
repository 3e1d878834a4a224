import { type Html, html, text } from '../../src/export/report/html.js'
import type { Attribution } from '../../src/model/attribution.js'
import type { Dispatch } from '../../src/model/dispatch.js'
import type { Entity, EntityKind } from '../../src/model/entity.js'

/** Who said what: what is said within another's words stands below those. */
export function saidPanel({ attributions }: Dispatch): Html {
  if (attributions.length === 0) return nothing('Nobody is said to say anything.')
  const below = groupBy(attributions, ({ parent }) => parent)
  const listOf = (parent: string | null): Html | null => {
    const own = below.get(parent)
    if (own === undefined) return null
    return html`<ul>${own.map((one) => html`<li>${attributionOf(one)}${listOf(one.id)}</li>\n`)}</ul>`
  }
  return html`<div class="tree">${listOf(null)}</div>`
}

function attributionOf({ id, source, cue, content, mode, confidence }: Attribution): Html {
  const said = cue === null ? null : html` <span class="cue">${text(folded(cue.text))}</span>`
  const facts = [mode, cue?.stance ?? null, source?.kind ?? null, `${Math.round(100 * confidence)} % sure`]
  return html`<button type="button" class="item" id="row-${text(id)}" data-select="${text(id)}" aria-pressed="false"><span class="head"><span class="source">${text(folded(source?.text ?? 'source not told'))}</span>${said}</span> <span class="content">${text(folded(content.text))}</span> <span class="facts">${text(facts.filter((fact) => fact !== null).join(' · '))}</span></button>`
}

const KINDS: readonly (readonly [kind: EntityKind, title: string])[] = [
  ['person', 'People'],
  ['organization', 'Organisations'],
  ['place', 'Places'],
  ['group', 'Groups'],
  ['document', 'Documents'],
  ['other', 'Others'],
]

/** Everybody and everything that the dispatch speaks of, by kind. */
export function castPanel(dispatch: Dispatch): Html {
  const { entities } = dispatch
  if (entities.length === 0) return nothing('Nobody and nothing is named.')
  const groups = KINDS.map(([kind, title]) => {
    const own = entities.filter((entity) => entity.kind === kind)
    if (own.length === 0) return null
    return html`<h2>${text(title)}</h2>\n<ul>${own.map((entity) => html`<li>${entityOf(dispatch, entity)}</li>\n`)}</ul>\n`
  })
  return html`${groups}`
}

function entityOf({ entities, quotes }: Dispatch, entity: Entity): Html {
  const { id, name, aliases, roles, mentions, country } = entity
  const spoken = quotes.filter(({ speaker }) => speaker === id).length
  const others = [...roles, ...aliases.filter((alias) => alias !== name)]
  const facts = [
    counted(mentions.length, 'mention'),
    spoken === 0 ? null : counted(spoken, 'quote'),
    country,
    others.length === 0 ? null : others.map(folded).join(', '),
  ]
  return html`<button type="button" class="item" id="row-${text(id)}" data-select="${text(id)}" aria-pressed="false"><span class="head"><b>${text(folded(name))}</b> <span class="number">${entities.indexOf(entity) + 1}</span></span> <span class="facts">${text(facts.filter((fact) => fact !== null).join(' · '))}</span></button>`
}

/** Who did what to whom. */
export function eventsPanel({ events, mainEvent }: Dispatch): Html {
  if (events.length === 0) return nothing('No event was found.')
  const items = events.map(({ id, trigger, type, participants, place, time, figures, modality, polarity }) => {
    const rows: (readonly [string, string | null])[] = [
      ...participants.map(({ role, mention }) => [role, folded(mention.text)] as const),
      ['place', place?.name ?? null],
      ['time', time?.value ?? null],
      ...figures.map(({ what, mention }) => [what, folded(mention.text)] as const),
    ]
    const told = [
      type.name,
      modality === 'asserted' ? null : modality,
      polarity === 'negative' ? 'not so' : null,
      id === mainEvent ? 'main event' : null,
    ]
    const facts = rows.map(([name, value]) =>
      value === null ? null : html`<span class="pair"><i>${text(name)}</i> ${text(value)}</span> `,
    )
    return html`<li><button type="button" class="item" id="row-${text(id)}" data-select="${text(id)}" aria-pressed="false"><span class="head"><span class="event">${text(folded(trigger.text))}</span> <span class="number">${text(told.filter((one) => one !== null).join(' · '))}</span></span> <span class="facts">${facts}</span></button></li>\n`
  })
  return html`<ul>${items}</ul>`
}

interface Moment {
  readonly id: string
  readonly from: string | null
  readonly words: string
  readonly value: string
  readonly kind: 'event' | 'time'
}

/** Events and times by day. */
export function timelinePanel({ events, times, date }: Dispatch): Html {
  const moments: Moment[] = [
    ...events
      .filter(({ sameAs, time }) => sameAs === null && time !== null)
      .map(({ id, trigger, time, type }) => ({
        id,
        from: time?.range?.from ?? null,
        words: trigger.text,
        value: type.name,
        kind: 'event' as const,
      })),
    ...times.map(({ text: words, value, range }, index) => ({
      id: `t${index}`,
      from: range?.from ?? null,
      words,
      value,
      kind: 'time' as const,
    })),
  ]
  if (moments.length === 0) return nothing('No time is told.')
  const dated = groupBy(
    moments.filter(({ from }) => from !== null),
    ({ from }) => from?.slice(0, 10) ?? '',
  )
  if (date.value !== null && !dated.has(date.value)) dated.set(date.value, [])
  const days = [...dated].sort(([one], [other]) => (one < other ? -1 : 1))
  const undated = moments.filter(({ from }) => from === null)
  const rows = days.map(
    ([day, own]) =>
      html`<li${day === date.value ? html` class="today"` : null}><h2><time>${text(day)}</time>${day === date.value ? html` <span class="number">day of the dispatch</span>` : null}</h2>${listOfMoments(own)}</li>\n`,
  )
  const rest = undated.length === 0 ? null : html`<h2>Without a day</h2>${listOfMoments(undated)}`
  return html`<ol class="days">${rows}</ol>${rest}`
}

function listOfMoments(moments: readonly Moment[]): Html | null {
  if (moments.length === 0) return null
  const items = moments.map(
    ({ id, words, value, kind }) =>
      html`<li><button type="button" class="item short" data-select="${text(id)}" aria-pressed="false"><span class="${text(kind)}">${text(folded(words))}</span> <span class="facts">${text(value)}</span></button></li>\n`,
  )
  return html`<ul>${items}</ul>`
}

/** One line of figures: what was found in how long. */
export function tallyOf(
  { quotes, attributions, entities, events, times, text: words }: Dispatch,
  milliseconds: number,
): string {
  const count = words.split(/\s+/).filter((word) => word !== '').length
  const found = [
    counted(quotes.length, 'quote'),
    counted(attributions.length, 'attribution'),
    counted(entities.length, 'name'),
    counted(events.length, 'event'),
    counted(times.length, 'time'),
  ]
  return `${counted(count, 'word')} read in ${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms: ${found.join(', ')}.`
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

function nothing(sentence: string): Html {
  return html`<p class="empty">${text(sentence)}</p>`
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function folded(value: string): string {
  return value.replace(/\s+/g, ' ').trim()
}
