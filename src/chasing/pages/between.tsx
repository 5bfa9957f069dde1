import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconPhoneOutgoing } from '@tabler/icons-react'
import { useState } from 'react'
import { Empty } from '../../web/kit/empty.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { OutreachForm } from './outreach-form.tsx'
import { Pushes, type Between, type Thing } from './pushes.tsx'

/** More than a meeting: what waits and its next push; what else is done between meetings, and whether that is enough. */
export default function BetweenPart({ person }: { person: string }) {
  const { t } = useWords()
  const told = useAsk('GET /api/people/:person_id/between-meetings', { params: { person_id: person } })
  return (
    <Stack gap="lg">
      <Section title={t('chasing.title')} lead={t('chasing.lead')}>
        {told.waiting.length === 0 ? (
          <Empty level={3} title={t('chasing.none')} icon={<IconPhoneOutgoing size={28} />}>
            {t('chasing.none_first')}
          </Empty>
        ) : (
          <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
            {told.waiting.map((thing) => (
              <WaitingCard key={thing.id} person={person} thing={thing} next_by={told.next_by} />
            ))}
          </Stack>
        )}
      </Section>
      <Lately person={person} told={told} />
    </Stack>
  )
}

function WaitingCard({ person, thing, next_by }: { person: string; thing: Thing; next_by: string }) {
  const { t, locale } = useWords()
  const about = [t(`chasing.kind.${thing.kind}`), thing.of && t('chasing.of', { name: thing.of }), t(`category.${thing.category}`)]
  const day = dayInWords(thing.due_at.slice(0, 10), locale, 'short')
  return (
    <Paper component="li" withBorder radius="md" p="md">
      <Stack gap="xs">
        <div>
          <Title order={3} size="h4">
            {thing.title}
          </Title>
          <Text size="sm" c="dimmed">
            {about.filter(Boolean).join(' · ')}
          </Text>
          <Text size="sm" {...(thing.late ? { fw: 650 } : { c: 'dimmed' })}>
            {t(thing.late ? 'chasing.was_due' : 'chasing.due', { day })}
          </Text>
        </div>
        <Pushes person={person} thing={thing} next_by={next_by} />
      </Stack>
    </Paper>
  )
}

function Lately({ person, told }: { person: string; told: Between }) {
  const { t, locale } = useWords()
  const [writes, write] = useState(false)
  const { lately, meetings_alone, outreach } = told
  return (
    <Section
      title={t('chasing.between')}
      lead={t('chasing.between_lead')}
      actions={
        told.may.includes('reach_out') &&
        !writes && (
          <Button variant="light" onClick={() => write(true)}>
            {t('chasing.reach_out')}
          </Button>
        )
      }
    >
      <Stack gap="xs">
        {meetings_alone && (
          <Group>
            <StateBadge state={meetings_alone === 'all' ? 'urgent' : 'soon'}>{t(`chasing.alone.${meetings_alone}`)}</StateBadge>
          </Group>
        )}
        <Text>{t('chasing.lately', { days: lately.days, between: lately.between, meetings: lately.in_meetings })}</Text>
      </Stack>
      {writes && <OutreachForm person={person} onDone={() => write(false)} />}
      {outreach.length > 0 && (
        <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
          {outreach.map((one) => (
            <Stack component="li" key={one.id} gap={2}>
              <Text size="sm" c="dimmed">
                {[dayInWords(one.at.slice(0, 10), locale, 'short'), t(`chasing.was.${one.way}`), one.whom, t(`category.${one.category}`), one.by]
                  .filter(Boolean)
                  .join(' · ')}
              </Text>
              <Text>
                {one.words}
                {one.result === 'no_answer' && ` (${t('chasing.not_reached')})`}
              </Text>
            </Stack>
          ))}
        </Stack>
      )}
    </Section>
  )
}
