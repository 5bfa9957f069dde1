import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconArrowLeft, IconPrinter } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { goTo } from '../../web/portal/place.ts'
import { useWords } from '../../web/words/use-words.ts'

/** The way back to the first page; every page has it. */
export function Back() {
  const { t } = useWords()
  return (
    <Button
      variant="subtle"
      size="md"
      px="xs"
      ms={-8}
      style={{ alignSelf: 'flex-start' }}
      className="no-print"
      leftSection={<IconArrowLeft size={20} aria-hidden />}
      onClick={() => goTo('')}
    >
      {t('my.back')}
    </Button>
  )
}

/** One thing on one screen: what it is, one line about it, the way back, and a way to have it on paper. */
export function Screen({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const { t } = useWords()
  return (
    <Stack gap="md">
      <Group justify="space-between" wrap="nowrap" className="no-print">
        <Back />
        <Button variant="subtle" color="gray" c="inherit" size="md" px="xs" aria-label={t('my.print')} onClick={() => print()}>
          <IconPrinter size={20} aria-hidden />
        </Button>
      </Group>
      <div>
        <Title order={1}>{title}</Title>
        {lead && (
          <Text c="dimmed" mt={4}>
            {lead}
          </Text>
        )}
      </div>
      {children}
    </Stack>
  )
}
