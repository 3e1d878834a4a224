import { fileURLToPath } from 'node:url'

/** The folder of package.json, with a slash at the end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url))
/** What `npm run build` wrote: start, stream and sizes are those of the built package. */
export const BUILD = `${ROOT}dist/`
