import { Stack, Text, Title } from '@mantine/core'
import { IconPhone } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { PlainLink } from '../../web/kit/plain-button.tsx'
import { Card } from '../../web/kit/section.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Helper } from './agencies.ts'

/** A number stays together; one with words beside it ("ask for Grace") breaks where a phone ends. */
const ONE_LINE = 18
/** A number that a phone dials. */
export function CallButton({ name, phone }: { name: string; phone: string }) {
  const { t } = useWords()
  if (!phone) return <Text c="dimmed">{t('my.no_phone')}</Text>
  return (
    <PlainLink tone="filled" large href={`tel:${phone.replace(/[^+\d]/g, '')}`} icon={<IconPhone size={22} aria-hidden />}>
      {t('my.call', { name })} <span style={phone.length <= ONE_LINE ? { whiteSpace: 'nowrap' } : {}}>{phone}</span>
    </PlainLink>
  )
}

type Given = { helper: Helper; level?: 2 | 3; children?: ReactNode }
/** Somebody who helps, on a card of their own. */
export const HelperCard = (given: Given) => (
  <Card>
    <OneHelper {...given} />
  </Card>
)

/** Somebody who helps, what they do, and how to reach them; beneath the name of their agency it is not said again. */
export function OneHelper({ helper, level = 3, within = false, children }: Given & { within?: boolean }) {
  const { t } = useWords()
  const does =
    helper.does || (helper.part === 'coordinator' ? t('my.part.coordinator_does') : helper.part === 'interim' ? t('my.part.interim_does') : '')
  return (
    <Stack gap="sm">
      <div>
        <Text size="sm" c="dimmed">
          {t(`my.part.${helper.part}`)}
        </Text>
        <Title order={level} size={within ? 'h3' : 'h2'}>
          {helper.name}
        </Title>
        {helper.agency && !within && <Text>{helper.agency}</Text>}
        {does && <Text mt={4}>{does}</Text>}
        {children}
      </div>
      <CallButton name={helper.name} phone={helper.phone} />
    </Stack>
  )
}
