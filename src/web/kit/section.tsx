import { Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useId, type ReactNode } from 'react'

type Given = { title: string; lead?: ReactNode; actions?: ReactNode; children: ReactNode; level?: 2 | 3 }

/** A white card with a name of its own, which a screen reader can jump to. */
export function Section({ title, lead, actions, children, level = 2 }: Given) {
  const id = useId()
  return (
    <Paper component="section" withBorder radius="lg" p={{ base: 'md', sm: 'lg' }} aria-labelledby={id}>
      <Stack gap="md">
        <Group justify="space-between" align="flex-start" gap="sm">
          <div style={{ flex: '1 1 12rem', minWidth: 0 }}>
            <Title order={level} id={id} size={level === 2 ? 'h2' : 'h3'}>
              {title}
            </Title>
            {lead && (
              <Text c="dimmed" size="sm" component="div">
                {lead}
              </Text>
            )}
          </div>
          {actions && (
            <Group gap="xs" className="no-print">
              {actions}
            </Group>
          )}
        </Group>
        {children}
      </Stack>
    </Paper>
  )
}

/** The same card without a name, for what needs none. */
export const Card = ({ children }: { children: ReactNode }) => (
  <Paper withBorder radius="lg" p={{ base: 'md', sm: 'lg' }}>
    {children}
  </Paper>
)
