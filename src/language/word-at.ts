/** Words of a document, and rows of them, as those see them who look for names. */
import type { TextDocument } from '../document/index.js'
import { fold } from './features.js'

/** A word as written; empty outside of the document. */
export function wordAt({ text, tokens }: TextDocument, index: number): string {
  return index >= 0 && index < tokens.count ? text.slice(tokens.start[index], tokens.end[index]) : ''
}

/** The words `first` up to `past` as written, whatever stands between them as one blank. */
export function nameAt({ text, tokens }: TextDocument, first: number, past: number): string {
  let name = text.slice(tokens.start[first], tokens.end[first])
  for (let index = first + 1; index < past; index++) name += ` ${text.slice(tokens.start[index], tokens.end[index])}`
  return name
}

/** Whether a word begins with a letter that has a small one. */
export function isCapitalAt({ text, tokens }: TextDocument, index: number): boolean {
  if (index < 0 || index >= tokens.count) return false
  const unit = text.charCodeAt(tokens.start[index] as number)
  return fold(unit) !== unit
}
