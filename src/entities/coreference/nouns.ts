import { NOUNS } from '../generated/nouns.js'
import { Gender } from '../lexicon.js'
import { genderOfRole } from '../person-notes.js'

/** What a common noun means. */
export const NounClass = { Thing: 0, Person: 1, Group: 2 } as const

let classes: Map<string, number> | null = null

function decode(): Map<string, number> {
  const found = new Map<string, number>()
  for (const noun of NOUNS.groups.split(' ')) found.set(noun, NounClass.Group)
  for (const list of [NOUNS.people, NOUNS.male, NOUNS.female])
    for (const noun of list.split(' ')) found.set(noun, NounClass.Person)
  return found
}

/** Whether the noun, in the singular and small letters, means a person, a group that acts, or a thing. */
export function nounClass(noun: string): number {
  classes ??= decode()
  return (
    classes.get(noun) ?? (/(?:wom[ae]n|m[ae]n)$/.test(noun) && noun.length > 5 ? NounClass.Person : NounClass.Thing)
  )
}

let male: Set<string> | null = null
let female: Set<string> | null = null

/** The gender of whom the noun means, as far as it tells. */
export function nounGender(noun: string): number {
  male ??= new Set(NOUNS.male.split(' '))
  female ??= new Set(NOUNS.female.split(' '))
  if (male.has(noun)) return Gender.Male
  return female.has(noun) ? Gender.Female : genderOfRole(noun)
}
