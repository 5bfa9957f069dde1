import { Center, VisuallyHidden } from '@mantine/core'
import './plain-button.css'
import { useWords } from '../words/use-words.ts'

export function Opening() {
  const { t } = useWords()
  return (
    <Center mih={240} role="status">
      <span className="opening-dots" aria-hidden>
        <i />
        <i />
        <i />
      </span>
      <VisuallyHidden>{t('kit.loading')}</VisuallyHidden>
    </Center>
  )
}
