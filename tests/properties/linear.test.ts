import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, test } from 'vitest'
import { HOSTILE } from './hostile.data.js'

const SHORT = 1500
const LONG = 6000

/** Four times the text is four times the work; sorting adds a little. Quadratic work would show 16. */
const MOST = 6

let measured: Record<string, [number, number]> = {}
beforeAll(async () => {
  const script = fileURLToPath(new URL('count-work.ts', import.meta.url))
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', script, String(SHORT), String(LONG)],
    {
      maxBuffer: 2 ** 24,
    },
  )
  measured = JSON.parse(stdout) as typeof measured
}, 300_000)

describe('work grows with the length of the text, not with its square', () => {
  test.each(HOSTILE)('%s', (name) => {
    const [short, long] = measured[name] ?? [0, 0]
    expect(short).toBeGreaterThan(SHORT / 100)
    expect(long / short).toBeLessThan(MOST)
  })
})
