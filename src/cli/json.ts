import { LimitError } from '../errors.js'

/**
 * The value as JSON.
 *
 * @throws {@link LimitError} where it would be longer than the longest string of the engine (512 Mi in V8).
 */
export function toJson(value: object, indent: number = 0): string {
  try {
    return JSON.stringify(value, null, indent)
  } catch (error) {
    // The engine has no other way to say so.
    if (error instanceof RangeError)
      throw new LimitError('input-too-long', 'Its result is longer than a string can be.')
    throw error
  }
}
