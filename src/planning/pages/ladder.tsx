import { Button, Group, List, Radio, Stack, Text, TextInput } from '@mantine/core'
import { IconArrowNarrowRight } from '@tabler/icons-react'
import { useState } from 'react'
import { RUNGS, type Rung } from '../../shared/taking-part-words.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Goal } from '../contract.ts'
import type { Part } from './part.ts'

/** Where a goal stands on the way from being done for to doing it oneself, in words. */
export function Ladder({ goal }: { goal: Goal }) {
  const { t } = useWords()
  if (goal.does_now === null || goal.does_in_end === null) return null
  return (
    <Text size="sm">
      {t(`rung.${goal.does_now}`)} <IconArrowNarrowRight size={16} aria-label={t('taking.leads_to')} role="img" style={{ verticalAlign: 'middle' }} />{' '}
      {t(`rung.${goal.does_in_end}`)}
      {goal.development_step && (
        <Text span c="dimmed" inherit>
          {' '}
          · {goal.development_step}
        </Text>
      )}
    </Text>
  )
}

/** Look again: who does it now. What was seen before stays beside it, with its day. */
export function RungForm({ person, open, goal }: Part & { goal: Goal }) {
  const { t } = useWords()
  const [rung, setRung] = useState<Rung>(goal.does_now ?? 'worker')
  const [words, setWords] = useState('')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/goals/:goal_id/rung', { onDone: () => open(null) })
  return (
    <Stack gap="md">
      <Text fw={650}>{goal.words}</Text>
      <Radio.Group label={t('taking.does_now')} value={rung} onChange={(code) => setRung(code as Rung)}>
        <Stack gap={6} mt={6}>
          {RUNGS.map((code) => (
            <Radio key={code} value={code} label={`${t(`rung.${code}`)}${code === goal.does_in_end ? ` (${t('taking.in_the_end')})` : ''}`} />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput label={t('taking.rung_words')} maxLength={500} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      <Climbed goal={goal} />
      <Refusal refusal={refusal} />
      <Group>
        <Button loading={sending} onClick={() => send({ params: { person_id: person, goal_id: goal.id }, body: { rung, words } })}>
          {t('planning.save')}
        </Button>
      </Group>
    </Stack>
  )
}

export function Climbed({ goal }: { goal: Goal }) {
  const { t } = useWords()
  if (goal.rungs.length < 2) return null
  return (
    <List size="sm" spacing={4}>
      {goal.rungs.map((one) => (
        <List.Item key={one.at}>
          <Day day={one.at.slice(0, 10)} style="short" />: {t(`rung.${one.rung}`)}
          {one.words && ` – ${one.words}`}
        </List.Item>
      ))}
    </List>
  )
}
