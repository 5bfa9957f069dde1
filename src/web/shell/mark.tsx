import { Group, Text } from '@mantine/core'
import { useWords } from '../words/use-words.ts'

/** The house with a light in the door. */
export const Mark = ({ size = 32 }: { size?: number }) => <img src="/homeward.svg" alt="" width={size} height={size} />

export function Brand({ size = 32 }: { size?: number }) {
  const { t } = useWords()
  return (
    <Group gap={10} wrap="nowrap">
      <Mark size={size} />
      <Text fw={700} size="lg" lh={1}>
        {t('shell.brand')}
      </Text>
    </Group>
  )
}
