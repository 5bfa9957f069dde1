import { Text } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useWords } from '../../web/words/use-words.ts'

/** How long the conversation has lasted, since its first key; and how to save without leaving the keys. */
export function TalkingSince({ began }: { began: string | null }) {
  const { t } = useWords()
  const [now, tick] = useState(() => Date.now())
  useEffect(() => {
    const second = setInterval(() => tick(Date.now()), 1_000)
    return () => clearInterval(second)
  }, [])
  const seconds = began ? Math.max(0, Math.floor((now - Date.parse(began)) / 1_000)) : 0
  const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
  return (
    <Text className="beside" size="sm" c="dimmed">
      <IconClock size={18} aria-hidden />
      <span role="timer" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {t('entry.first_talking', { time })}
      </span>
      <span>· {t('entry.first_keys')}</span>
    </Text>
  )
}
