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
      [`GET ${P}/waiting`]: `pr${TEAM}`,
      [`GET ${P}/plan/parties`]: TEAM,
      [`POST ${P}/waiting`]: 'vcsw',
      [`POST ${P}/waiting/:dependency_id/override`]: 'vcsw',
      [`POST ${P}/waiting/:dependency_id/end`]: 'vcsw',
      [`POST ${P}/supports`]: 'vcsw',
      [`POST ${P}/supports/:support_id/steps`]: 'vcsw',
      [`PUT ${P}/supports/:support_id/kind`]: 'vcsw',
      [`POST ${P}/steps/:action_id/resources`]: 'pvcsw',
      [`PATCH ${P}/resources/:resource_id`]: 'prvcsw',
    },
  },
  {
    row: 'Agree / decline an action',
    reads: 'prvcsw',
    writes: 'prvcsw',
    wider: [['iu', /./, 'whoever has a step answers for it themself']],
    operations: {
      [`POST ${P}/plan/actions/:action_id/date`]: `pr${TEAM}`,
      [`POST ${P}/knock-ons/:knock_on_id/answer`]: `pr${TEAM}`,
    },
  },
]
