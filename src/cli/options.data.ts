/** The options of the command: how `parseArgs` reads them, and what `--help` says of them. Twelve entries. */
export const OPTIONS = {
  conllu: { type: 'boolean', argument: null, help: 'write the sentences as CoNLL-U instead of JSON' },
  country: { type: 'string', argument: 'CC', help: 'country of a bare place (ISO 3166-1 alpha-2)' },
  date: { type: 'string', argument: 'DATE', help: 'day on which it was sent (ISO 8601)' },
  explain: { type: 'boolean', argument: null, help: 'add "explain": the rules and weights behind each result' },
  format: {
    type: 'string',
    argument: 'NAME',
    help: 'envelope: plain, nitf, newsmlg2, ninjs, html …; detected when absent',
  },
  help: { type: 'boolean', short: 'h', argument: null, help: 'print this' },
  include: { type: 'string', argument: 'tokens', help: 'fill the tokens of every sentence' },
  jobs: { type: 'string', short: 'j', argument: 'N', help: 'with --ndjson: read with N threads, order kept' },
  ndjson: { type: 'boolean', argument: null, help: 'one JSON object a line in, one a line out' },
  offsets: { type: 'string', argument: 'UNIT', help: 'utf16 (the default) or code-points (as Python counts)' },
  pretty: { type: 'boolean', argument: null, help: 'indent the JSON; so it is on a terminal' },
  version: { type: 'boolean', short: 'v', argument: null, help: 'print the version' },
} as const

/** Name of an option, without its dashes. */
export type OptionName = keyof typeof OPTIONS
