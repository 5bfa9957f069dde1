import { Button, Group, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { say } from '../words/use-words.ts'

/** Long enough to read and to reach, also for those who need more time. */
const STAYS_MS = 12_000

/** Done, and a way back: better than asking beforehand each time. */
export async function doneWithUndo(message: string, undo?: () => void): Promise<void> {
  const { notifications } = await import('@mantine/notifications')
  const id = crypto.randomUUID()
  const takeBack = () => {
    notifications.hide(id)
    undo?.()
  }
  notifications.show({
    id,
    color: 'moss',
    icon: <IconCheck size={18} aria-hidden />,
    autoClose: STAYS_MS,
    closeButtonProps: { 'aria-label': say('kit.close') },
    message: (
      <Group justify="space-between" wrap="nowrap" role="status">
        <Text size="sm">{message}</Text>
        {undo && (
          <Button size="compact-sm" variant="subtle" onClick={takeBack}>
            {say('kit.undo')}
          </Button>
        )}
      </Group>
    ),
  })
}
