import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useWords } from '../words/use-words.ts'
import type { Differing } from './draft.tsx'

const inWords = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))

/** Two wrote in one field: what the other wrote stands beside what I wrote, and I choose. */
export default function BothWrote({ differing }: { differing: readonly Differing[] }) {
  const { t } = useWords()
  return (
    <Alert id="both-wrote" role="alert" color="amber" variant="light" icon={<IconUsers aria-hidden />} title={t('kit.both_wrote')}>
      <Stack gap="md">
        {differing.map(({ field, label, theirs, keep, take }) => (
          <Stack gap="xs" key={field}>
            <Text fw={650}>{label()}</Text>
            <Text style={{ whiteSpace: 'pre-wrap' }}>{inWords(theirs)}</Text>
            <Group gap="xs">
              <Button size="compact-md" variant="default" onClick={take}>
                {t('kit.take_theirs')}
              </Button>
              <Button size="compact-md" variant="default" onClick={keep}>
                {t('kit.keep_mine')}
              </Button>
            </Group>
          </Stack>
        ))}
      </Stack>
    </Alert>
  )
}
