/** The rows of the table of roles that follow what a plan sets going. */
import { P, TEAM, type Row } from './roles-row.ts'

export const PLANNED: readonly Row[] = [
  {
    row: 'Draft plan / goals / actions',
    reads: 'prvcswu',
    writes: 'prvcsw',
    wider: [['i', /^GET/, 'what may be read is for consent to say, not for the role']],
    operations: {
      [`GET ${P}/obtaining`]: `pr${TEAM}`,
      [`POST ${P}/supports`]: 'vcsw',
      [`POST ${P}/supports/:support_id/steps`]: 'vcsw',
      [`POST ${P}/steps/:action_id/resources`]: 'pvcsw',
      [`PATCH ${P}/resources/:resource_id`]: 'prvcsw',
    },
  },
]
