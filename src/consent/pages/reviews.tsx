import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { Go } from '../../web/kit/go.tsx'
import { Page } from '../../web/kit/page.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { When } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Answer } from '../../web/api.ts'

type Waiting = Answer<'GET /api/privacy-reviews'>['waiting'][number]
const OUTCOMES = ['justified', 'unjustified', 'training'] as const

/** What was opened or told without consent and waits for a supervisor; and which consents end soon. */
export default function Reviews() {
  const { t } = useWords()
  const supervises = useReader().roles.includes('supervisor')
  return (
    <Page title={t('consent.reviews_title')} lead={t('consent.reviews_lead')}>
      <Stack gap="lg">
        {supervises && <ToReview />}
        <EndingSoon />
      </Stack>
    </Page>
  )
}

function ToReview() {
  const { t } = useWords()
  const { waiting, rate } = useAsk('GET /api/privacy-reviews', {})
  return (
    <Section title={t('consent.reviews_waiting')} lead={t('consent.reviews_waiting_lead')}>
      <Stack gap="md">
        <Text>{t('consent.reviews_rate', rate)}</Text>
        {waiting.length === 0 && <Text c="dimmed">{t('consent.reviews_none')}</Text>}
        {waiting.map((one) => (
          <OneReview key={one.id} one={one} />
        ))}
      </Stack>
    </Section>
  )
}

function OneReview({ one }: { one: Waiting }) {
  const { t } = useWords()
  const { send, sending, refusal } = useSend('POST /api/privacy-reviews/:kind/:id')
  const person = one.person ?? t('consent.reviews_unknown')
  const what =
    one.kind === 'emergency'
      ? t('consent.reviews_emergency', { by: one.by })
      : t('consent.reviews_disclosure', { by: one.by, recipient: one.recipient_name ?? '' })
  return (
    <Paper component="article" aria-label={`${person}: ${what}`} withBorder radius="md" p="md">
      <Stack gap={6} align="flex-start">
        <Text fw={600}>{one.person ? <Go to={paths.person(one.person_id)}>{person}</Go> : person}</Text>
        <Text>
          {what}
          {one.ground && ` · ${t(`consent.ground.${one.ground}`)}`}
        </Text>
        <Text>{one.words}</Text>
        <Text size="sm" c="dimmed">
          {one.categories.map((category) => t(`category.${category}` as 'category.general')).join(', ')}
        </Text>
        <Group gap="xs">
          <StateBadge state={one.overdue ? 'missed' : 'pending'}>{t(one.overdue ? 'consent.reviews_late' : 'consent.reviews_due')}</StateBadge>
          <Text size="sm">
            <When at={one.due_at} />
          </Text>
        </Group>
        <Refusal refusal={refusal} />
        {one.mine ? (
          <Text size="sm" c="dimmed">
            {t('consent.reviews_mine')}
          </Text>
        ) : (
          <Group gap="xs">
            {OUTCOMES.map((outcome) => (
              <Button
                key={outcome}
                variant="default"
                disabled={sending}
                aria-label={`${t(`consent.outcome.${outcome}`)}: ${person}`}
                onClick={() => send({ params: { kind: one.kind, id: one.id }, body: { outcome } })}
              >
                {t(`consent.outcome.${outcome}`)}
              </Button>
            ))}
          </Group>
        )}
      </Stack>
    </Paper>
  )
}

function EndingSoon() {
  const { t } = useWords()
  const { consents } = useAsk('GET /api/consents/expiring', {})
  return (
    <Section title={t('consent.ending_title')} lead={t('consent.ending_lead')}>
      <Stack gap="xs">
        {consents.length === 0 && <Text c="dimmed">{t('consent.ending_none')}</Text>}
        {consents.map((one) => (
          <Group key={`${one.person_id} ${one.party_id}`} justify="space-between">
            <Text>
              <Go to={`${paths.person(one.person_id)}/consent`} underline="always">
                {one.person}
              </Go>{' '}
              · {one.recipient}
            </Text>
            <Text size="sm">
              <When at={one.until} />
            </Text>
          </Group>
        ))}
      </Stack>
    </Section>
  )
}
