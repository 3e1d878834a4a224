/** What the page asks of the worker. */
export interface Request {
  readonly id: number
  readonly text: string
  readonly date: string | null
}

/** What the worker answers: the dispatch as JSON, or why there is none. */
export type Answer =
  | { readonly id: number; readonly json: string; readonly milliseconds: number }
  | { readonly id: number; readonly error: string }
