import { Drawer, Group, Skeleton } from '@mantine/core'
import { Suspense, type ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'

type Given = { title: ReactNode; opened: boolean; close: () => void; children: ReactNode }
/** What is being done, beside the page it belongs to; the page stays as it is while what is asked for in here is on its way. */
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
            <Drawer.CloseButton aria-label={t('kit.close_side')} size={40} />
          </Group>
          <Suspense fallback={<Skeleton height={240} radius="md" />}>{children}</Suspense>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
