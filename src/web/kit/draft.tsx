import { Button, Group, Text } from '@mantine/core'
import { useForm, type UseFormInput } from '@mantine/form'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useWords } from '../words/use-words.ts'
import { fetchKept, forget, keep, shelfOf } from './draft-shelf.ts'
import { meet } from './meeting.ts'
import { useReader } from './reader.ts'
import { shortInstant } from './when-words.ts'

const PAUSE_MS = 300
const BothWrote = lazy(() => import('./both-wrote.tsx'))

/**
 * A form whose words survive a crash, a closed tab and a lost connection: kept on this device as one types. While it is open others may
 * change the same thing: `initialValues` always say what stands there now, and what the others changed alone is taken over; of a field that
 * both changed the reader chooses (`DraftNote`), and nothing is sent before.
 * @param name one form about one thing, for example `note:<person id>`
 */
export function useDraft<Values extends Record<string, unknown>>(name: string, input: UseFormInput<Values> & { initialValues: Values }) {
  const shelf = shelfOf(useReader().id, name)
  const [kept, setKept] = useState(() => fetchKept<Values>(shelf))
  const now = input.initialValues
  const began = useRef(kept?.began ?? now)
  const [both, setBoth] = useState<(keyof Values & string)[]>([])
  const { t } = useWords()
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  const typed = useRef<Values | null>(null)
  const form = useForm<Values>({
    ...input,
    name: name.replaceAll(/[^a-zA-Z0-9]/g, '-'),
    mode: 'controlled',
    initialValues: kept ? { ...now, ...kept.values } : now,
    onValuesChange: (values, before) => {
      input.onValuesChange?.(values, before)
      typed.current = values
      clearTimeout(waiting.current)
      waiting.current = setTimeout(flush, PAUSE_MS)
    },
  })
  function flush() {
    clearTimeout(waiting.current)
    if (typed.current) keep(shelf, typed.current, began.current)
    typed.current = null
  }
  useEffect(() => {
    addEventListener('pagehide', flush)
    return () => {
      removeEventListener('pagehide', flush)
      flush()
    }
  }, [shelf])
  useEffect(() => {
    const mine = form.getValues()
    const met = meet(began.current, mine, now)
    if (JSON.stringify(met.values) !== JSON.stringify(mine)) form.setValues(met.values)
    began.current = { ...now, ...Object.fromEntries(met.both.map((field) => [field, began.current[field]])) }
    setBoth(met.both)
  }, [JSON.stringify(now)])

  /** The reader chose between the two: from here on theirs is what stood there, whichever is written next. */
  const choose = (field: keyof Values & string, value: Values[keyof Values]) => {
    began.current = { ...began.current, [field]: now[field] }
    setBoth((open) => open.filter((one) => one !== field))
    form.clearFieldError(field)
    form.setValues({ ...form.getValues(), [field]: value })
  }
  /** The words have arrived where they belong: nothing is kept here any more. */
  const done = () => {
    clearTimeout(waiting.current)
    typed.current = null
    forget(shelf)
    setKept(null)
  }
  const discard = () => {
    form.setValues(now)
    began.current = now
    setBoth([])
    done()
  }
  const onSubmit: typeof form.onSubmit = (send, refuse = (lacking) => toField(form.getInputNode(Object.keys(lacking)[0]!))) =>
    form.onSubmit((values, event) => {
      if (both.length === 0) return send(values, event)
      form.setErrors(Object.fromEntries(both.map((field) => [field, t('kit.both_wrote')])))
      document.getElementById('both-wrote')?.scrollIntoView({ block: 'center' }) // a long form hides what has to be chosen first
    }, refuse)
  const differing = both.map((field) => ({
    field,
    theirs: now[field] as unknown,
    label: () => labelOf(form.getInputNode(field) as HTMLInputElement | null),
    keep: () => choose(field, form.getValues()[field]),
    take: () => choose(field, now[field]),
  }))
  return { form: { ...form, onSubmit }, restoredAt: kept?.at ?? null, done, discard, differing }
}
/** Where something is to be mended first: the field itself, or the first of a group. */
const toField = (node: HTMLElement | null) => (node?.matches('input, textarea') ? node : node?.querySelector<HTMLElement>('input, textarea'))?.focus()
/** As it is read on the page: what a group of fields is about comes before the field's own name. */
const labelOf = (field: HTMLInputElement | null) =>
  [field?.closest('fieldset')?.querySelector('legend')?.textContent, field?.labels?.[0]?.textContent].filter(Boolean).join(' · ')
export type Differing = ReturnType<typeof useDraft>['differing'][number]

/** Says that a draft came back, and how to begin anew; and what somebody else has written meanwhile. */
export function DraftNote({ draft }: { draft: { restoredAt: number | null; discard: () => void; differing: readonly Differing[] } }) {
  const { t, locale } = useWords()
  return (
    <>
      {draft.restoredAt !== null && (
        <Group gap="xs" role="status">
          <Text size="sm" c="dimmed">
            {t('kit.draft_restored', { when: shortInstant(draft.restoredAt, locale) })}
          </Text>
          <Button size="compact-sm" variant="subtle" onClick={draft.discard}>
            {t('kit.draft_discard')}
          </Button>
        </Group>
      )}
      {draft.differing.length > 0 && (
        <Suspense fallback={null}>
          <BothWrote differing={draft.differing} />
        </Suspense>
      )}
    </>
  )
}
