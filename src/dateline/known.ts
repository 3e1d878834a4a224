import type { EnvelopeParts } from '../formats/index.js'
import type { Byline, Dateline } from '../model/dateline.js'
import type { ParagraphRole } from '../model/paragraph.js'
import type { Span } from '../model/span.js'
import type { Layout } from '../text/layout.js'
import { startsLetter, startsUpper } from '../text/letters.js'
import { contains, mentionOf } from '../text/span.js'
import { isKnownAgency } from './agencies.js'
import type { Opening } from './index.js'

/** What an envelope says of the opening beats what the words suggest: a headline that it names is one, and there is no other. */
export function withKnownParts(opening: Opening, layout: Layout, parts: EnvelopeParts | null): Opening {
  if (parts === null) return opening
  const { text } = layout
  const found = opening.dateline
  const isMisread = found !== null && found.start < parts.bodyStart
  const dateline =
    found !== null && !isMisread ? found : parts.dateline === null ? null : bareDateline(text, parts.dateline)
  const roles = layout.paragraphs.map((paragraph, index) => roleOf(paragraph, opening.roles[index] ?? 'body', parts))
  const isSigned = opening.byline !== null && (parts.headline === null || !contains(parts.headline, opening.byline))
  // A byline stands over something: where nothing else is left, it is what the envelope sent as the body.
  const isAlone = isSigned && parts.byline === null && !roles.includes('body') && roles.includes('byline')
  if (isAlone) roles[roles.lastIndexOf('byline')] = 'body'
  return {
    headline: parts.headline === null ? null : mentionOf(text, parts.headline.start, parts.headline.end),
    byline:
      parts.byline !== null
        ? knownByline(text, parts.byline, opening.byline)
        : isSigned && !isAlone
          ? opening.byline
          : null,
    dateline,
    roles,
  }
}

function roleOf(
  paragraph: Span,
  read: ParagraphRole,
  { headline, byline, bodyStart, notes }: EnvelopeParts,
): ParagraphRole {
  if (headline !== null && contains(headline, paragraph)) return 'headline'
  if (byline !== null && contains(byline, paragraph)) return 'byline'
  if (paragraph.start < bodyStart || notes.some((note) => contains(note, paragraph))) return 'note'
  return read === 'headline' ? 'body' : read
}

/** The byline that the envelope names, with its names as the words show them, or as commas and `and` part them. */
function knownByline(text: string, span: Span, read: Byline | null): Byline {
  const mention = mentionOf(text, span.start, span.end)
  if (read !== null && contains(span, read)) return { ...mention, names: read.names }
  const bare = mention.text.replace(/^(?:by|von|par|por|di)\s+/i, '')
  const names = bare
    .split(/,|;|\/| (?:and|und|et|y|e|with|mit) | & /)
    .map((name) => name.trim())
    .filter((name) => startsUpper(name) && name.length <= 60 && !isKnownAgency(name))
  return { ...mention, names }
}

/** A dateline whose words nobody could read, as the envelope gives it: its first words are the place. */
function bareDateline(text: string, span: Span): Dateline {
  const after = /^\s{0,2}[-–—:.]{1,2}/.exec(text.slice(span.end, span.end + 4))?.[0] ?? ''
  const end = span.end + after.length
  const place = placeOf(text.slice(span.start, span.end))
  const agency = /\(([^()]{2,40})\)$/.exec(text.slice(span.start, span.end))?.[1] ?? null
  const named = { name: place, region: null, country: null, latitude: null, longitude: null }
  return {
    ...mentionOf(text, span.start, end),
    places: place === '' ? [] : [{ ...mentionOf(text, span.start, span.start + place.length), ...named }],
    date: null,
    monthDay: null,
    yearInferred: false,
    agency,
    separator: after.trim() === '' ? null : after.trim(),
  }
}

/** The words before a comma, a bracket, a digit or a slash, up to their last letter. */
function placeOf(dateline: string): string {
  const head = /^[^,(\d/]{1,61}/.exec(dateline)?.[0] ?? ''
  let end = head.length
  while (end > 0 && !startsLetter(head.slice(end - 1, end))) end--
  return startsLetter(head) ? head.slice(0, end) : ''
}
