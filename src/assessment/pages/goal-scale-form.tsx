import { Button, Group, SegmentedControl, Select, Stack, Text, Textarea } from '@mantine/core'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { LEVELS, type Measures } from './measured.ts'

export const VOICES = ['dictated', 'interpreted'] as const
/** -2 to +2, with their sign. */
export const levelWords = (level: number): string => (level > 0 ? `+${level}` : String(level).replace('-', '−'))
type Scale = Measures['goals'][number]['scale']
const THREE = ['1', '2', '3'] as const

/** Five levels in words that both can see: what would be expected first, then better and worse. */
export function GoalScaleForm({ person, goal, before, onDone }: { person: string; goal: string; before: Scale; onDone: () => void }) {
  const { t } = useWords()
  const draft = useDraft(`scale:${goal}`, {
    initialValues: {
      expected: before?.expected ?? '',
      more: before?.more ?? '',
      much_more: before?.much_more ?? '',
      less: before?.less ?? '',
      much_less: before?.much_less ?? '',
      importance: String(before?.importance ?? 1),
      difficulty: String(before?.difficulty ?? 1),
      began_at_level: String(before ? (before.ratings.at(-1)?.level ?? before.began_at_level) : -1),
      mode: 'dictated' as (typeof VOICES)[number],
    },
  })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/goals/:goal_id/scale', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  const { form } = draft
  const whole = LEVELS.every((level) => form.values[level].trim() !== '')
  const submit = form.onSubmit(({ importance, difficulty, began_at_level, ...words }) =>
    send({
      params: { person_id: person, goal_id: goal },
      body: { ...words, importance: Number(importance), difficulty: Number(difficulty), began_at_level: Number(began_at_level) },
    }),
  )
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('measures.scale_how')}
        </Text>
        {(['expected', 'more', 'much_more', 'less', 'much_less'] as const).map((level) => (
          <Textarea
            key={level}
            label={`${levelWords(LEVELS.indexOf(level) - 2)}  ${t(`measures.level.${level}`)}`}
            autosize
            minRows={1}
            maxLength={500}
            {...form.getInputProps(level)}
          />
        ))}
        <Select
          label={t('measures.began_at')}
          allowDeselect={false}
          data={[-2, -1, 0, 1, 2].map((level) => ({
            value: String(level),
            label: `${levelWords(level)}  ${t(`measures.level.${LEVELS[level + 2]!}`)}`,
          }))}
          {...form.getInputProps('began_at_level')}
        />
        {(['importance', 'difficulty'] as const).map((name) => (
          <div key={name}>
            <Text size="sm" fw={500} id={`${goal}-${name}`}>
              {t(`measures.${name}`)}
            </Text>
            <SegmentedControl aria-labelledby={`${goal}-${name}`} data={[...THREE]} {...form.getInputProps(name)} />
          </div>
        ))}
        <Select
          label={t('assessment.voice_mode')}
          allowDeselect={false}
          data={VOICES.map((code) => ({ value: code, label: t(`voice.${code}`) }))}
          {...form.getInputProps('mode')}
        />
        <DraftNote draft={draft} />
        <Refusal refusal={refusal} />
        <Group>
          <Button type="submit" variant="light" disabled={!whole} loading={sending}>
            {t('measures.scale_save')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onDone}>
            {t('assessment.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
