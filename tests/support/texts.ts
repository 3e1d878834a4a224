import fc from 'fast-check'
import type { Format } from '../../src/model/dispatch.js'
import { HOSTILE } from '../properties/hostile.data.js'
import { newsText } from '../properties/news-text.js'
import { ENVELOPES, type Story } from './envelopes.js'
import { readSeeds } from './validate.js'

/** An input that is read in the same way wherever it is read. */
export interface Sample {
  readonly name: string
  readonly text: string
  /** Whether the text is given as its UTF-8 bytes. */
  readonly isBytes: boolean
  readonly format: Format | null
}

/** Length of a text that was made to break a reader, in code units. */
const HOSTILE_LENGTH = 300
/** Texts put together from pieces of news. */
const MADE = 40

/** What engines might see differently: letters and properties of late Unicode versions, case that changes length, halves of pairs. */
const ODD: readonly (readonly [name: string, piece: string])[] = [
  ['letters of Unicode 17', '\ua7ce\ua7cf\u{11db0}\u{16ea0}'],
  ['letters of Unicode 16', '\ua7da\ua7cb\u{10d50}\u{10d70}'],
  ['letters of Unicode 15', '\u{1df25}\u{11f02}\u{1e4d0}'],
  ['unassigned', '\u0378\u{e0fff}\u{3fffe}'],
  ['capitals that become two letters', 'İSTANBUL, ŉ, ǰ, ΐ, ﬃ, ẞ'],
  ['a sigma at the end of a word', 'ΟΔΥΣΣΕΥΣ ΣΑΣ'],
  ['Cherokee and Georgian case', 'ꭰꮝ Ꭰ ᏸ ⴀ Ა ა'],
  ['title case digraphs', 'ǅ ǈ ǋ ǲ'],
  ['combining marks', 'E\u0301lise\u0323\u0307 Noe\u0308l'],
  ['halves of pairs', '\ud83d\ude00\ude00\ud83d'],
  ['directions', '\u202eno\u202c \u2067yes\u2069'],
  ['blanks', 'a\u00a0b\u1680c\u2000d\u200be\u2028f\u2029g\u3000h\ufeffi\u180ej\u0085k'],
  ['digits of other scripts', '٣ मार्च ५ 𝟛 ③ ²'],
  ['mathematical letters', '𝐋𝐈𝐌𝐀 𝓢𝓪𝓲𝓭 𝔸𝕟𝕟'],
  ['full width', 'ＬＩＭＡ，　Ｍａｒｃｈ　３'],
  ['joined emoji', '👩‍🚒👨🏽‍⚖️🏴󠁧󠁢󠁥󠁮󠁧󠁿🇵🇪'],
]

/** Ours in all kinds: seeds, texts of the tests, texts made from pieces, every envelope, odd Unicode. The same ones every time. */
export function sampleTexts(): Sample[] {
  const plain = (name: string, text: string): Sample => ({ name, text, isBytes: false, format: 'plain' })
  const seeds = readSeeds()
  const enveloped = Object.entries(ENVELOPES).flatMap(([format, wrap]) =>
    seeds.slice(0, 3).flatMap(({ name, text }) => {
      const source = wrap(storyOf(text))
      return [
        { name: `${format} of ${name}`, text: source, isBytes: false, format: null },
        { name: `${format} of ${name}, as bytes`, text: source, isBytes: true, format: format as Format },
      ]
    }),
  )
  return [
    ...seeds.map(({ name, text }) => plain(name, text)),
    ...seeds.map(({ name, text }) => ({ name: `${name}, as bytes`, text, isBytes: true, format: null })),
    ...seeds.map(({ name, text }) => plain(`${name} in capitals`, text.toUpperCase())),
    ...enveloped,
    ...ODD.flatMap(([name, piece]) => [
      plain(name, `LIMA, March 3 (AP) - ${piece} said on Monday: “${piece}.” ${piece} won, ${piece} said.`),
      plain(`${name}, alone`, piece),
    ]),
    ...HOSTILE.map(([name, make]) => plain(name, make(HOSTILE_LENGTH))),
    ...fc.sample(newsText, { seed: 1, numRuns: MADE }).map((text, index) => plain(`made ${index}`, text)),
  ]
}

/** A seed as the parts of an envelope: its first paragraph as the headline. */
export function storyOf(text: string): Story {
  const [headline = '', ...paragraphs] = text.trim().split(/\n\s*\n/)
  return { headline: headline.slice(0, 120), byline: 'By Ann Lee', paragraphs }
}
