import { Button, Group, Text } from '@mantine/core'
import { useForm, type UseFormInput } from '@mantine/form'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../words/use-words.ts'
import { fetchKept, forget, keep, shelfOf } from './draft-shelf.ts'
import { useReader } from './reader.ts'
import { shortInstant } from './when-words.ts'

const PAUSE_MS = 300

/**
 * A form whose words survive a crash, a closed tab and a lost connection: kept on this device as one types.
 * @param name one form about one thing, for example `note:<person id>`
 */
export function useDraft<Values extends Record<string, unknown>>(name: string, input: UseFormInput<Values> & { initialValues: Values }) {
  const shelf = shelfOf(useReader().id, name)
  const [kept, setKept] = useState(() => fetchKept<Values>(shelf))
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const typed = useRef<Values | null>(null)
  const form = useForm<Values>({
    ...input,
    mode: 'controlled',
    initialValues: kept ? { ...input.initialValues, ...kept.values } : input.initialValues,
    onValuesChange: (values, before) => {
      input.onValuesChange?.(values, before)
      typed.current = values
      clearTimeout(waiting.current)
      waiting.current = setTimeout(flush, PAUSE_MS)
    },
  })
  function flush() {
    clearTimeout(waiting.current)
    if (typed.current) keep(shelf, typed.current)
    typed.current = null
  }
  useEffect(() => {
    addEventListener('pagehide', flush)
    return () => {
      removeEventListener('pagehide', flush)
      flush()
    }
  }, [shelf])

  /** The words have arrived where they belong: nothing is kept here any more. */
  const done = () => {
    clearTimeout(waiting.current)
    typed.current = null
    forget(shelf)
    setKept(null)
  }
  const discard = () => {
    form.setValues(input.initialValues)
    done()
  }
  return { form, restoredAt: kept?.at ?? null, done, discard }
}

/** Says that a draft came back, and how to begin anew. */
export function DraftNote({ draft }: { draft: { restoredAt: number | null; discard: () => void } }) {
  const { t, locale } = useWords()
  if (draft.restoredAt === null) return null
  return (
    <Group gap="xs" role="status">
      <Text size="sm" c="dimmed">
        {t('kit.draft_restored', { when: shortInstant(draft.restoredAt, locale) })}
      </Text>
      <Button size="compact-sm" variant="subtle" onClick={draft.discard}>
        {t('kit.draft_discard')}
      </Button>
    </Group>
  )
}
