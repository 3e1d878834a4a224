import { describe, expect, test } from 'vitest'
import { parseDispatch } from '../../src/dispatch.js'
import { faultsOf } from './faults.js'
import { HOSTILE } from './hostile.data.js'

const LENGTH = 3000

describe('a text made to break a reader is read, and every span of the result is right', () => {
  test.each(HOSTILE)('%s', (_name, make) => {
    const text = make(LENGTH)
    const dispatch = parseDispatch(text, { date: '2025-12-02', format: 'plain', include: ['tokens'] })
    expect(dispatch.text).toBe(text)
    expect(faultsOf(dispatch)).toEqual([])
  })
})
