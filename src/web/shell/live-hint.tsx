import { Group, Text, Tooltip } from '@mantine/core'
import { IconRefresh, IconWifiOff } from '@tabler/icons-react'
import { useWords } from '../words/use-words.ts'
import type { Live } from './use-live.ts'

/** Quiet: that something here has just changed, or that nothing can be heard. */
export function LiveHint({ live }: { live: Live }) {
  const { t } = useWords()
  if (!live.connected) {
    return (
      <Tooltip label={t('shell.connection_lost')}>
        <Group role="status" tabIndex={0} gap={6} aria-label={t('shell.connection_lost')}><IconWifiOff size={20} aria-hidden /></Group>
      </Tooltip>
    )
  }
  if (!live.justUpdated) return null
  return (
    <Group gap={6} wrap="nowrap" c="dimmed" aria-hidden visibleFrom="md">
      <IconRefresh size={16} />
      <Text size="sm" style={{ whiteSpace: 'nowrap' }}>{t('shell.updated')}</Text>
    </Group>
  )
}
