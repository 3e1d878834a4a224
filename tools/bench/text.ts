import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Reads the texts of a folder: `*.txt`, and `text` of every line of `*.ndjson`. */
export function readTexts(folder: string): string[] {
  const texts: string[] = []
  for (const name of readdirSync(folder).sort()) {
    const file = join(folder, name)
    if (!statSync(file).isFile()) continue
    if (name.endsWith('.txt')) texts.push(readFileSync(file, 'utf8'))
    else if (name.endsWith('.ndjson'))
      for (const line of readFileSync(file, 'utf8').split('\n'))
        if (line !== '') texts.push(String((JSON.parse(line) as { text?: string }).text ?? ''))
  }
  if (texts.length === 0) throw new Error(`${folder} holds no *.txt and no *.ndjson`)
  return texts
}

/**
 * One text of a length, from texts again and again. Names and figures change with every round, so that a table of names
 * cannot stay small as it would if the same text came back.
 */
export function longText(texts: readonly string[], length: number): string {
  const pieces: string[] = []
  let total = 0
  for (let round = 0; total < length; round++)
    for (const text of texts) {
      const piece = `${round === 0 ? text : vary(text, round)}\n\n`
      pieces.push(piece)
      total += piece.length
      if (total >= length) break
    }
  return pieces.join('').slice(0, length)
}

/** So many different dispatches, from texts again and again. */
export function dispatches(texts: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const text = texts[index % texts.length] ?? ''
    const round = Math.floor(index / texts.length)
    return round === 0 ? text : vary(text, round)
  })
}

/** Capitalised words get an ending, numbers another last digit. */
function vary(text: string, round: number): string {
  const ending = String(round).replace(/\d/g, (digit) => 'aeiounlrst'.charAt(Number(digit)))
  return text.replace(/\b[A-Z][a-z]{3,}\b/g, (word, at: number) => (at % 3 === round % 3 ? word + ending : word))
}
