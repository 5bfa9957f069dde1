import { Empty } from '../kit/empty.tsx'
import { PlainButton } from '../kit/plain-button.tsx'
import { useWords } from '../words/use-words.ts'

export function Broken({ onAgain }: { onAgain: () => void }) {
  const { t } = useWords()
  return (
    <Empty
      level={1}
      title={t('portal.broken_title')}
      action={
        <PlainButton tone="filled" onClick={onAgain}>
          {t('kit.load_again')}
        </PlainButton>
      }
    >
      {t('portal.broken_text')}
    </Empty>
  )
}
