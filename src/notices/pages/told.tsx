import { List, Text, Title } from '@mantine/core'
import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Notices } from '../contract.ts'

type One = Notices['told'][number]

/** Every try to tell me something, the newest first. */
export function Told({ told }: { told: readonly One[] }) {
  const { t } = useWords()
  return (
    <div>
      <Title order={3} size="h4" mb="xs">
        {t('notices.told')}
      </Title>
      {told.length === 0 && <Text c="dimmed">{t('notices.told_none')}</Text>}
      <List spacing="xs" size="sm">
        {told.map((one) => (
          <List.Item key={one.id}>
            <Outcome one={one} />
            <Text size="sm" c="dimmed" component="span" display="block">
              {t(`notices.channel.${one.channel}`)}, <When at={one.at} />
            </Text>
          </List.Item>
        ))}
      </List>
    </div>
  )
}

function Outcome({ one }: { one: One }) {
  const { t } = useWords()
  if (one.outcome === 'sent') return <>{one.what === 'code' ? t('notices.outcome.code') : t('notices.outcome.sent', { count: one.things ?? 0 })}</>
  return (
    <>
      {t(`notices.outcome.${one.outcome}`)}
      {one.until !== null && (
        <>
          {' '}
          <When at={one.until} />
        </>
      )}
      {one.why !== null && ` (${t(`notices.why.${one.why}`)})`}
    </>
  )
}
