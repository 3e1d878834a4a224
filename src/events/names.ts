import { countryOfDemonym } from '../dateline/gazetteer/index.js'
import { startsUpper } from '../text/letters.js'
import type { Trees } from './tree.js'

/** Whether a modifier is written as a name or a nationality; where everything is in capitals, only a nationality that is known. */
export function isNamelike(trees: Trees, word: number): boolean {
  const text = trees.text.slice(trees.start(word), trees.end(word))
  if (!startsUpper(text)) return false
  return isShouted(trees, word) ? countryOfDemonym(text) !== null : true
}

/** Whether the words around are in capitals too, so that its own say nothing: "HEAVY FIGHTING", not "US troops". */
export function isShouted(trees: Trees, word: number): boolean {
  const text = trees.text.slice(trees.start(word), trees.end(word))
  if (!isCapitals(text)) return false
  return [word - 1, word + 1].some((near) => {
    const other = trees.text.slice(trees.start(near), trees.end(near))
    return other.length > 3 && isCapitals(other)
  })
}

function isCapitals(text: string): boolean {
  return text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase()
}
