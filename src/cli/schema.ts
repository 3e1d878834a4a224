import { UsageError } from './arguments.js'
import type { ExitStatus } from './exit-status.js'
import { Output } from './output.js'
import type { Streams } from './streams.js'

/** `wirecopy schema`: the JSON Schema of the model. */
export async function printSchema(argv: readonly string[], { stdout }: Streams): Promise<ExitStatus> {
  if (argv.length > 0) throw new UsageError('schema takes no arguments.')
  // Zod is loaded by this command alone.
  const { jsonSchema } = await import('../model/json-schema.js')
  const output = new Output(stdout)
  await output.write(`${JSON.stringify(jsonSchema(), null, 2)}\n`)
  return output.status
}
