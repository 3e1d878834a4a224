import * as z from 'zod'

/** Codes of errors and diagnostics: what is wrong with an input, an option or an envelope. */
export const ErrorCode = z.enum([
  'input-not-text',
  'input-too-long',
  'input-not-json',
  'input-not-object',
  'input-without-text',
  'input-not-base64',
  'option-invalid',
  'date-invalid',
  'format-unknown',
  'format-mismatch',
  'format-broken',
  'format-entity',
  'format-depth',
  'text-empty',
  'text-encoding',
  'text-surrogate',
  'text-control',
  'quote-unpaired',
  'date-impossible',
  'internal-error',
])
/** Codes of errors and diagnostics. */
export type ErrorCode = z.infer<typeof ErrorCode>
