import { foldToLetters } from '../text/letters.js'
import { unwrapLines } from './blocks.js'
import { isHolder, readUnits, type Unit } from './html-units.js'
import type { MarkupElement } from './markup.js'
import { type Block, bodyBlock } from './story.js'

/** A paragraph of so many characters is worth no more: one long one must not outweigh an article. */
const MAX_WORTH = 600
/** What a paragraph costs: furniture is short and many. */
const COST = 60
/** An element that says that it holds the text is worth more. */
const HOLDER_BONUS = 1.5
/** A wider element is taken when it has so much more text than the best one within it. */
const WIDER = 1.25

/**
 * Finds the article of a page by what stands where: paragraphs with many characters and few links, close together in the tree.
 * Where the page repeats its text in JSON-LD, that says which paragraphs are meant.
 */
export function readArticle(root: MarkupElement, headline: string | null, articleBody: string | null): Block[] {
  const units = readUnits(root)
  const { first, past } = saidRange(units, articleBody)
  const chosen = first >= 0 && past > first ? units.slice(first, past) : clip(withinBest(units), units, first, past)
  return trim(chosen, headline).map(({ runs }) => bodyBlock(unwrapLines(runs)))
}

/** A text of fewer letters may stand anywhere in a page. */
const MIN_EDGE = 15
/** How many letters of an edge must agree. */
const EDGE = 60

/** Where the text that a page repeats in its JSON-LD begins and ends among the units; -1 and 0 where that cannot be seen. */
function saidRange(units: readonly Unit[], articleBody: string | null): { first: number; past: number } {
  const whole = foldToLetters(articleBody ?? '')
  if (whole.length < EDGE) return { first: -1, past: 0 }
  const opening = whole.slice(0, EDGE)
  const closing = whole.slice(-EDGE)
  const edges = units.map(({ text }) => foldToLetters(text))
  const first = edges.findIndex((own) => own.length >= MIN_EDGE && (own.startsWith(opening) || opening.startsWith(own)))
  let past = edges.length
  for (; past > 0; past--) {
    const own = edges[past - 1] ?? ''
    if (own.length >= MIN_EDGE && (own.endsWith(closing) || closing.endsWith(own))) break
  }
  return { first, past }
}

/** The chosen units, cut at the one edge that is known. */
function clip(chosen: readonly Unit[], units: readonly Unit[], first: number, past: number): Unit[] {
  const before = new Set(first < 0 ? [] : units.slice(0, first))
  const after = new Set(past === 0 ? [] : units.slice(past))
  return chosen.filter((unit) => !before.has(unit) && !after.has(unit))
}

/** The units below the element that holds the article. */
function withinBest(units: readonly Unit[]): Unit[] {
  const scores = new Map<MarkupElement, number>()
  for (const unit of units) {
    const worth = worthOf(unit)
    if (worth <= 0) continue
    let share = 1
    let element = unit.owner.name === 'div' || unit.owner.parent === null ? unit.owner : unit.owner.parent
    for (let level = 0; level < 3; level++) {
      scores.set(element, (scores.get(element) ?? 0) + worth * share)
      share /= 2
      if (element.parent === null) break
      element = element.parent
    }
  }
  let best: MarkupElement | null = null
  let top = 0
  for (const [element, score] of scores) {
    const weighted = isHolder(element) ? score * HOLDER_BONUS : score
    if (weighted <= top) continue
    top = weighted
    best = element
  }
  if (best === null) return [...units]
  return withoutStrangers(bestRun(unitsBelow(units, widened(best, units))))
}

/** A form of paragraph with at least such a share of the text is the article's own. */
const OWN_SHARE = 0.2
/** Items of lists are more often highlights and teasers. */
const LIST_SHARE = 0.5

/** Cuts off what stands before and behind the article's own forms of paragraph: highlights in front, teasers and rules behind. */
function withoutStrangers(units: readonly Unit[]): Unit[] {
  const shares = new Map<string, number>()
  let total = 0
  for (const unit of units) {
    const worth = Math.max(0, worthOf(unit))
    shares.set(formOf(unit), (shares.get(formOf(unit)) ?? 0) + worth)
    total += worth
  }
  const parents = new Set<MarkupElement | null>()
  const isOwn = (unit: Unit): boolean =>
    (shares.get(formOf(unit)) ?? 0) >= total * (unit.owner.name === 'li' ? LIST_SHARE : OWN_SHARE)
  for (const unit of units) if (isOwn(unit)) parents.add(unit.owner.parent)
  // A heading or a quote between two paragraphs has another form, but stands in the same element.
  const belongs = (unit: Unit): boolean => isOwn(unit) || (unit.owner.name !== 'li' && parents.has(unit.owner.parent))
  let from = 0
  let past = units.length
  while (from < past && !belongs(units[from] as Unit)) from++
  while (past > from && !belongs(units[past - 1] as Unit)) past--
  return units.slice(from, past)
}

/** What a paragraph looks like: its element and the one around it, with its class. */
function formOf({ owner }: Unit): string {
  return `${owner.name} ${owner.parent?.name ?? ''}.${owner.parent?.attributes.get('class') ?? ''}`
}

/** The element itself, or an ancestor that has markedly more text. */
function widened(best: MarkupElement, units: readonly Unit[]): MarkupElement {
  const worthBelow = (element: MarkupElement): number =>
    unitsBelow(units, element).reduce((sum, unit) => sum + Math.max(0, worthOf(unit)), 0)
  const own = worthBelow(best)
  let chosen = best
  for (let element = best.parent, level = 0; element !== null && level < 3; element = element.parent, level++) {
    if (element.name === 'body' || element.name === 'html' || element.name === '') break
    if (worthBelow(element) > own * WIDER) chosen = element
  }
  return chosen
}

/** What a paragraph counts for: its characters outside of links, less what any paragraph costs. */
function worthOf({ length, linked }: Unit): number {
  return Math.min(MAX_WORTH, length - 2 * linked) - COST
}

function unitsBelow(units: readonly Unit[], element: MarkupElement): Unit[] {
  return units.filter(({ owner }) => {
    for (let at: MarkupElement | null = owner; at !== null; at = at.parent) if (at === element) return true
    return false
  })
}

/** What a paragraph that is nothing but a link costs in a stretch: boxes of links stand within articles, and are left out after. */
const LINK_COST = 15

function isLink({ length, linked }: Unit): boolean {
  return linked > length * 0.7 && length < 200
}

/** The stretch of units whose worths add up to most (Kadane's algorithm). */
function bestRun(units: readonly Unit[]): Unit[] {
  let sum = 0
  let start = 0
  let best = 0
  let from = 0
  let past = units.length
  units.forEach((unit, index) => {
    if (sum <= 0) {
      sum = 0
      start = index
    }
    sum += isLink(unit) ? -LINK_COST : worthOf(unit)
    if (sum > best) {
      best = sum
      from = start
      past = index + 1
    }
  })
  return units.slice(extend(units, from, -1), extend(units, past - 1, 1) + 1)
}

/** Takes in short sentences beside the stretch that stand as its paragraphs do: `This story has been corrected.` */
function extend(units: readonly Unit[], from: number, step: 1 | -1): number {
  let at = from
  for (;;) {
    const edge = units[at]
    let to = at + step
    // A box of links may stand between the first paragraph and the rest.
    for (let unit = units[to]; unit !== undefined && isLink(unit); unit = units[to]) to += step
    const next = units[to]
    if (edge === undefined || next === undefined) return at
    const isAlike = next.owner.name === edge.owner.name && next.owner.parent === edge.owner.parent
    const isSentence = /[.!?]["”’')\]]?$/.test(next.text) && next.length >= 25 && next.linked < next.length / 2
    if (!isAlike || !isSentence) return at
    at = to
  }
}

/** Leaves out what stands in the text but is none: links to other stories, calls to subscribe. */
function trim(units: readonly Unit[], headline: string | null): Unit[] {
  const title = foldToLetters(headline ?? '')
  const kept = units.filter((unit) => !isLink(unit) && (title === '' || foldToLetters(unit.text) !== title))
  while (kept.length > 1 && isImprint(kept.at(-1))) kept.pop()
  return kept
}

/** A line of copyright at the end is the page's, not the story's. */
function isImprint(unit: Unit | undefined): boolean {
  return unit !== undefined && unit.length < 160 && /©|\ball rights reserved\b/i.test(unit.text)
}
