/**
 * Compares the public types of every subpath with the report in docs/api/, so that no change of the API goes unseen.
 * With `--write` it writes the reports.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor'

const root = fileURLToPath(new URL('../../', import.meta.url))
const write = process.argv.includes('--write')
const packageJson = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  readonly exports: Readonly<Record<string, string | { readonly import: { readonly types: string } }>>
}
mkdirSync(`${root}docs/api`, { recursive: true })

let changed = 0
for (const [subpath, target] of Object.entries(packageJson.exports)) {
  if (typeof target === 'string') continue
  const name = subpath === '.' ? 'index' : subpath.slice(2)
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: root,
      mainEntryPointFilePath: `${root}${target.import.types}`,
      compiler: { tsconfigFilePath: `${root}tsconfig.json` },
      apiReport: {
        enabled: true,
        reportFileName: `${name}.api.md`,
        reportFolder: `${root}docs/api`,
        reportTempFolder: `${root}temp/api`,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: 'lf',
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Warning } },
        extractorMessageReporting: {
          default: { logLevel: ExtractorLogLevel.Error },
          // No release tags: all that is exported and not @internal is public.
          'ae-missing-release-tag': { logLevel: ExtractorLogLevel.None },
          'ae-unresolved-link': { logLevel: ExtractorLogLevel.None },
        },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.None } },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: `${root}package.json`,
  })
  const { apiReportChanged, errorCount, warningCount } = Extractor.invoke(config, {
    localBuild: write,
    messageCallback: (message) => {
      if (message.logLevel !== ExtractorLogLevel.Error && message.logLevel !== ExtractorLogLevel.Warning)
        message.handled = true
      if (message.messageId === 'console-api-report-not-copied') message.handled = true
    },
  })
  if (apiReportChanged || errorCount + warningCount > 0) changed++
  console.log(
    `${subpath}: ${apiReportChanged ? (write ? 'written' : 'CHANGED') : 'as reported'}, ${errorCount} errors, ${warningCount} warnings`,
  )
  if (errorCount > 0 || (!write && changed > 0)) process.exitCode = 1
}
if (process.exitCode === 1)
  console.error('See the change with "npm run api" and git diff docs/api; commit it together with a changeset.')
