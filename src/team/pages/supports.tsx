import { Button, Group, Select, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { GiveForm } from './give-form.tsx'
import type { Told } from './ring.tsx'

/** How much of what was given is for an agreed goal, and what that was. */
export function Supports({ person, told }: { person: string; told: Told }) {
  const { t } = useWords()
  const [gives, form] = useDisclosure()
  const [shows, list] = useDisclosure()
  const { linked, of, percent, days, enough } = told.given
  const share = of === 0 ? 0 : Math.floor((100 * linked) / of)
  return (
    <Stack gap="sm">
      <Title order={3} size="h4">
        {t('ring.given')}
      </Title>
      {of === 0 ? (
        <Text c="dimmed">{t('ring.given_none', { days })}</Text>
      ) : (
        <Group gap="sm">
          <Text>{t('ring.given_share', { linked, of, days, share })}</Text>
          <StateBadge state={enough ? 'met' : 'soon'}>{t(enough ? 'ring.given_enough' : 'ring.given_low', { percent })}</StateBadge>
        </Group>
      )}
      <Group gap="xs" className="no-print">
        {told.may.includes('give') && !gives && (
          <Button size="sm" variant="light" onClick={form.open}>
            {t('ring.give')}
          </Button>
        )}
        {told.supports.length > 0 && (
          <Button size="sm" variant="subtle" aria-expanded={shows} onClick={list.toggle}>
            {t(shows ? 'ring.list_close' : 'ring.list_open')}
          </Button>
        )}
      </Group>
      {gives && <GiveForm person={person} goals={told.goals} onDone={form.close} />}
      {shows && (
        <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
          {told.supports.map((one) => (
            <OneSupport key={one.id} person={person} one={one} goals={told.goals} />
          ))}
        </Stack>
      )}
    </Stack>
  )
}

function OneSupport({ person, one, goals }: { person: string; one: Told['supports'][number]; goals: Told['goals'] }) {
  const { t } = useWords()
  const [names, form] = useDisclosure()
  const [goal_id, choose] = useState<string | null>(null)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/supports-given/:given_id/goal', { onDone: form.close, refreshes: [person] })
  const whatFor =
    one.goal === null ? t('ring.for_none', { why: one.why_none }) : one.goal ? t('ring.for_goal', { goal: one.goal }) : t('ring.for_hidden_goal')
  return (
    <Stack component="li" gap={4}>
      <Text fw={600}>
        {one.words}{' '}
        <Text span c="dimmed" size="sm" fw={400}>
          · <When at={one.given_at} />
          {one.by && ` · ${one.by}`}
        </Text>
      </Text>
      <Text size="sm">{whatFor}</Text>
      {one.may.includes('name_goal') && !names && (
        <Group className="no-print">
          <Button size="compact-sm" variant="subtle" aria-label={`${t('ring.name_goal')}: ${one.words}`} onClick={form.open}>
            {t('ring.name_goal')}
          </Button>
        </Group>
      )}
      {names && (
        <Group gap="sm" align="flex-end" className="no-print">
          <Select
            style={{ flex: '1 1 14rem' }}
            label={t('ring.give_goal')}
            data={goals.map((goal) => ({ value: goal.id, label: goal.words }))}
            value={goal_id}
            onChange={choose}
          />
          <Button
            loading={sending}
            disabled={!goal_id}
            onClick={() => goal_id && send({ params: { person_id: person, given_id: one.id }, body: { goal_id, version: one.version } })}
          >
            {t('ring.save')}
          </Button>
        </Group>
      )}
      <Refusal refusal={refusal} />
    </Stack>
  )
}
