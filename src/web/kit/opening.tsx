import { Center, Loader, VisuallyHidden } from '@mantine/core'
import { useWords } from '../words/use-words.ts'

export function Opening() {
  const { t } = useWords()
  return (
    <Center mih={240} role="status">
      <Loader type="dots" />
      <VisuallyHidden>{t('kit.loading')}</VisuallyHidden>
    </Center>
  )
}
