import { IconDoorExit } from '@tabler/icons-react'
import { useEffect } from 'react'
import { PlainButton } from '../kit/plain-button.tsx'
import { useWords } from '../words/use-words.ts'

/** The server sends whoever comes here on to the neutral site of its configuration. */
const AWAY = '/leave'
const TWICE_MS = 600

/** Empty first, so that nothing can be read while the other site opens; then another site in this page's place. */
export function leave(): void {
  document.documentElement.replaceChildren()
  location.replace(AWAY)
}

/** Away at once, with a tap or by pressing Escape twice; the tab's history keeps no page of ours. */
export function QuickExit() {
  const { t } = useWords()
  useEffect(() => {
    let last = 0
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      if (event.timeStamp - last < TWICE_MS) leave()
      last = event.timeStamp
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  }, [])
  return (
    <PlainButton title={t('portal.leave_hint')} icon={<IconDoorExit size={20} aria-hidden />} onClick={leave}>
      {t('portal.leave')}
    </PlainButton>
  )
}
