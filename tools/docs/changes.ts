import { readdirSync, readFileSync } from 'node:fs'
import { ROOT } from './paths.js'

/** The page of changes, as Markdown: what waits for the next release, then the changelog. */
export function changesPage(): string {
  const waiting = readdirSync(`${ROOT}.changeset`)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .sort()
    .map((name) => /^---\n'?[^\n]*?: *(\w+)\n---\n([\s\S]*)$/.exec(readFileSync(`${ROOT}.changeset/${name}`, 'utf8')))
    .flatMap((match) => (match === null ? [] : [`**${match[1]}**: ${match[2]?.trim()}`]))
  const released = readFileSync(`${ROOT}CHANGELOG.md`, 'utf8').replace(/^# .*\n+/, '')
  const next = waiting.length === 0 ? '' : `## Next release\n\n${waiting.join('\n\n')}\n\n`
  return `# Changes\n\n${released.split(/^## /m)[0]?.trim()}\n\n${next}${released.slice(released.split(/^## /m)[0]?.length ?? 0)}`
}
