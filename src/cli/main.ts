#!/usr/bin/env node
import { runCommand } from './command.js'
import { isThread, serveThread } from './threads.js'

if (isThread()) serveThread()
else {
  const { stdin, stdout, stderr } = process
  process.exitCode = await runCommand(process.argv.slice(2), {
    stdin,
    stdout,
    stderr,
    program: new URL(import.meta.url),
  })
}
