/** Empties dist/: the builds of tsup.config.ts run side by side and must not clean each other away. */
import { rmSync } from 'node:fs'

rmSync(new URL('../../dist/', import.meta.url), { recursive: true, force: true })
