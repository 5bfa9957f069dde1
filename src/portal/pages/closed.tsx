import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { Empty } from '../../web/kit/empty.tsx'
import { goTo } from '../../web/portal/place.ts'
import { useWords } from '../../web/words/use-words.ts'

/** For somebody close to whom the person shows nothing today; says nothing about the person, not even a name. */
export function Closed() {
  const { t } = useWords()
  return (
    <Empty
      level={1}
      icon={<IconLock size={28} />}
      title={t('my.close_none')}
      action={
        <Button size="md" variant="default" onClick={() => goTo('account')}>
          {t('my.go.account')}
        </Button>
      }
    >
      {t('my.close_none_text')}
    </Empty>
  )
}
