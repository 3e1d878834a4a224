import type { Rule } from '../grammar.js'
import { QUARTERS } from './quarters.js'
import { SEASONS } from './seasons.js'
import { UNITS } from './units.js'
import { WEEKS } from './weeks.js'
import { YEAR_PERIODS } from './years.js'

/** Stretches longer than a day: the group `<period>`. */
export const PERIODS: readonly Rule[] = [...UNITS, ...YEAR_PERIODS, ...QUARTERS, ...SEASONS, ...WEEKS]
