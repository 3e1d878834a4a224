import { folded } from './story.js'
import { decodeReferences } from './xml-doctype.js'

/** Any value that JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject
/** An object of JSON. */
export interface JsonObject {
  readonly [key: string]: Json
}

/** Reads JSON; undefined for what is none. Nothing but trying tells the two apart. */
export function readJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}

/** Whether the value is an object, not an array. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value of an own key: `__proto__` and its like are keys as others. */
export function valueAt(object: JsonObject | null, key: string): Json | undefined {
  return object !== null && Object.hasOwn(object, key) ? object[key] : undefined
}

/** The first of the keys that has a string or a number, white space folded and character references read. */
export function textAt(object: JsonObject | null, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = valueAt(object, key)
    const text =
      typeof value === 'string' ? folded(decodeReferences(value)) : typeof value === 'number' ? `${value}` : null
    if (text !== null) return text
  }
  return null
}

/** The first of the keys that has a string, as it is. */
export function rawTextAt(object: JsonObject | null, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = valueAt(object, key)
    if (typeof value === 'string' && value.trim() !== '') return value
  }
  return null
}

/** The values of a key as a list: an array's items, or the one value. */
export function listAt(object: JsonObject | null, key: string): readonly Json[] {
  const value = valueAt(object, key)
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? (value as readonly Json[]) : [value]
}
