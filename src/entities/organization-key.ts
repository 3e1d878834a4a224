import { countryNamed, countryOfDemonym } from '../dateline/gazetteer/index.js'
import { isAlphanumericAt } from '../text/letters.js'

const LEGAL: ReadonlySet<string> = new Set(
  'ab ag bhd bv co company corp corporation gmbh inc incorporated limited llc llp ltd n.v nv oy oyj plc pty s.a s.p.a sa spa'.split(
    ' ',
  ),
)
const SMALL: ReadonlySet<string> = new Set(['the', 'of', 'for', 'and', '&', 'in', 'on', 'de', 'la', 'del', ',', '-'])

/** A name of an organisation without its legal form: `Olmo Holdings Inc.` is `Olmo Holdings`. */
export function withoutForm(words: readonly string[]): readonly string[] {
  let end = words.length
  while (end > 1 && LEGAL.has((words[end - 1] ?? '').replace(/\.$/, ''))) end--
  const begin = words[0] === 'the' ? 1 : 0
  return words.slice(begin, end)
}

/** Key under which spellings of one organisation meet: `Foreign Ministry of Chile` and `Chilean Foreign Ministry`. */
export function organizationKey(words: readonly string[]): { key: string; country: string | null } {
  const kept = withoutForm(words)
  let country: string | null = null
  const rest: string[] = []
  for (let index = 0; index < kept.length; index++) {
    const word = kept[index] ?? ''
    const pair = `${word} ${kept[index + 1] ?? ''}`
    if (country === null && countryNamed(pair) !== null) {
      country = countryNamed(pair)
      index++
    } else if (country === null && (countryNamed(word) ?? countryOfDemonym(word)) !== null)
      country = countryNamed(word) ?? countryOfDemonym(word)
    else if (!SMALL.has(word)) rest.push(word)
  }
  // A name that is nothing but a country and one common word means little apart from its order.
  return { key: `${country ?? ''}|${rest.join(' ')}`, country }
}

/** The letters that may stand for the name: of all its words, and of those with a capital alone (`IMF`). */
export function acronymsOf(words: readonly string[]): readonly string[] {
  const kept = withoutForm(words)
  const strong = initials(kept.filter((word) => !SMALL.has(word)))
  const all = initials(kept.filter((word) => isAlphanumericAt(word, 0)))
  if (strong.length < 2) return []
  // `NFC` of a `National Fund for Children and Parents`: what `and` adds is often left out.
  const short = initials(kept.slice(0, Math.max(0, kept.lastIndexOf('and'))).filter((word) => !SMALL.has(word)))
  return [...new Set(short.length < 3 ? [strong, all] : [strong, all, short])]
}

function initials(words: readonly string[]): string {
  let letters = ''
  for (const word of words) letters += word.charAt(0)
  return letters
}
