import { Text } from '@mantine/core'
import { IconHeartHandshake } from '@tabler/icons-react'
import { useWords } from '../../web/words/use-words.ts'
import type { Person } from './shown.ts'

/** How they want help to come, in one line beside the safe way to reach them. */
export function Wanted({ person }: { person: Person }) {
  const { t } = useWords()
  if (person.preferences.length === 0) return null
  const what = person.preferences.map((one) => (one.kind === 'other' ? one.words : t(`tailored.value.${one.value as 'morning'}`))).join(', ')
  return (
    <Text size="sm" className="beside">
      <IconHeartHandshake size={17} aria-hidden style={{ flex: 'none' }} />
      {t('tailored.wants_line', { what })}
    </Text>
  )
}
