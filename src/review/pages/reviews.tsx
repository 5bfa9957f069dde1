import { Button, Group, List, Modal, Select, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Go, GoButton } from '../../web/kit/go.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { WhenDay } from '../../web/kit/when.tsx'
import { dayInWords } from '../../web/kit/when-words.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { MODES } from './parts.ts'
import { Since } from './since.tsx'

/** The person's reviews, on their page: when the next is due, the one under way, those held. */
export default function Reviews({ person }: { person: string }) {
  const { t, locale } = useWords()
  const { reviews, next_on, may_begin, since } = useAsk('GET /api/people/:person_id/reviews', { params: { person_id: person } })
  const [beginning, begin] = useDisclosure()
  const current = reviews.find((one) => one.state !== 'completed')
  const to = (id: string) => `${paths.person(person)}/review/${id}` as const
  return (
    <Stack gap="lg">
      <Section
        title={t('review.section')}
        lead={t('review.section_lead')}
        actions={
          current ? (
            <GoButton to={to(current.id)}>{t('review.open_one')}</GoButton>
          ) : (
            may_begin && <Button onClick={begin.open}>{t('review.begin')}</Button>
          )
        }
      >
        {next_on && !current && (
          <Text>
            {t('review.next_on')}{' '}
            <b>
              <WhenDay day={next_on} />
            </b>
          </Text>
        )}
        {reviews.length === 0 && !next_on && <Text c="dimmed">{t('review.none')}</Text>}
        <List listStyleType="none" spacing="xs">
          {reviews.map((one) => (
            <List.Item key={one.id}>
              <Go to={to(one.id)}>{t('review.of_day', { day: dayInWords((one.held_at ?? one.due_on).slice(0, 10), locale) })}</Go>{' '}
              <Text span c="dimmed" size="sm">
                {one.outcome ? t(`review.outcome.${one.outcome}`) : t('review.in_progress', { open: one.missing.length })}
              </Text>
            </List.Item>
          ))}
        </List>
      </Section>
      {(may_begin || current) && <Since since={since} />}
      <Modal opened={beginning} onClose={begin.close} title={t('review.begin')}>
        <Begin person={person} to={to} />
      </Modal>
    </Stack>
  )
}

function Begin({ person, to }: { person: string; to: (id: string) => string }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const [mode, setMode] = useState<(typeof MODES)[number]>('in_person')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/reviews', { onDone: ({ id }) => void navigate({ to: to(id) }) })
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('review.begin_lead')}
      </Text>
      <Select
        label={t('review.invited_how')}
        allowDeselect={false}
        value={mode}
        onChange={(value) => setMode(value as typeof mode)}
        data={MODES.map((code) => ({ value: code, label: t(`mode.${code}`) }))}
      />
      <Refusal refusal={refusal} />
      <Group>
        <Button loading={sending} onClick={() => send({ params: { person_id: person }, body: { mode } })}>
          {t('review.begin')}
        </Button>
      </Group>
    </Stack>
  )
}
