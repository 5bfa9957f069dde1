import { Text } from '@mantine/core'
import { IconPhoneCall, IconPhoneOff } from '@tabler/icons-react'
import { useWords, type Say } from '../../web/words/use-words.ts'
import type { Person } from './shown.ts'

/** One way to reach them, or never to: "Text message, 0400 555 123, 9:00–15:00". */
export const reachInWords = (one: Person['contact'][number], t: Say) =>
  `${t(one.safe ? 'person.reach' : 'person.not_by')}: ${[
    t(`channel.${one.channel}`),
    one.value,
    one.from_time && `${one.from_time.slice(0, 5)}–${one.to_time?.slice(0, 5) ?? ''}`,
    one.no_voicemail && t('person.no_voicemail'),
    one.note,
  ]
    .filter(Boolean)
    .join(', ')}`

/** Read before one calls. */
export function Reach({ person }: { person: Person }) {
  const { t } = useWords()
  if (person.contact.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('person.safe_none')}
      </Text>
    )
  return person.contact.map((one) => (
    <Text key={one.id} size="sm" className="beside">
      {one.safe ? <IconPhoneCall size={17} aria-hidden style={{ flex: 'none' }} /> : <IconPhoneOff size={17} aria-hidden style={{ flex: 'none' }} />}
      {reachInWords(one, t)}
    </Text>
  ))
}
