/** What a link to the playground says: a dispatch of ours by its name, or a text; and the day it was sent. */
export interface Shared {
  readonly sample: string | null
  readonly text: string | null
  readonly date: string
}

/** The hash of a link: the text is deflated, so that links of usual dispatches stay below 3,000 letters. */
export async function writeHash({ sample, text, date }: Shared): Promise<string> {
  const parts = new URLSearchParams()
  if (sample !== null) parts.set('s', sample)
  else if (text !== null)
    parts.set('t', encode(await pipe(new TextEncoder().encode(text), new CompressionStream('deflate-raw'))))
  if (date !== '') parts.set('d', date)
  return `#${parts}`
}

/** Reads the hash of a link; what is broken in it is as if it were not there. */
export async function readHash(hash: string): Promise<Shared> {
  const parts = new URLSearchParams(hash.slice(1))
  const packed = parts.get('t')
  const date = parts.get('d') ?? ''
  let text: string | null = null
  if (packed !== null && /^[\w-]+$/.test(packed)) {
    const bytes = await pipe(decode(packed), new DecompressionStream('deflate-raw')).catch(() => null)
    text = bytes === null ? null : new TextDecoder().decode(bytes)
  }
  return { sample: parts.get('s'), text, date: /^\d{4}-\d\d-\d\d$/.test(date) ? date : '' }
}

async function pipe(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer())
}

/** Base64 in the letters that a link may have. */
function encode(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function decode(letters: string): Uint8Array<ArrayBuffer> {
  const bytes = safeAtob(letters.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(bytes, (letter) => letter.charCodeAt(0))
}

function safeAtob(letters: string): string {
  // A length of 4 n + 1 is no base64.
  return letters.length % 4 === 1 ? '' : atob(letters)
}
