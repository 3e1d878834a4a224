// Reads every sample with the built package and writes the answers. Runs under Node, Deno and Bun.
// usage: program.mjs FOLDER_OF_BUILD SAMPLES.json ANSWERS import|require [worker] [no-webassembly|no-simd]
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { argv } from 'node:process'
import { pathToFileURL } from 'node:url'
import { isMainThread, Worker, workerData } from 'node:worker_threads'
import { answersOf } from './answers.mjs'

const args = isMainThread ? argv.slice(2) : workerData
const [build, samples, answers, way, ...traits] = args

if (isMainThread && traits.includes('worker')) {
  const worker = new Worker(new URL(import.meta.url), { workerData: args })
  await new Promise((resolve, reject) => worker.on('error', reject).on('exit', resolve))
} else {
  if (traits.includes('no-webassembly')) delete globalThis.WebAssembly
  // An engine without SIMD says so when it is asked.
  if (traits.includes('no-simd')) WebAssembly.validate = () => false
  const api =
    way === 'import'
      ? await import(pathToFileURL(`${build}/index.js`).href)
      : createRequire(import.meta.url)(`${build}/index.cjs`)
  writeFileSync(answers, answersOf(api, JSON.parse(readFileSync(samples, 'utf8'))))
}
