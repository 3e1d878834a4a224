/** A dispatch in the standoff format of the annotation tool brat. */
import type { Dispatch } from '../model/dispatch.js'
import type { Span } from '../model/span.js'
import { codePointsBefore, indexCodePoints } from '../text/offsets.js'

/** A text and its annotations, as the two files that brat wants. */
export interface BratFiles {
  /** Content of `NAME.txt`. */
  readonly txt: string
  /** Content of `NAME.ann`. */
  readonly ann: string
}

/** brat's names for our kinds of entities. */
const ENTITY_TYPES = {
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  group: 'Group',
  document: 'Document',
  other: 'Other',
} as const

/**
 * Writes a dispatch for brat: text-bound annotations (`Quote`, `Source`, `Cue`, `Content`, entities, `Time`, triggers), events with
 * their arguments, relations `Said` from source to content and `Cued` from cue to content, `Speaker` from quote to an entity's
 * first mention, equivalences of an entity's mentions, notes with values of times. Offsets are code points, as brat counts.
 *
 * @param dispatch - what `parseDispatch` gave, with UTF-16 offsets.
 * @returns the text and the annotations.
 * @example
 * ```ts
 * import { parseDispatch } from 'wirecopy'
 * import { toBrat } from 'wirecopy/export'
 *
 * const { txt, ann } = toBrat(parseDispatch('PARIS, Dec 2 (Reuters) - “We will talk,” said Anna Klein.'))
 * console.log(txt.length) // 57
 * console.log(ann.includes('We will talk')) // true
 * ```
 * @see {@link https://brat.nlplab.org/standoff.html | brat standoff format, v1.3}
 */
export function toBrat(dispatch: Dispatch): BratFiles {
  const writer = new BratWriter(dispatch.text)
  if (dispatch.dateline !== null) writer.bind('Dateline', [dispatch.dateline])
  const firstMention = new Map<string, string>()
  for (const { id, kind, mentions } of dispatch.entities) {
    const ids = mentions.map((mention) => writer.bind(ENTITY_TYPES[kind], [mention]))
    const [first] = ids
    if (first !== undefined) firstMention.set(id, first)
    if (ids.length > 1) writer.lines.push(`*\tEquiv ${ids.join(' ')}`)
  }
  for (const { outer, speaker } of dispatch.quotes) {
    const quote = writer.bind('Quote', outer)
    const entity = speaker === null ? undefined : firstMention.get(speaker)
    if (entity !== undefined) writer.relate('Speaker', quote, entity)
  }
  for (const { source, cue, content } of dispatch.attributions) {
    const said = writer.bind('Content', content.spans)
    if (source !== null) writer.relate('Said', writer.bind('Source', source.spans), said)
    if (cue !== null) writer.relate('Cued', writer.bind('Cue', cue.spans), said)
  }
  for (const time of dispatch.times) writer.note(writer.bind('Time', [time]), time.value)
  for (const { trigger, type, participants, place } of dispatch.events) {
    const parts = participants.map(({ role, mention }) => [role, writer.bind('Participant', [mention])] as const)
    const at = place === null ? [] : [['place', writer.bind('Location', [place])] as const]
    writer.event(type.name, writer.bind(type.name, trigger.spans), [...parts, ...at])
  }
  return { txt: dispatch.text, ann: writer.lines.map((line) => `${line}\n`).join('') }
}

/** The lines of an annotation file, and its counters. */
class BratWriter {
  readonly lines: string[] = []
  private texts = 0
  private relations = 0
  private events = 0
  private notes = 0
  private readonly index
  private readonly text: string

  constructor(text: string) {
    this.text = text
    this.index = indexCodePoints(text)
  }

  /** A text-bound annotation; brat allows no line end within one, so that it is parted there. */
  bind(type: string, spans: readonly Span[]): string {
    this.texts++
    const id = `T${this.texts}`
    const pieces = spans.flatMap((span) => this.lineSpans(span))
    const offsets = pieces.map(
      ({ start, end }) => `${codePointsBefore(this.index, start)} ${codePointsBefore(this.index, end)}`,
    )
    const words = pieces.map(({ start, end }) => this.text.slice(start, end))
    this.lines.push(`${id}\t${type} ${offsets.join(';')}\t${words.join(' ')}`)
    return id
  }

  relate(type: string, first: string, second: string): void {
    this.relations++
    this.lines.push(`R${this.relations}\t${type} Arg1:${first} Arg2:${second}`)
  }

  event(type: string, trigger: string, parts: readonly (readonly [role: string, id: string])[]): void {
    this.events++
    const counts = new Map<string, number>()
    const named = parts.map(([role, id]) => {
      const count = (counts.get(role) ?? 0) + 1
      counts.set(role, count)
      const name = role.charAt(0).toUpperCase() + role.slice(1)
      return ` ${name}${count === 1 ? '' : count}:${id}`
    })
    this.lines.push(`E${this.events}\t${type}:${trigger}${named.join('')}`)
  }

  note(about: string, text: string): void {
    this.notes++
    this.lines.push(`#${this.notes}\tAnnotatorNotes ${about}\t${text.replace(/[\t\r\n]/g, ' ')}`)
  }

  private lineSpans({ start, end }: Span): Span[] {
    const spans: Span[] = []
    let from = start
    for (let at = start; at <= end; at++) {
      const unit = at < end ? this.text.charCodeAt(at) : 10
      if (unit !== 10 && unit !== 13) continue
      if (at > from) spans.push({ start: from, end: at })
      from = at + 1
    }
    return spans
  }
}
