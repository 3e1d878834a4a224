/** Filled templates of incidents, as `gold/muc` holds them, and how they are compared with what was found. */

/** A filler: alternative wordings. */
export interface GoldFiller {
  readonly texts: readonly string[]
  readonly descriptions?: readonly string[]
  readonly optional: boolean
}

/** An incident of the key. */
export interface GoldIncident {
  readonly optional: boolean
  readonly type: readonly string[]
  readonly stage: readonly string[]
  readonly dates: readonly { readonly from: string | null; readonly to: string }[]
  readonly locations: readonly {
    readonly countries: readonly string[]
    readonly places: readonly { readonly name: string }[]
  }[]
  readonly instruments: readonly GoldFiller[]
  readonly perpetrators: readonly GoldFiller[]
  readonly organizations: readonly GoldFiller[]
  readonly physicalTargets: readonly GoldFiller[]
  readonly humanTargets: readonly GoldFiller[]
}

/** All wordings of a filler. */
export function wordingsOf({ texts, descriptions }: GoldFiller): string[] {
  return [...texts, ...(descriptions ?? [])]
}

const WEAK = new Set(
  'the a an of in on at by and or to for from with their his her its some several members member group groups people persons person individuals who that two three four five six seven eight nine ten unidentified alleged san de la los el las del'.split(
    ' ',
  ),
)

function wordsOf(text: string): string[] {
  return (
    text
      .toUpperCase()
      .replace(/\[[^\]]*\]/g, ' ')
      .match(/[\p{L}\p{N}&-]+/gu) ?? []
  )
}

function stemOf(word: string): string {
  return word
    .toLowerCase()
    .replace(/ies$/, 'y')
    .replace(/(ch|sh|s|x)es$/, '$1')
    .replace(/(?<!s)s$/, '')
}

function headOf(text: string): string {
  const [cut = ''] = text.split(/,|\b(?:OF|IN|ON|AT|FROM|WHO|WITH|NEAR|FOR|BELONGING|LOCATED)\b/i)
  const words = wordsOf(cut)
  return stemOf((words.length > 0 ? words : wordsOf(text)).at(-1) ?? '')
}

function contentOf(text: string): string[] {
  return wordsOf(text)
    .map(stemOf)
    .filter((word) => !WEAK.has(word) && word.length > 1)
}

/** Whether two lists of wordings have two that mean the same: the same head, or half of the words with one's head among them. */
export function isAlike(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => {
    const words = contentOf(one)
    const head = headOf(one)
    return others.some((other) => {
      const otherHead = headOf(other)
      if (head !== '' && head === otherHead) return true
      const otherWords = contentOf(other)
      if (words.length === 0 || otherWords.length === 0) return false
      const both = words.filter((word) => otherWords.includes(word)).length
      return (
        both > 0 &&
        (otherWords.includes(head) || words.includes(otherHead)) &&
        both / Math.min(words.length, otherWords.length) >= 0.5
      )
    })
  })
}

/** Whether two lists have two wordings with the same head. */
export function isSameHead(some: readonly string[], others: readonly string[]): boolean {
  return some.some((one) => {
    const head = headOf(one)
    return head !== '' && others.some((other) => headOf(other) === head)
  })
}
