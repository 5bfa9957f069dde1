import { IconRefresh, IconWifiOff } from '@tabler/icons-react'
import { useWords } from '../words/use-words.ts'
import type { Live } from '../live.ts'

/** Quiet: that something here has just changed, or that nothing can be heard. */
export function LiveHint({ live }: { live: Live }) {
  const { t } = useWords()
  if (!live.connected) {
    return (
      <span className="live-hint" role="status" title={t('shell.connection_lost')}>
        <IconWifiOff size={20} aria-label={t('shell.connection_lost')} />
      </span>
    )
  }
  return live.justUpdated ? (
    <span className="live-hint" aria-hidden>
      <IconRefresh size={16} />
      <span>{t('shell.updated')}</span>
    </span>
  ) : null
}
