import { readFileSync } from 'node:fs'
import { parseDispatch } from '../dispatch.js'

process.stdout.write(`${JSON.stringify(parseDispatch(readFileSync(process.argv[2] ?? 0)), null, 2)}\n`)
