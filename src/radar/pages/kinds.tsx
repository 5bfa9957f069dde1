import { Chip, Group } from '@mantine/core'
import { CRACKS } from '../../shared/crack-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Cracked } from './radar.tsx'

/** Which kinds there are, with how many of each; one is chosen to see only those. */
export function Kinds({ cracks, chosen, choose }: { cracks: readonly Cracked[]; chosen: string | undefined; choose: (crack: string) => void }) {
  const { t } = useWords()
  const kinds = CRACKS.map((crack) => ({ crack, count: cracks.filter((one) => one.crack === crack).length })).filter(({ count }) => count > 0)
  if (kinds.length < 2) return null
  return (
    <Group gap="xs" role="group" aria-label={t('radar.kinds')} className="no-print">
      <Chip checked={!chosen} onChange={() => choose('')}>
        {t('radar.all', { count: cracks.length })}
      </Chip>
      {kinds.map(({ crack, count }) => (
        <Chip key={crack} checked={chosen === crack} onChange={() => choose(crack)}>
          {t('radar.kind', { kind: t(`radar.crack_${crack}`), count })}
        </Chip>
      ))}
    </Group>
  )
}
