import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Part, Told } from './team.tsx'

/** Who leads on each need that weighs: one is right; none, or two, stand out. */
export function Leads({ person, told }: Part) {
  const { t } = useWords()
  if (told.needs.length === 0) return null
  return (
    <Section title={t('team.needs')} lead={t('team.needs_lead')}>
      <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
        {told.needs.map((need) => (
          <OneNeed key={need.id} person={person} need={need} names={told.may.includes('lead')} />
        ))}
      </Stack>
    </Section>
  )
}

function OneNeed({ person, need, names }: { person: string; need: Told['needs'][number]; names: boolean }) {
  const { t } = useWords()
  const [chosen, choose] = useState<string | null>(null)
  const [changes, change] = useState(false)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/needs/:need_id/lead', {
    onDone: () => {
      choose(null)
      change(false)
    },
  })
  const lead = (party_id: string, only: boolean) => send({ params: { person_id: person, need_id: need.id }, body: { party_id, only } })
  const { leads } = need
  return (
    <Stack component="li" gap={6}>
      <Group gap="sm">
        <Text fw={600}>{need.words}</Text>
        {leads.length === 1 ? (
          <Text size="sm">{t('team.lead_one', { name: leads[0]!.name || t('team.somebody') })}</Text>
        ) : (
          <StateBadge state="soon">{leads.length === 0 ? t('team.lead_none') : t('team.lead_two', { n: leads.length })}</StateBadge>
        )}
        {names && leads.length === 1 && !changes && (
          <Button
            size="compact-sm"
            variant="subtle"
            className="no-print"
            aria-label={`${t('team.lead_change')}: ${need.words}`}
            onClick={() => change(true)}
          >
            {t('team.lead_change')}
          </Button>
        )}
      </Group>
      <Refusal refusal={refusal} />
      {names && leads.length > 1 && (
        <Group gap="sm" className="no-print">
          {leads.map((one) => (
            <Button key={one.id} size="sm" variant="default" loading={sending} onClick={() => lead(one.id, true)}>
              {one.name || t('team.somebody')}: {t('team.lead_choose')}
            </Button>
          ))}
        </Group>
      )}
      {names && (leads.length === 0 || changes) && (
        <Group gap="sm" align="flex-end" className="no-print">
          <Select
            size="sm"
            label={t('team.lead_name', { need: need.words })}
            data={need.choices.map((one) => ({ value: one.id, label: one.name || t('team.somebody') }))}
            value={chosen}
            onChange={choose}
          />
          <Button size="sm" loading={sending} disabled={!chosen} onClick={() => chosen && lead(chosen, changes)}>
            {t('team.lead_add')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
