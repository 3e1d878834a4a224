import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const FOLDER = `${ROOT}temp/examples`

/** A block of TypeScript in the documentation. */
export interface Example {
  /** File and line. */
  readonly name: string
  readonly code: string
}

/** What an example should print, and what it printed; `error` is what it threw, or null. */
export interface ExampleRun {
  readonly expected: readonly string[]
  readonly printed: readonly string[]
  readonly error: string | null
}

/** All blocks marked `ts` of README, guide and doc comments, in the order of the files. */
export function collectExamples(): Example[] {
  const guide = filesUnder('docs/guide', '.md')
  const examples = ['README.md', ...guide].flatMap((file) => blocksOf(file, readFileSync(ROOT + file, 'utf8')))
  for (const file of filesUnder('src', '.ts')) {
    if (file.includes('/generated/') || file.endsWith('.data.ts')) continue
    const text = readFileSync(ROOT + file, 'utf8')
    if (!text.includes('* ```ts')) continue
    examples.push(...blocksOf(file, text.replace(/^[ \t]*\*(?: |$)/gm, '')))
  }
  return examples
}

/** Complaints of the type checker about the examples, resolved as a user's import would be. */
export function typeFaultsOf(examples: readonly Example[]): string[] {
  prepareFolder()
  const files = examples.map(({ code }, index) => {
    const file = `${FOLDER}/example-${index}.ts`
    // An example without an import is a script; as a module it cannot clash with its neighbours.
    writeFileSync(file, `${code}\nexport {}\n`)
    return file
  })
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts'],
    types: ['node'],
    strict: true,
    noEmit: true,
    resolveJsonModule: true,
    skipLibCheck: true,
  })
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    const index = Number(/example-(\d+)\.ts$/.exec(file?.fileName ?? '')?.[1] ?? -1)
    return `${examples[index]?.name}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
  })
}

/** Runs the examples one after the other on the built package, which they import by its name. */
export function runExamples(examples: readonly Example[]): ExampleRun[] {
  prepareFolder()
  const expected = examples.map(({ code, name }, index) => {
    const marked = markLogs(code, name)
    const { outputText } = ts.transpileModule(marked.code, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    })
    writeFileSync(`${FOLDER}/example-${index}.mjs`, outputText)
    return marked.expected
  })
  writeFileSync(`${FOLDER}/run.mjs`, RUNNER)
  const { stdout, stderr } = spawnSync(process.execPath, ['run.mjs', String(examples.length)], {
    cwd: FOLDER,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const results = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map(
      (line) =>
        JSON.parse(line) as { readonly printed: Readonly<Record<string, string[]>>; readonly error: string | null },
    )
  return examples.map((_, index) => {
    const result = results[index]
    return {
      expected: (expected[index] ?? []).map(collapse),
      printed: (expected[index] ?? []).map((_, log) =>
        collapse((result?.printed[log] ?? ['(not printed)']).join('\n')),
      ),
      error: result === undefined ? `did not run: ${stderr}` : result.error,
    }
  })
}

/** Runs in the child: `__log(n, …)` stands for the n-th `console.log` of an example. */
const RUNNER = `import { formatWithOptions } from 'node:util'
let printed
globalThis.__log = (index, ...values) => {
  printed[index] ??= []
  printed[index].push(formatWithOptions({ breakLength: Infinity, depth: Infinity }, ...values))
}
process.chdir('../..')
for (let index = 0; index < Number(process.argv[2]); index++) {
  printed = {}
  let error = null
  try {
    await import('./example-' + index + '.mjs')
  } catch (thrown) {
    error = String(thrown?.stack ?? thrown)
  }
  process.stdout.write(JSON.stringify({ printed, error }) + '\\n')
}
`

/** Numbers the calls of \`console.log\` and reads what each should print from the comment behind or below it. */
function markLogs(code: string, name: string): { readonly code: string; readonly expected: string[] } {
  const source = ts.createSourceFile('example.ts', code, ts.ScriptTarget.ES2022, true)
  const expected: string[] = []
  const calls: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'console.log') {
      const [sameLine = '', ...below] = code.slice(node.getEnd()).split('\n')
      const behind = /^[\s;)]*\/\/ ?(.*)$/.exec(sameLine)?.[1]
      const under: string[] = []
      for (const line of below) {
        const comment = /^\s*\/\/ ?(.*)$/.exec(line)?.[1]
        if (comment === undefined) break
        under.push(comment)
      }
      const text = behind ?? (under.length > 0 ? under.join('\n') : null)
      if (text === null) throw new Error(`${name}: console.log has no comment that says what it prints`)
      expected.push(text)
      calls.push(node)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  let marked = code
  for (const [index, call] of [...calls.entries()].reverse()) {
    const start = call.getStart()
    marked = `${marked.slice(0, start)}__log(${index}, ${marked.slice(start + 'console.log('.length)}`
  }
  return { code: marked, expected }
}

function blocksOf(file: string, text: string): Example[] {
  const examples: Example[] = []
  const lines = text.split('\n')
  for (let index = 0; index < lines.length; index++) {
    if (lines[index]?.trim() !== '```ts') continue
    const first = index + 1
    index++
    while (index < lines.length && lines[index]?.trim() !== '```') index++
    examples.push({ name: `${file}:${first}`, code: lines.slice(first, index).join('\n') })
  }
  return examples
}

function filesUnder(folder: string, ending: string): string[] {
  return readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort()
}

function prepareFolder(): void {
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
}

/** Line breaks and runs of blanks do not count. */
function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
