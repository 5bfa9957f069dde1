import type { Standard } from '../shared/standard.ts'
import { tailored } from './standards-fit.ts'
import { flexible } from './standards-flexible.ts'
import { conditions } from './standards-possible.ts'
import { leastIntrusive } from './standards-home.ts'

/** Help that fits the person: how it comes, what it makes possible, how it bends, and how little it takes from family life. */
export const contactStandards: readonly Standard[] = [tailored, conditions, flexible, leastIntrusive]
