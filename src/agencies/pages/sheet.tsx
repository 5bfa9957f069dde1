import { Drawer, Group, Stack } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '../../web/words/use-words.ts'

/** One thing beside the list it belongs to. */
export function Sheet({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  const { t } = useWords()
  return (
    <Drawer.Root opened onClose={onClose} position="right" size="lg">
      <Drawer.Overlay />
      <Drawer.Content>
        <Group justify="space-between" p="md" wrap="nowrap">
          <Drawer.Title fw={650} fz="h2">
            {title}
          </Drawer.Title>
          <Drawer.CloseButton aria-label={t('administration.close')} size="lg" />
        </Group>
        <Drawer.Body>
          <Stack gap="lg">{children}</Stack>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
