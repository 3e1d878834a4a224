const NEWLINE = 10

/**
 * Longest line, in bytes: more than the longest text that is taken, with each of its characters written as a JSON escape,
 * and less than the longest string of any engine. A longer one is passed over, so that a stream without newlines cannot
 * fill the memory.
 */
const MAX_LINE = 1 << 28

/** A line without its newline; null where it was too long to keep. */
export type LineBytes = Uint8Array | null

/** Cuts chunks of bytes into lines; each step gives the lines that a chunk completed. Nothing but the open line is kept. */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  maxLine: number = MAX_LINE,
): AsyncGenerator<LineBytes[]> {
  let pieces: Uint8Array[] = []
  let length = 0
  const add = (piece: Uint8Array): void => {
    length += piece.length
    if (length > maxLine) pieces = []
    else pieces.push(piece)
  }
  const take = (): LineBytes => {
    const line =
      length > maxLine ? null : pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : concat(pieces, length)
    pieces = []
    length = 0
    return line
  }
  for await (const chunk of chunks) {
    const lines: LineBytes[] = []
    let start = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, start)) {
      add(chunk.subarray(start, at))
      lines.push(take())
      start = at + 1
    }
    if (start < chunk.length) add(chunk.subarray(start))
    if (lines.length > 0) yield lines
  }
  if (length > 0) yield [take()]
}

function concat(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
