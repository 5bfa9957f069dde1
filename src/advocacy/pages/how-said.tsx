import { Radio, Stack } from '@mantine/core'
import { useWords } from '../../web/words/use-words.ts'

export type Mode = 'dictated' | 'interpreted'
/** A worker writes for somebody only with how they said it. */
export function HowSaid({ value, onChange }: { value: Mode; onChange: (mode: Mode) => void }) {
  const { t } = useWords()
  return (
    <Radio.Group label={t('advocacy.how_said')} value={value} onChange={(mode) => onChange(mode as Mode)}>
      <Stack gap={6} mt={6}>
        {(['dictated', 'interpreted'] as const).map((mode) => (
          <Radio key={mode} value={mode} label={t(`advocacy.mode.${mode}`)} />
        ))}
      </Stack>
    </Radio.Group>
  )
}
