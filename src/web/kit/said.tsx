import { Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { DraftNote, useDraft } from './draft.tsx'

/**
 * The one thing somebody says in a small form: kept on this device as one types, until it was sent.
 * @param name one form about one thing, for example `conflict:<its id>`
 */
export function useSaid(name: string) {
  const draft = useDraft(name, { initialValues: { words: '' } })
  return {
    words: draft.form.getValues().words,
    draft,
    /** What to do once it was sent: nothing is kept here any more. */
    sent: (then: () => void) => () => {
      draft.done()
      then()
    },
  }
}

type Given = { said: ReturnType<typeof useSaid>; label: string; description?: ReactNode; maxLength?: number; minRows?: number }

/** Where it is typed. */
export function Said({ said, label, description, maxLength = 1000, minRows = 2 }: Given) {
  return (
    <>
      <Textarea
        label={label}
        description={description}
        autosize
        minRows={minRows}
        maxLength={maxLength}
        {...said.draft.form.getInputProps('words')}
      />
      <DraftNote draft={said.draft} />
    </>
  )
}
