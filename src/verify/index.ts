/**
 * Checks claims against a dispatch: is this quote really in the text, and is it this speaker's?
 * @module wirecopy/verify
 */
import { WirecopyError } from '../errors.js'
import type { Dispatch } from '../model/dispatch.js'
import type { Claim, Verdict } from '../model/verdict.js'
import { indexWords } from './anchors.js'
import { checkClaim } from './check.js'
import { interruptionsOf, readSpeech } from './speech.js'

/** A claim as a caller writes it: what is not known may be left out. */
export type ClaimInput = Pick<Claim, 'quote'> & Partial<Claim>

/**
 * Checks claimed quotes against a dispatch. It never confirms what the text does not prove.
 *
 * Compared are words, in order. Folded before: case; the kinds of quotation marks, apostrophes, dashes and hyphens; white space and
 * line ends; all punctuation, stops within initials and commas within numbers among it; accents written in one or two
 * characters; brackets within a word (`[W]e`). Not folded: any word, digit, accent or sign (`$`, `%`). An ellipsis in the claim may
 * stand for words of the same speech, square brackets for words put in: both make it `partly-verbatim`.
 *
 * @param claims - the quotes, each perhaps with a speaker and a day (ISO 8601).
 * @param dispatch - what `parseDispatch` gave, with UTF-16 offsets.
 * @returns a verdict for each claim, in order; spans are UTF-16 offsets into `dispatch.text`.
 * @throws {@link WirecopyError} `option-invalid`, when a claim is no object with a `quote` string.
 * @example
 * ```ts
 * import { parseDispatch } from 'wirecopy'
 * import { verify } from 'wirecopy/verify'
 *
 * const dispatch = parseDispatch('PARIS, Dec 2 (Reuters) - “We will not leave the talks,” said Anna Klein.')
 * const [verdict] = verify([{ quote: 'We will leave the talks', speaker: 'Anna Klein' }], dispatch)
 * console.log(verdict?.verdict) // altered
 * console.log(verdict?.diff.find(({ kind }) => kind === 'dropped')?.found?.text) // not
 * ```
 */
export function verify(claims: readonly ClaimInput[], dispatch: Dispatch): Verdict[] {
  if (!Array.isArray(claims)) throw new WirecopyError('option-invalid', 'Claims are a list.')
  const speech = readSpeech(dispatch)
  const index = indexWords(dispatch.text, interruptionsOf(dispatch))
  return claims.map((claim: ClaimInput) => {
    if (claim === null || typeof claim !== 'object' || typeof claim.quote !== 'string')
      throw new WirecopyError('option-invalid', 'A claim is an object with a "quote" string.')
    const { id = null, quote, speaker = null, date = null } = claim
    return checkClaim({ id, quote, speaker, date }, index, speech, dispatch)
  })
}

export type { Dispatch } from '../model/dispatch.js'
export type { ErrorCode } from '../model/error-code.js'
export type { Span } from '../model/span.js'
export type { Claim, TrueSpeaker, Verdict, VerdictName, WordDiff } from '../model/verdict.js'
export { WirecopyError }
