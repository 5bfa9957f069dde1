import type { Cells } from '../cells.ts'
import { agencyRow, programmePlaceRow, programmeRow } from './agencies.ts'
import type { AgencyRow, ProgrammePlaceRow, ProgrammeRow } from './agencies.ts'
import { contactRow, livingSituationRow } from './contact.ts'
import type { ContactRow, LivingSituationRow } from './contact.ts'
import { personRow } from './person.ts'
import type { PersonRow } from './person.ts'
import { exitRow, stayRow } from './stay.ts'
import type { ExitRow, StayRow } from './stay.ts'

/** What comes out of each file that is taken. The order is the order of writing: whatever is pointed at comes first. */
export type Rows = {
  agencies: AgencyRow
  programmes: ProgrammeRow
  programme_places: ProgrammePlaceRow
  people: PersonRow
  stays: StayRow
  exits: ExitRow
  living_situations: LivingSituationRow
  contacts: ContactRow
}
export type Kind = keyof Rows

export const READERS: { readonly [K in Kind]: (row: Cells) => Rows[K] } = {
  agencies: agencyRow,
  programmes: programmeRow,
  programme_places: programmePlaceRow,
  people: personRow,
  stays: stayRow,
  exits: exitRow,
  living_situations: livingSituationRow,
  contacts: contactRow,
}
