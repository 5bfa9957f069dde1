import { Button, Group, Text } from '@mantine/core'
import { useForm, type UseFormInput } from '@mantine/form'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '../words/use-words.ts'
import { shortInstant } from './when-words.ts'

type Kept<Values> = { at: number; values: Values }
const SHELF = 'homeward-draft:'
const PAUSE_MS = 300

function fetchKept<Values>(name: string): Kept<Values> | null {
  try {
    return JSON.parse(localStorage.getItem(SHELF + name) ?? 'null') as Kept<Values> | null
  } catch {
    return null // nothing kept, or nothing that can be read
  }
}

function keep<Values>(name: string, values: Values): void {
  try {
    localStorage.setItem(SHELF + name, JSON.stringify({ at: Date.now(), values } satisfies Kept<Values>))
  } catch {
    // A full or forbidden store loses the draft, never the form.
  }
}

/** Takes every draft of this device away: when somebody signs out, their words do not stay for the next reader. */
export function forgetDrafts(): void {
  for (const name of Object.keys(localStorage)) if (name.startsWith(SHELF)) localStorage.removeItem(name)
}

/**
 * A form whose words survive a crash, a closed tab and a lost connection: kept on this device as one types.
 * @param name one form about one thing, for example `note:<person id>`
 */
export function useDraft<Values extends Record<string, unknown>>(name: string, input: UseFormInput<Values> & { initialValues: Values }) {
  const [kept, setKept] = useState(() => fetchKept<Values>(name))
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
    if (typed.current) keep(name, typed.current)
    typed.current = null
  }
  useEffect(() => {
    addEventListener('pagehide', flush)
    return () => {
      removeEventListener('pagehide', flush)
      flush()
    }
  }, [name])

  /** The words have arrived where they belong: nothing is kept here any more. */
  const done = () => {
    clearTimeout(waiting.current)
    typed.current = null
    localStorage.removeItem(SHELF + name)
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
      <Text size="sm" c="dimmed">{t('kit.draft_restored', { when: shortInstant(draft.restoredAt, locale) })}</Text>
      <Button size="compact-sm" variant="subtle" onClick={draft.discard}>{t('kit.draft_discard')}</Button>
    </Group>
  )
}
