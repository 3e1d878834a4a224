import { accuracy, type Choice, type LearningRate, learnChoices } from './choice-learner.js'

const PARTS = 10

/** Share of choices that is right where each tenth of the articles is judged by weights learned from the others. */
export function accuracyByTenths(articles: readonly (readonly Choice[])[], size: number, how: LearningRate): number {
  let right = 0
  for (let part = 0; part < PARTS; part++) {
    const weights = learnChoices(articles.filter((_, index) => index % PARTS !== part).flat(), size, how)
    const held = articles.filter((_, index) => index % PARTS === part).flat()
    if (held.length > 0) right += accuracy(held, weights) * held.length
  }
  return right / articles.flat().length
}
