import type { TextDocument } from '../../src/document/index.js'
import { ENTITY_TAGS } from '../../src/language/index.js'

/** A text with its names marked: `[person Ada Olmo] left [place Salem].` */
export function markedNames({ text, tokens }: TextDocument, entity: Uint8Array): string {
  const { count, start, end } = tokens
  let [marked, at] = ['', 0]
  for (let word = 0; word < count; word++) {
    const tag = entity[word] as number
    if (tag % 2 === 0) continue
    let past = word + 1
    while (entity[past] === tag + 1) past++
    const [from, to] = [start[word] as number, end[past - 1] as number]
    marked += `${text.slice(at, from)}[${ENTITY_TAGS[tag]?.slice(2)} ${text.slice(from, to)}]`
    at = to
  }
  return marked + text.slice(at)
}
