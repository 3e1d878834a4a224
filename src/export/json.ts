/** Any value that JSON can hold. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject
/** An object of JSON. */
export interface JsonObject {
  /** Its members. */
  readonly [key: string]: JsonValue
}
