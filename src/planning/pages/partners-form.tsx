import { Button, Group, MultiSelect, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Goal } from '../contract.ts'
import { partyOf, sayParty, type Part } from './part.ts'

/** Who set a goal, who contributes, and the one who leads. */
export function PartnersForm({ person, board, open, goal }: Part & { goal: Goal }) {
  const { t } = useWords()
  const those = (part: 'set' | 'contributes') => goal.partners.filter((one) => one.part === part).map((one) => one.party_id)
  const coordinator = board.coordinators.find((one) => one.state === 'current')?.staff_id ?? null
  const [set_by, setSetBy] = useState(() => (those('set').length > 0 ? those('set') : [board.owner.id]))
  const [contributors, setContributors] = useState(() => those('contributes'))
  const [lead_id, setLead] = useState(goal.lead_id ?? coordinator)
  const { send, sending, refusal } = useSend('PUT /api/people/:person_id/plan/goals/:goal_id/partners', { onDone: () => open(null) })
  const able = board.may_be_asked.filter((one) => one.categories.includes(goal.category)).map((one) => one.id)
  const ids = [...new Set([board.owner.id, ...able, ...set_by, ...contributors, ...(lead_id ? [lead_id] : [])])]
  const data = ids.map((id) => ({
    value: id,
    label: id === board.owner.id ? board.owner.name || t('planning.unnamed') : sayParty(partyOf(board, id), t),
  }))
  const some = { data, searchable: true, comboboxProps: { withinPortal: false } }
  return (
    <Stack gap="md">
      <Text fw={650}>{goal.words}</Text>
      <MultiSelect label={t('joint.who_set')} description={t('joint.who_set_hint')} {...some} value={set_by} onChange={setSetBy} />
      <MultiSelect
        label={t('joint.who_contributes')}
        description={t('joint.who_contributes_hint')}
        {...some}
        value={contributors}
        onChange={setContributors}
      />
      <Select label={t('joint.who_leads')} {...some} allowDeselect={false} value={lead_id} onChange={setLead} />
      <Refusal refusal={refusal} />
      <Group>
        <Button
          loading={sending}
          disabled={set_by.length === 0 || lead_id === null}
          onClick={() =>
            lead_id && send({ params: { person_id: person, goal_id: goal.id }, body: { set_by, contributors, lead_id, version: goal.version } })
          }
        >
          {t('planning.save')}
        </Button>
      </Group>
    </Stack>
  )
}
