import { Blockquote, Button, List, Stack, Text } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Popped } from './popped.tsx'
import { useWords } from '../words/use-words.ts'

type Given = {
  /** What is explained, for those who hear the button instead of seeing it. */
  what: string
  /** One sentence: how this was reached. */
  because?: ReactNode
  evidence: readonly ReactNode[]
  source?: { ref: string; quote: string } | undefined
}

/** Beside everything computed: what it rests on, and the sentence of good practice behind it. */
export function Why({ what, because, evidence, source }: Given) {
  const { t } = useWords()
  return (
    <Popped
      label={t('kit.why_of', { what })}
      width={340}
      button={(opener) => (
        <Button
          {...opener}
          size="compact-sm"
          variant="subtle"
          leftSection={<IconHelpCircle size={16} aria-hidden />}
          aria-label={t('kit.why_of', { what })}
          className="no-print"
        >
          {t('kit.why')}
        </Button>
      )}
    >
      {() => (
        <Stack gap="xs">
          {because && <Text size="sm">{because}</Text>}
          <Text size="sm" fw={650}>
            {t('kit.why_evidence')}
          </Text>
          {evidence.length > 0 ? (
            <List size="sm" spacing={4}>
              {evidence.map((one, at) => (
                <List.Item key={at}>{one}</List.Item>
              ))}
            </List>
          ) : (
            <Text size="sm" c="dimmed">
              {t('kit.why_no_evidence')}
            </Text>
          )}
          {source && (
            <>
              <Text size="sm" fw={650}>
                {t('kit.why_source')}
              </Text>
              <Blockquote
                p="sm"
                radius="md"
                cite={
                  <Text span size="xs" c="dimmed">
                    {source.ref}
                  </Text>
                }
              >
                <Text size="sm">{source.quote}</Text>
              </Blockquote>
            </>
          )}
        </Stack>
      )}
    </Popped>
  )
}
