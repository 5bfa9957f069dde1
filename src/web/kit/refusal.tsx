import { Alert, List, Text } from '@mantine/core'
import { IconHandStop } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Refused, type Missing } from '../client.ts'
import { sayRefusal, useWords } from '../words/use-words.ts'

type Given = {
  refusal: Error | null
  /** The way to mend one missing thing: a link or a button beside its sentence. */
  mend?: (missing: Missing) => ReactNode
}

/** A no, next to what was refused: every reason at once, and the way to mend each. */
export function Refusal({ refusal, mend }: Given) {
  const words = useWords()
  const { t } = words
  if (!refusal) return null
  const told = refusal instanceof Refused ? refusal : null
  const missing = told?.missing ?? []
  const fields = told?.fields ?? []
  const reference = told && told.status >= 500 ? told.requestId : undefined
  return (
    <Alert role="alert" color="clay" variant="light" icon={<IconHandStop aria-hidden />} title={sayRefusal(words, told?.code ?? 'no_connection')}>
      {missing.length + fields.length > 0 && (
        <>
          {missing.length > 0 && (
            <Text size="sm" fw={600} mb={4}>
              {t('kit.missing_title', { count: missing.length })}
            </Text>
          )}
          <List size="sm" spacing={6}>
            {missing.map((one, at) => (
              <List.Item key={at}>
                {sayRefusal(words, one.refusal)} {mend?.(one)}
              </List.Item>
            ))}
            {fields.map((field) => (
              <List.Item key={field.path}>{sayRefusal(words, field.refusal)}</List.Item>
            ))}
          </List>
        </>
      )}
      {reference && <Text size="sm">{t('kit.reference', { reference })}</Text>}
    </Alert>
  )
}
