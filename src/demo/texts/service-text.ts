/** How a service is told to the generator. */
import type { ServiceNeed } from '../../shared/service-needs.ts'
import type { AgencyKey } from '../network.ts'

export type ServiceText = {
  agency: AgencyKey
  name: string
  does: string
  needs: readonly ServiceNeed[]
  /** Said by the agency, where it does not follow from what it helps with. */
  kind?: 'specialist' | 'generalist'
  suburb: string
  /** `1-5 09:00-17:00` and so on; `always`. */
  open: string
  for?: string
  room?: 'has_room' | 'waiting_list' | 'full'
  languages?: readonly string[]
  appointment?: true
  genders?: readonly ('woman' | 'man')[]
  cultures?: readonly string[]
  step_free?: boolean
}
