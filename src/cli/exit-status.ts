/** Exit statuses of the command, as `wirecopy --help` lists them. */
export const ExitStatus = {
  /** Everything was read; also when the reader of our output closed it early. */
  Done: 0,
  /** A dispatch could not be read, or some line of the stream became an error. */
  Failed: 1,
  /** The arguments make no sense. */
  Usage: 2,
  /** A file cannot be read, or the output cannot be written. */
  Unreadable: 3,
} as const
/** One of {@link ExitStatus}. */
export type ExitStatus = (typeof ExitStatus)[keyof typeof ExitStatus]
