import { build } from 'esbuild'
import { chromium } from 'playwright-core'
import { ROOT } from '../support/sources.js'
import type { Sample } from '../support/texts.js'

/** What the bundle leaves for the page: `everywhere.answersOf(everywhere, samples)`. */
const ENTRY = `export { parseDispatch, verify } from './dist/index.js'
export { answersOf } from './tests/runtimes/answers.mjs'
`
/** What a worker does with the samples that it is sent. */
const SERVE = '\nself.onmessage = ({ data }) => self.postMessage(everywhere.answersOf(everywhere, data))\n'

/** The answers of the built package, bundled as a page would have it. */
export async function answersInChromium(
  executablePath: string,
  where: 'page' | 'worker',
  samples: readonly Sample[],
): Promise<string> {
  const bundle = await bundled()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    if (where === 'page') await page.addScriptTag({ content: bundle })
    return await page.evaluate(where === 'page' ? onPage : inWorker, { program: bundle + SERVE, samples })
  } finally {
    await browser.close()
  }
}

async function bundled(): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: ENTRY, resolveDir: ROOT },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'everywhere',
    platform: 'browser',
    charset: 'utf8',
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

interface Given {
  readonly program: string
  readonly samples: readonly Sample[]
}

/** Runs in the page. */
function onPage({ samples }: Given): string {
  const { everywhere } = window as unknown as {
    everywhere: { answersOf: (api: unknown, samples: readonly Sample[]) => string }
  }
  return everywhere.answersOf(everywhere, samples)
}

/** Runs in the page, which leaves the work to a worker. */
function inWorker({ program, samples }: Given): Promise<string> {
  const worker = new Worker(URL.createObjectURL(new Blob([program], { type: 'text/javascript' })))
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data)
    worker.onerror = ({ message }) => reject(new Error(message))
    worker.postMessage(samples)
  })
}
