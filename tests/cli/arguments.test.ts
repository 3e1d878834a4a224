import { describe, expect, test } from 'vitest'
import { readArguments, UsageError } from '../../src/cli/arguments.js'

describe('readArguments takes', () => {
  test.each([
    ['nothing', [], { file: null, ndjson: false, jobs: 1, codePoints: false, parse: {} }],
    ['a file', ['a.txt'], { file: 'a.txt' }],
    ['a dash for standard input', ['-'], { file: null }],
    ['a file that looks like an option', ['--', '--odd'], { file: '--odd' }],
    [
      'options for the parser',
      ['--date=2025-12-02', '--country', 'us', '--format', 'plain', '--include', 'tokens'],
      {
        parse: { date: '2025-12-02', country: 'us', format: 'plain', include: ['tokens'] },
      },
    ],
    ['the unit of offsets', ['--offsets', 'code-points'], { codePoints: true }],
    ['the default unit by name', ['--offsets', 'utf16'], { codePoints: false }],
    ['the rules', ['--explain'], { explain: true }],
    ['no rules', [], { explain: false }],
    ['threads', ['--ndjson', '-j', '4'], { ndjson: true, jobs: 4 }],
    ['help', ['-h'], { help: true }],
    ['version', ['-v'], { version: true }],
  ])('%s', (_name, argv, expected) => {
    expect(readArguments(argv)).toMatchObject(expected)
  })
})

describe('readArguments refuses', () => {
  test.each([
    ['an unknown option', ['--bogus'], 'bogus'],
    ['an option without its value', ['--date'], 'date'],
    ['two files', ['a', 'b'], 'One file'],
    ['a date that does not exist', ['--date', '2025-02-30'], 'date'],
    ['a format that does not exist', ['--format', 'pdf'], 'format'],
    ['a country that is no code', ['--country', 'France'], 'country'],
    ['parts that do not exist', ['--include', 'trees'], 'tokens'],
    ['a unit that does not exist', ['--offsets', 'bytes'], 'code-points'],
    ['no threads', ['--ndjson', '--jobs', '0'], '--jobs'],
    ['threads that are no number', ['--ndjson', '--jobs', '1e2'], '--jobs'],
    ['too many threads', ['--ndjson', '--jobs', '257'], '--jobs'],
    ['rules in CoNLL-U', ['--conllu', '--explain'], '--explain'],
    ['threads for one dispatch', ['--jobs', '2'], '--ndjson'],
    ['indented lines', ['--ndjson', '--pretty'], '--pretty'],
  ])('%s', (_name, argv, word) => {
    expect(() => readArguments(argv)).toThrow(UsageError)
    expect(() => readArguments(argv)).toThrow(word)
  })
})
