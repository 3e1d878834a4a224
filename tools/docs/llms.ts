import { readFileSync, writeFileSync } from 'node:fs'
import { pagesToBuild, ROOT, SITE } from './paths.js'

/** A text of the site with its Markdown. */
export interface SiteText {
  readonly path: string
  readonly title: string
  readonly summary: string
  readonly markdown: string
}

/** Writes `llms.txt`, an index for language models (https://llmstxt.org), and `llms-full.txt`, all texts in one. */
export function writeLlms(texts: readonly SiteText[]): void {
  const { description } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { readonly description: string }
  const groups = ['Start', 'Tasks', 'Look up', 'Proof'].map((group) => {
    const lines = pagesToBuild()
      .filter((page) => page.group === group)
      .flatMap(({ path }) => texts.filter((text) => text.path === path))
      .map(({ path, title, summary }) => `- [${title}](${path}): ${summary.replace(/\s+/g, ' ').slice(0, 200)}`)
    return `## ${group}\n\n${lines.join('\n')}\n`
  })
  writeFileSync(
    `${SITE}llms.txt`,
    `# wirecopy\n\n> ${description}\n\nA TypeScript library and a command: \`npm install wirecopy zod\`. All texts in one file: [llms-full.txt](llms-full.txt).\n\n${groups.join('\n')}\n## Optional\n\n- [Reference](reference/index.html): every function, class and type\n- [Playground](playground/index.html): the parser in the browser\n`,
  )
  writeFileSync(
    `${SITE}llms-full.txt`,
    texts
      .map(({ markdown }) => withoutCharts(markdown).trim())
      .join('\n\n---\n\n')
      .concat('\n'),
  )
}

/** A chart is said in its words. */
function withoutCharts(markdown: string): string {
  return markdown
    .replace(/<figure class="chart">[\s\S]*?aria-label="([^"]*)"[\s\S]*?<\/figure>/g, '$1')
    .replace(/<dt>(.*?)<\/dt><dd>(.*?)<\/dd>/g, '$1 $2; ')
    .replace(/<\/?(?:dl|div)[^>]*>/g, '')
}
