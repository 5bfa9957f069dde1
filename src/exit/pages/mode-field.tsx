import { Select } from '@mantine/core'
import { useWords } from '../../web/words/use-words.ts'
import { MODES, SITUATIONS, type Mode, type Situation } from './parts.ts'

/** How somebody was reached, or is to be. */
export function ModeField({ label, value, onChange }: { label: string; value: Mode; onChange: (mode: Mode) => void }) {
  const { t } = useWords()
  return (
    <Select
      label={label}
      allowDeselect={false}
      value={value}
      onChange={(mode) => onChange(mode as Mode)}
      data={MODES.map((code) => ({ value: code, label: t(`mode.${code}`) }))}
    />
  )
}

/** Where the person lives, nothing chosen beforehand. */
export function SituationField({
  label,
  value,
  onChange,
}: {
  label: string
  value: Situation | null
  onChange: (situation: Situation | null) => void
}) {
  const { t } = useWords()
  return (
    <Select
      label={label}
      searchable
      value={value}
      onChange={(situation) => onChange(situation as Situation | null)}
      data={SITUATIONS.map((code) => ({ value: code, label: t(`situation.${code}`) }))}
    />
  )
}
