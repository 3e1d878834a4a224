#!/usr/bin/env node
/** `wirecopy-mcp`: a Model Context Protocol server on standard input and output. */
import { version } from '../../package.json'
import { registerTools } from './mcp-tools.js'

/** The SDK is an optional dependency: whoever does not serve tools needs none of it. */
async function serve(): Promise<void> {
  const sdk = await Promise.all([
    import('@modelcontextprotocol/server'),
    import('@modelcontextprotocol/server/stdio'),
  ]).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND') return null
    throw error
  })
  if (sdk === null) {
    process.stderr.write('wirecopy-mcp: install @modelcontextprotocol/server beside wirecopy.\n')
    process.exitCode = 2
    return
  }
  const [{ McpServer }, { serveStdio }] = sdk
  serveStdio(() => {
    const server = new McpServer({ name: 'wirecopy', version })
    registerTools(server)
    return server
  })
}

await serve()
