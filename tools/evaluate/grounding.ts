// Scores verify: each claim of the set is checked, and the verdicts written for the gold set's own scorer.
// usage: npx tsx tools/evaluate/grounding.ts GOLD/grounding [--half dev] [--errors] [--keep FILE]
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parseDispatch } from '../../src/dispatch.js'
import type { Verdict } from '../../src/model/verdict.js'
import { verify } from '../../src/verify/index.js'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    half: { type: 'string', default: 'dev' },
    errors: { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
})
const [gold] = positionals
if (gold === undefined)
  throw new Error('usage: npx tsx tools/evaluate/grounding.ts GOLD/grounding [--half dev] [--errors]')

function lines<Value>(name: string): Value[] {
  const rows = readFileSync(join(gold ?? '', name), 'utf8')
    .split('\n')
    .filter(Boolean)
  return rows.map((row) => JSON.parse(row) as Value)
}

interface ClaimLine {
  readonly id: string
  readonly doc: string
  readonly quote: string
  readonly speaker?: string
}

interface GoldLine {
  readonly id: string
  readonly verdict: string
  readonly form: string
  readonly source: string | null
}

const claims = lines<ClaimLine>(`${values.half}.claims.ndjson`)
const verdicts = new Map<string, Verdict>()
let parsing = 0
let checking = 0
for (const { id, text, date } of lines<{ id: string; text: string; date: string | null }>(`${values.half}.ndjson`)) {
  const start = performance.now()
  const dispatch = parseDispatch(text, { date })
  const parsed = performance.now()
  const own = claims.filter(({ doc }) => doc === id)
  for (const verdict of verify(own, dispatch)) verdicts.set(verdict.id ?? '', verdict)
  parsing += parsed - start
  checking += performance.now() - parsed
}
const file = values.keep ?? join(tmpdir(), `wirecopy-grounding-${process.pid}.ndjson`)
writeFileSync(file, claims.map(({ id }) => `${JSON.stringify(verdicts.get(id) ?? { id })}\n`).join(''))
const answers = join(gold, `${values.half}.gold.ndjson`)
process.stdout.write(execFileSync(process.execPath, [join(gold, 'score.mjs'), file, answers]))
process.stdout.write(
  `\nparsing ${parsing.toFixed(0)} ms, checking ${checking.toFixed(0)} ms for ${claims.length} claims\n`,
)
if (values.errors) {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  for (const { id, verdict, form, source } of lines<GoldLine>(`${values.half}.gold.ndjson`)) {
    const said = verdicts.get(id)
    if (said === undefined || said.verdict === verdict) continue
    const claim = byId.get(id)
    process.stdout.write(
      `${id} ${claim?.doc} gold ${verdict} (${form}), said ${said.verdict} ${said.confidence}: ${claim?.speaker ?? '-'} <${source}> <${said.speaker?.name ?? null}> ${claim?.quote.slice(0, 160)} | ${said.message}\n`,
    )
  }
}
