import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { ALLIANCE } from '../../shared/relationship-words.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { useWords } from '../../web/words/use-words.ts'

const SCORES = ['1', '2', '3', '4', '5'] as const
type Score = (typeof SCORES)[number]
export type Answered = { goal: number; task: number; bond: number } | { declined: true }

type Given = { send: string; not: string; sending: boolean; onAnswer: (answered: Answered) => void; size?: 'sm' | 'lg' }
/** The three questions, each in one tap; or rather not. */
export function Three({ send, not, sending, onAnswer, size = 'sm' }: Given) {
  const { t } = useWords()
  const [said, say] = useState<Partial<Record<(typeof ALLIANCE)[number], Score>>>({})
  const { goal, task, bond } = said
  const whole = goal && task && bond ? { goal: Number(goal), task: Number(task), bond: Number(bond) } : null
  return (
    <Stack gap="lg">
      {ALLIANCE.map((one) => (
        <Choices
          key={one}
          label={t(`relationship.${one}`)}
          columns={5}
          choices={SCORES.map((code) => ({ code, title: t(`relationship.score.${code}`) }))}
          value={said[one] ?? null}
          onChange={(score) => say({ ...said, [one]: score })}
        />
      ))}
      <Group gap="sm">
        <Button size={size} loading={sending} disabled={!whole} onClick={() => whole && onAnswer(whole)}>
          {send}
        </Button>
        <Button size={size} variant="default" loading={sending} onClick={() => onAnswer({ declined: true })}>
          {not}
        </Button>
      </Group>
    </Stack>
  )
}
