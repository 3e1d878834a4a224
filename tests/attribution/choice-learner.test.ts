import { describe, expect, it } from 'vitest'
import { accuracy, type Choice, learnChoices } from '../../tools/train/attribution/choice-learner.js'

/** Features: 0 near, 1 far, 2 tied by the tree, 3 nothing at all. */
const toy: Choice[] = [
  { options: [[3], [0, 2], [1]], right: 1 },
  { options: [[3], [0], [1, 2]], right: 2 },
  { options: [[3], [0], [1]], right: 1 },
  { options: [[3], [1], [1]], right: 0 },
  { options: [[3], [1, 2], [0]], right: 1 },
]
const how = { rounds: 60, rate: 0.5, decay: 1e-6 }

describe('learnChoices', () => {
  const weights = learnChoices(toy, 4, how)
  it('learns that a tie counts for more than nearness', () => {
    expect(weights[2]).toBeGreaterThan(weights[0] as number)
    expect(weights[0]).toBeGreaterThan(weights[1] as number)
    expect(accuracy(toy, weights)).toBe(1)
  })
  it('learns nothing from nothing', () => expect([...learnChoices([], 4, how)]).toEqual([0, 0, 0, 0]))
  it('gives the same weights again', () => expect(learnChoices(toy, 4, how)).toEqual(weights))
  it('a choice against the weights is wrong', () => {
    expect(accuracy([{ options: [[3], [0, 2]], right: 0 }], weights)).toBe(0)
  })
})
