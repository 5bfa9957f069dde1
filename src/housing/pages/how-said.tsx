import { SegmentedControl } from '@mantine/core'
import { useWords } from '../../web/words/use-words.ts'

export type Mode = 'dictated' | 'interpreted'
const MODES = ['dictated', 'interpreted'] as const

/** How the person said what somebody writes down for them. */
export function HowSaid({ value, onChange }: { value: Mode; onChange: (mode: Mode) => void }) {
  const { t } = useWords()
  return (
    <SegmentedControl
      aria-label={t('housing.how_said')}
      value={value}
      onChange={(next) => onChange(next as Mode)}
      data={MODES.map((one) => ({ value: one, label: t(`housing.${one}`) }))}
      style={{ alignSelf: 'flex-start' }}
    />
  )
}
