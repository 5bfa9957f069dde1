/** What people do here, by role code. */
export const roles = {
  'role.intake': 'Intake worker',
  'role.coordinator': 'Coordinator',
  'role.support_worker': 'Support worker',
  'role.partner_worker': 'Partner worker',
  'role.supervisor': 'Supervisor',
  'role.designated_person': 'Designated person',
  'role.agency_admin': 'Agency administrator',
  'role.network_admin': 'Network administrator',
  'role.evaluator': 'Evaluator',
  'role.person': 'Person',
  'role.family': 'Family or carer',
  'role.guardian': 'Guardian',
  'role.advocate': 'Advocate',
} as const
