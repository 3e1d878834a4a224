import type { ExitStatus } from './exit-status.js'
import { writeReport } from './report.js'
import { printSchema } from './schema.js'
import type { Streams } from './streams.js'
import { verifyClaims } from './verify.js'

/** A subcommand: `wirecopy NAME …`. */
export interface Command {
  /** Its arguments in `--help`, with a leading blank; empty for none. */
  readonly argument: string
  readonly help: string
  /** Runs it on the arguments after its name. */
  readonly run: (argv: readonly string[], streams: Streams) => Promise<ExitStatus>
}

/** The subcommands by name. A file of such a name is read as `./schema`. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  report: { argument: ' [FILE]', help: 'write one dispatch as an HTML page to read', run: writeReport },
  schema: { argument: '', help: 'print the JSON Schema of the model', run: printSchema },
  verify: {
    argument: ' --claims FILE',
    help: 'check claimed quotes against a dispatch, or a stream of them',
    run: verifyClaims,
  },
}
