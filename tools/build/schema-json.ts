/** Writes dist/schema.json from the built schemas, so that the file and `jsonSchema()` cannot differ. */
import { writeFileSync } from 'node:fs'

const dist = new URL('../../dist/', import.meta.url)
const { jsonSchema } = (await import(new URL('schema.js', dist).href)) as typeof import('../../src/model/index.js')
writeFileSync(new URL('schema.json', dist), `${JSON.stringify(jsonSchema(), null, 2)}\n`)
