import { Drawer, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../../web/words/use-words.ts'

type Given = { title: string; opened: boolean; close: () => void; children: ReactNode }
/** What is being done, beside the page. */
export function Side({ title, opened, close, children }: Given) {
  const { t } = useWords()
  return (
    <Drawer.Root opened={opened} onClose={close} position="right" size="lg">
      <Drawer.Overlay />
      <Drawer.Content>
        <Drawer.Body p={{ base: 'md', sm: 'lg' }}>
          <Group justify="space-between" wrap="nowrap" mb="md">
            <Drawer.Title fw={650} fz="h3">
              {title}
            </Drawer.Title>
            <Drawer.CloseButton aria-label={t('conference.close')} size={40} />
          </Group>
          {children}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
