import { Alert, Button, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useWords } from '../../web/words/use-words.ts'
import type { Part } from './part.ts'
import { Sure } from './sure.tsx'

export type Likely = { confidence: number | null; support: string; small_steps: string }
/** One small step a line. */
export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
const FEW = 3
const SURE = 7

/** A step of the person's own is set up to succeed: not one too many, in few small steps, and sure enough or with help. */
export function StepLikely({
  board,
  open,
  value,
  onChange,
  onSplit,
}: Part & { value: Likely; onChange: (value: Likely) => void; onSplit: () => void }) {
  const { t } = useWords()
  const { load } = board
  const move = board.actions.find((one) => one.id === load.move)
  const small = linesOf(value.small_steps)
  return (
    <Stack gap="md">
      {load.open >= load.max && (
        <Alert color="amber" variant="light" role="status" title={t('likely.too_many', { open: load.open, max: load.max })}>
          {move && (
            <Button size="compact-md" variant="light" onClick={() => open({ what: 'hand_over', id: move.id })}>
              {t('likely.move', { step: move.words })}
            </Button>
          )}
        </Alert>
      )}
      {load.ended > 0 && (
        <Text size="sm" c="dimmed">
          {t('likely.so_far', { done: load.done, ended: load.ended })}
        </Text>
      )}
      <Textarea
        label={t('likely.small_steps')}
        description={t('likely.small_steps_hint')}
        autosize
        value={value.small_steps}
        onChange={(event) => onChange({ ...value, small_steps: event.currentTarget.value })}
      />
      {small.length > FEW && (
        <Alert color="amber" variant="light" role="status" title={t('likely.many_steps', { count: small.length })}>
          <Button size="compact-md" variant="light" onClick={onSplit}>
            {t('likely.split', { count: small.length })}
          </Button>
        </Alert>
      )}
      <Sure value={value.confidence} onChange={(confidence) => onChange({ ...value, confidence })} />
      {value.confidence !== null && value.confidence < SURE && (
        <TextInput
          label={t('likely.support')}
          description={t('likely.support_hint')}
          maxLength={500}
          value={value.support}
          onChange={(event) => onChange({ ...value, support: event.currentTarget.value })}
        />
      )}
    </Stack>
  )
}
