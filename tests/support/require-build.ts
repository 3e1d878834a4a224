import { existsSync } from 'node:fs'

/** Stops with one clear sentence where forty tests would each fail for want of `dist`. */
export default function requireBuild(): void {
  if (!existsSync(new URL('../../dist/index.js', import.meta.url))) throw new Error('Run "npm run build" first.')
}
