import { describe, expect, test } from 'vitest'
import { run } from './run-command.js'

describe('wirecopy report', () => {
  test('writes a page about a dispatch from standard input', async () => {
    const { stdout, status } = await run(['report'], { stdin: ['OSLO, Dec 2 (NTB) - “We will go,” said Kari Hansen.'] })
    expect(status).toBe(0)
    expect(stdout).toMatch(/^<!DOCTYPE html>\n<html lang="en">/)
    expect(stdout).toContain('data-speaker="')
  })

  test.each([[['report', '--ndjson']], [['report', 'a', 'b']], [['report', '--date', 'x']]])(
    'refuses %j',
    async (argv) => {
      expect((await run(argv)).status).toBe(2)
    },
  )

  test('says which file is missing', async () => {
    expect((await run(['report', '/nowhere/none.txt'])).status).toBe(3)
  })
})
