import { parseDispatch } from '../dispatch.js'
import { type Explanation, explainDispatch } from '../explain.js'
import type { Dispatch } from '../model/dispatch.js'
import type { ParseOptions } from '../options.js'
import { codePointOffsets } from '../read.js'

/** How a model is written. */
export interface ModelSettings {
  readonly codePoints: boolean
  readonly explain: boolean
}

/** The model of an input, with the rules behind it where they are asked for. */
export function readModel(
  input: string | Uint8Array,
  options: ParseOptions,
  { codePoints, explain }: ModelSettings,
): Dispatch & { readonly explain?: Explanation } {
  const counted = (dispatch: Dispatch): Dispatch => (codePoints ? codePointOffsets(dispatch) : dispatch)
  if (!explain) return counted(parseDispatch(input, options))
  const explained = explainDispatch(input, options)
  return { ...counted(explained.dispatch), explain: explained.explain }
}
