import { COMMANDS } from './commands.js'
import { OPTIONS } from './options.data.js'

/** Wider than the longest left column. */
const COLUMN = 24

const STREAM = `A line of the stream is {"id", "text" or "bytes" (base64), "date"?, "format"?, "country"?}; the answer is {"id", …} with
the fields of the model, or {"id", "error": {"code", "message"}} where the line cannot be read. Blank lines are skipped.`

const STATUSES = `Exit status: 0 all was read; 1 a dispatch or some line could not be read; 2 the arguments make no sense;
3 a file cannot be read or the output cannot be written. Output that is closed early ends the run with 0.`

/** What `wirecopy --help` prints. */
export function usage(): string {
  const commands = Object.entries(COMMANDS).map(([name, { argument, help }]) =>
    row(`wirecopy ${name}${argument}`, help),
  )
  const options = Object.entries(OPTIONS).map(([name, option]) => {
    const short = 'short' in option ? `-${option.short}, ` : ''
    return row(`${short}--${name}${option.argument === null ? '' : ` ${option.argument}`}`, option.help)
  })
  return [
    'Reads a news dispatch and writes its model as JSON.',
    '',
    row('wirecopy [FILE]', 'read a file, or standard input'),
    row('wirecopy --ndjson [FILE]', 'read a stream of dispatches'),
    ...commands,
    '',
    ...options,
    '',
    STREAM,
    '',
    STATUSES,
    '',
  ].join('\n')
}

function row(left: string, help: string): string {
  return `  ${left.padEnd(COLUMN)}  ${help}`
}
