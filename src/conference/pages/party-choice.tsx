import { MultiSelect } from '@mantine/core'
import { useWords } from '../../web/words/use-words.ts'
import { sayWho, type MayCome } from './shapes.ts'

type Given = { may_come: readonly MayCome[]; value: string[]; onChange: (ids: string[]) => void }
/** Whom one asks to come; whoever may not know of the person is not here. */
export function PartyChoice({ may_come, value, onChange }: Given) {
  const { t } = useWords()
  return (
    <MultiSelect
      searchable
      label={t('conference.people')}
      description={t('conference.asked_hint')}
      data={may_come.map((one) => ({ value: one.id, label: sayWho(one, t) }))}
      value={value.filter((id) => may_come.some((one) => one.id === id))}
      onChange={onChange}
      comboboxProps={{ withinPortal: false }}
    />
  )
}
