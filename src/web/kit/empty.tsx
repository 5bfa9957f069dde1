import { Stack, Text, ThemeIcon, Title } from '@mantine/core'
import { IconSeedling } from '@tabler/icons-react'
import type { ReactNode } from 'react'

type Given = { title: string; children?: ReactNode; action?: ReactNode; icon?: ReactNode; level?: 1 | 2 | 3 }

/** Nothing here yet: says what to do first, and offers it. */
export function Empty({ title, children, action, icon, level = 2 }: Given) {
  return (
    <Stack align="center" gap="sm" py={48} px="md" ta="center" maw={520} mx="auto">
      <ThemeIcon size={56} radius="xl" variant="light" color="harbour" aria-hidden>
        {icon ?? <IconSeedling size={28} />}
      </ThemeIcon>
      <Title order={level} size="h2">
        {title}
      </Title>
      {children && (
        <Text c="dimmed" component="div">
          {children}
        </Text>
      )}
      {action}
    </Stack>
  )
}
