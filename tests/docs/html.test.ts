import { existsSync, readFileSync } from 'node:fs'
import { HtmlValidate } from 'html-validate'
import { expect, test } from 'vitest'
import { pagesToBuild, SITE } from '../../tools/docs/paths.js'

/** Colours of code are styles of its letters; long titles are those of the texts. */
const RULES = { 'no-inline-style': 'off', 'long-title': 'off' } as const
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: RULES,
})
/** The reference is TypeDoc's. */
const own = pagesToBuild().filter(({ path }) => !path.startsWith('reference/'))

test.each(own)('$path is valid HTML', async ({ path }) => {
  if (!existsSync(SITE + path)) throw new Error('Run "npm run docs" first.')
  const { results } = await validator.validateString(readFileSync(SITE + path, 'utf8'))
  const faults = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
  )
  expect(faults).toEqual([])
})
