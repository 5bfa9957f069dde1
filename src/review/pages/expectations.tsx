import { Alert, Button, Group, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { littleExpectedIn } from '../../shared/wording.ts'
import type { Answer } from '../../web/api.ts'
import { DayField } from '../../web/kit/day-field.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'

type Expectation = Answer<'GET /api/people/:person_id/reviews'>['expectations'][number]
const SCORES = ['1', '2', '3', '4', '5']
const CONFIDENCE = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10']

/** Expecting that things get better: of each goal, where to, by when, how sure; beside it what became of what was expected before. */
export function Expectations({ person, expectations }: { person: string; expectations: readonly Expectation[] }) {
  const { t } = useWords()
  if (expectations.length === 0) return null
  return (
    <Section title={t('expect.title')} lead={t('expect.lead')}>
      <Stack gap="lg">
        {expectations.map((one) => (
          <One key={one.goal_id} person={person} one={one} />
        ))}
      </Stack>
    </Section>
  )
}

function One({ person, one }: { person: string; one: Expectation }) {
  const { t } = useWords()
  return (
    <div>
      <Text fw={650}>{one.words}</Text>
      <Text size="sm" c="dimmed">
        {t(`quality.${one.area}`)}: {one.actual === null ? t('expect.not_rated') : t('expect.now', { n: one.actual })}
      </Text>
      {one.expected && (
        <Group gap="xs">
          <Text size="sm">
            {t('expect.expected', { from: one.expected.from_score ?? '–', to: one.expected.to_score, confidence: one.expected.confidence })}{' '}
            <Day day={one.expected.by_on} />
          </Text>
          {one.reached && <StateBadge state="kept">{t('expect.reached')}</StateBadge>}
        </Group>
      )}
      {one.blank && <State key={one.expected?.at ?? ''} person={person} one={one} />}
    </div>
  )
}

function State({ person, one }: { person: string; one: Expectation }) {
  const { t } = useWords()
  const [to, setTo] = useState<string | null>(null)
  const [by_on, setDay] = useState<string | null>(one.target_on)
  const [confidence, setConfidence] = useState('7')
  const [words, setWords] = useState('')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/goals/:goal_id/expectation')
  const little = littleExpectedIn(words)
  return (
    <Stack gap="sm" mt="xs">
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <Select label={t('expect.to')} data={SCORES} value={to} comboboxProps={{ withinPortal: false }} onChange={setTo} />
        <DayField label={t('expect.by')} value={by_on} onChange={setDay} />
        <Select
          label={t('expect.confidence')}
          data={CONFIDENCE}
          value={confidence}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          onChange={(n) => setConfidence(n ?? '7')}
        />
      </SimpleGrid>
      <TextInput label={t('expect.words')} maxLength={500} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      <div aria-live="polite">
        {little && (
          <Alert color="amber" variant="light">
            {t('expect.little', { found: little })}
          </Alert>
        )}
      </div>
      <Refusal refusal={refusal} />
      <Group>
        <Button
          variant="light"
          loading={sending}
          disabled={to === null || by_on === null}
          onClick={() =>
            send({
              params: { person_id: person, goal_id: one.goal_id },
              body: { to_score: Number(to), by_on: by_on!, confidence: Number(confidence), words },
            })
          }
        >
          {t('expect.save')}
        </Button>
      </Group>
    </Stack>
  )
}
