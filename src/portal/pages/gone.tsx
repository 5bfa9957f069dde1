import { IconLock } from '@tabler/icons-react'
import { Empty } from '../../web/kit/empty.tsx'
import { PlainButton } from '../../web/kit/plain-button.tsx'
import { useWords } from '../../web/words/use-words.ts'

/** Somebody close goes on in a page that the person has shut since: said so, and nothing of it shown. */
export default function Gone() {
  const { t } = useWords()
  return (
    <Empty
      level={1}
      icon={<IconLock size={28} />}
      title={t('my.no_longer')}
      action={<PlainButton onClick={() => location.reload()}>{t('kit.load_again')}</PlainButton>}
    >
      {t('my.close_none_text')}
    </Empty>
  )
}
