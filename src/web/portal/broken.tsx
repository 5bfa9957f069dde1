import { Button } from '@mantine/core'
import { Empty } from '../kit/empty.tsx'
import { useWords } from '../words/use-words.ts'

export function Broken({ onAgain }: { onAgain: () => void }) {
  const { t } = useWords()
  return (
    <Empty level={1} title={t('portal.broken_title')} action={<Button onClick={onAgain}>{t('kit.load_again')}</Button>}>
      {t('portal.broken_text')}
    </Empty>
  )
}
