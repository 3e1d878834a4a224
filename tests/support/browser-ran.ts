import { ROOT } from './sources.js'

/** A file that is there when the browser tests ran: `.ci/run` looks for it. */
export const BROWSER_TESTS_RAN = `${ROOT}temp/browser-tests-ran`
