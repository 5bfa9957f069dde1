import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useReader } from '../../web/kit/reader.ts'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Notices as Given } from '../contract.ts'
import { ChannelForm } from './channel-form.tsx'
import { CodeForm } from './code-form.tsx'
import { hourInWords } from './hours.ts'
import { Told } from './told.tsx'

type Channel = Given['channels'][number]
const CHANNELS = ['email', 'text'] as const

/** How one wants to be told that something waits, and what one was told. A person is told where they named it safe; everybody else at an address they confirm. */
export default function Notices() {
  const { t } = useWords()
  const where = useReader().kind === 'person' ? 'named_safe' : 'confirmed'
  const notices = useAsk('GET /api/notices')
  return (
    <Section title={t('notices.title')} lead={t(where === 'confirmed' ? 'notices.lead' : 'notices.lead_person')}>
      {notices.waiting !== null && <Text>{t('notices.waiting', { count: notices.waiting })}</Text>}
      {CHANNELS.map((channel) => (
        <OneChannel key={channel} channel={channel} chosen={notices.channels.find((one) => one.channel === channel)} where={where} />
      ))}
      <Told told={notices.told} />
    </Section>
  )
}

/** What was chosen for one channel, changed in its place. */
function OneChannel({ channel, chosen, where }: { channel: Channel['channel']; chosen: Channel | undefined; where: 'confirmed' | 'named_safe' }) {
  const { t, locale } = useWords()
  const [open, setOpen] = useState(false)
  const unconfirmed = where === 'confirmed' && chosen !== undefined && !chosen.confirmed && chosen.how !== 'never'
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div style={{ flex: '1 1 12rem', minWidth: 0 }}>
          <Text fw={600}>{t(`notices.channel.${channel}`)}</Text>
          <Text size="sm">
            {chosen ? t(`notices.summary.${chosen.how}`, { hour: hourInWords(chosen.at_hour, locale) }) : t('notices.not_chosen')}
          </Text>
          {chosen && chosen.address !== '' && (
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {t('notices.to', { address: chosen.address })}
            </Text>
          )}
        </div>
        {!open && (
          <Button variant="default" onClick={() => setOpen(true)} aria-label={`${t('notices.change')}: ${t(`notices.channel.${channel}`)}`}>
            {t('notices.change')}
          </Button>
        )}
      </Group>
      {open && <ChannelForm channel={channel} chosen={chosen} where={where} onClose={() => setOpen(false)} />}
      {unconfirmed && !open && <CodeForm channel={channel} />}
    </Stack>
  )
}
