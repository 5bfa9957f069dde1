/** Who Lin is in the record, and who wrote down what. */
import { idOf } from '../chance.ts'
import { personId } from '../fixture.ts'
import { agencyId, agencyOf, staffId } from '../network.ts'

export const C1 = personId('c1')
export const id = (what: string) => idOf(`lin/${what}`)
export const by = (login: string) => ({ person_id: C1, agency_id: agencyId(agencyOf(login)), written_by: staffId(login) })
export const COORD = by('coord.a1')
