import { Badge, Button, Group, Select, Stack, Text, Textarea } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useState } from 'react'
import { DayField } from '../../web/kit/day-field.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Part } from './part.ts'

/** Every need that weighs, and how the plan answers it: by a goal, or by a choice with its reason. */
export function Needs({ board, open }: Part) {
  const { t } = useWords()
  if (board.needs.length === 0) return null
  const goalsOf = (need: string) => board.goals.filter((goal) => goal.sources.some((source) => source.id === need))
  return (
    <Section title={t('planning.needs')} lead={t('planning.coverage_of', { covered: board.coverage.covered, of: board.coverage.of })}>
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {board.needs.map((need) => (
          <Group component="li" key={need.id} gap="sm" wrap="nowrap" align="flex-start">
            {need.covered ? (
              <IconCircleCheck size={20} aria-label={t('planning.answered')} role="img" style={{ flexShrink: 0 }} />
            ) : (
              <IconCircleDashed size={20} aria-label={t('planning.open_need')} role="img" style={{ flexShrink: 0 }} />
            )}
            <div style={{ flex: 1, minWidth: 0 }}>
              <Text fw={600}>
                {need.words}{' '}
                <Badge variant="default" tt="none" fw={500}>
                  {t(`category.${need.category}`)} · {t('planning.need_level', { n: need.level })}
                </Badge>
              </Text>
              {need.comes_on && (
                <Text size="sm" c="dimmed">
                  {t('planning.may_come')} <Day day={need.comes_on} />
                </Text>
              )}
              {goalsOf(need.id).map((goal) => (
                <Text key={goal.id} size="sm" c="dimmed">
                  {t('planning.by_goal', { goal: goal.words })}
                </Text>
              ))}
              {need.disposition && (
                <Text size="sm" c="dimmed">
                  {t(`planning.disposition.${need.disposition}`)}: {need.reason}
                  {need.ask_again_on && (
                    <>
                      {' '}
                      · {t('planning.ask_again')} <Day day={need.ask_again_on} />
                    </>
                  )}
                </Text>
              )}
              {!need.covered && board.may_next.includes('write') && (
                <Group gap={4} className="no-print" mt={4}>
                  <Button
                    size="compact-sm"
                    variant="light"
                    aria-label={`${t('planning.add_goal')}: ${need.words}`}
                    onClick={() => open({ what: 'goal', need_id: need.id })}
                  >
                    {t('planning.add_goal')}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    aria-label={`${t('planning.no_goal_now')}: ${need.words}`}
                    onClick={() => open({ what: 'need', need_id: need.id })}
                  >
                    {t('planning.no_goal_now')}
                  </Button>
                </Group>
              )}
            </div>
          </Group>
        ))}
      </Stack>
    </Section>
  )
}

const DISPOSITIONS = ['person_not_now', 'other_agency', 'not_available'] as const

export function NeedForm({ person, board, open, need_id }: Part & { need_id: string }) {
  const { t } = useWords()
  const [disposition, setDisposition] = useState<(typeof DISPOSITIONS)[number]>('person_not_now')
  const [reason, setReason] = useState('')
  const [day, setDay] = useState<string | null>(null)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/needs/:need_id/disposition', { onDone: () => open(null) })
  return (
    <Stack gap="md">
      <Text fw={650}>{board.needs.find((one) => one.id === need_id)?.words}</Text>
      <Button variant="light" onClick={() => open({ what: 'goal', need_id })}>
        {t('planning.add_goal')}
      </Button>
      <Select
        label={t('planning.or_say_why')}
        allowDeselect={false}
        data={DISPOSITIONS.map((code) => ({ value: code, label: t(`planning.disposition.${code}`) }))}
        value={disposition}
        onChange={(code) => setDisposition(code as 'person_not_now')}
      />
      <Textarea label={t('planning.why_so')} autosize maxLength={1000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      {disposition === 'person_not_now' && <DayField label={t('planning.ask_again')} value={day} onChange={setDay} />}
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={reason.trim() === ''}
        onClick={() =>
          send({ params: { person_id: person, need_id }, body: { disposition, reason, ask_again_on: disposition === 'person_not_now' ? day : null } })
        }
      >
        {t('planning.save')}
      </Button>
    </Stack>
  )
}
