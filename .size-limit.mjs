/** Sizes of what a bundler takes, everything that is imported included: Zod, too, were it imported. */
const everything = (config) => ({ ...config, external: [], logLevel: 'error' })

const limits = [
  ['parseDispatch', 'dist/index.js', '{ parseDispatch }', '8 MB'],
  ['parseDateline, from wirecopy', 'dist/index.js', '{ parseDateline }', '350 kB'],
  ['wirecopy/dateline', 'dist/dateline.js', '*', '350 kB'],
  ['parseQuotes, from wirecopy', 'dist/index.js', '{ parseQuotes }', '15 kB'],
  ['wirecopy/quotes', 'dist/quotes.js', '*', '15 kB'],
  ['wirecopy/time', 'dist/time.js', '*', '80 kB'],
  ['wirecopy/language', 'dist/language.js', '*', '8 MB'],
  ['wirecopy/verify', 'dist/verify.js', '*', '50 kB'],
  ['wirecopy/export', 'dist/export.js', '*', '20 kB'],
  ['wirecopy/formats', 'dist/formats.js', '*', '100 kB'],
  ['the schemas, with Zod', 'dist/schema.js', '{ Dispatch, jsonSchema }', '100 kB'],
]

export default limits.map(([name, path, names, limit]) => ({
  name,
  path,
  import: names,
  limit,
  gzip: true,
  modifyEsbuildConfig: everything,
}))
