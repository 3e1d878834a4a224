import * as z from 'zod'
import { Mention } from './span.js'

/** What sort of thing an entity is. */
export const EntityKind = z.enum(['person', 'organization', 'place', 'group', 'document', 'other'])
/** What sort of thing an entity is. */
export type EntityKind = z.infer<typeof EntityKind>

/** A person, organisation, place, group or document that the dispatch speaks of, with every mention of it. */
export const Entity = z.strictObject({
  /** `n1`, `n2` … in the order of first mention. */
  id: z.string(),
  /** What sort of thing it is. */
  kind: EntityKind,
  /** Its fullest name in the text. */
  name: z.string(),
  /** Its other names in the text, without `name`. */
  aliases: z.array(z.string()),
  /** Every mention in order: names, descriptions, pronouns. */
  mentions: z.array(Mention),
  /** Roles and titles as written (`Foreign Minister`). */
  roles: z.array(z.string()),
  /** ISO 3166-1 alpha-2, where the text or the gazetteer gives it. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullable(),
})
/** An entity with its mentions. */
export type Entity = z.infer<typeof Entity>
