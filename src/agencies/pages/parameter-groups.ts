/** Where a threshold belongs, by the first word of its name, in the order of care. */
const GROUPS = {
  entry: ['response', 'screening', 'decline', 'infoPack', 'nav'],
  assessment: ['assessment', 'ecomap', 'need', 'reassess'],
  plan: ['plan', 'goal', 'independence', 'strength', 'priority', 'party', 'change', 'crisis', 'riskDate'],
  coordination: ['coord', 'contact', 'persist', 'cracks', 'issue', 'info', 'meeting', 'note', 'promise', 'outreach', 'positive', 'relation'],
  services: ['referral', 'delivery', 'matching', 'directory', 'housing', 'budget'],
  family: ['family', 'carer', 'feedback', 'satisfaction'],
  safety: ['incident', 'consent', 'privacy', 'record'],
  review: ['review', 'improvement'],
  engagement: ['ncp'],
  exit: ['exit', 'followup', 'return', 'eval'],
  network: ['datause', 'practice', 'smallCell', 'scorecard', 'barrier', 'caseload', 'supervision', 'training', 'policy'],
} as const
export type Group = keyof typeof GROUPS
export const groups = Object.keys(GROUPS) as Group[]
export const isGroup = (name: string | undefined): name is Group => name !== undefined && name in GROUPS

/** What is in no group belongs to the whole network. */
export function groupOf(key: string): Group {
  const [, head = ''] = key.split('.')
  return groups.find((group) => (GROUPS[group] as readonly string[]).includes(head)) ?? 'network'
}
