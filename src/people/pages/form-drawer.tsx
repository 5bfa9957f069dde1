import { Button, Group, Stack } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import type { ReactNode } from 'react'
import type { Answer, Given, Sending } from '../../web/api.ts'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Side } from '../../web/kit/side.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'

type Props<K extends Sending, Values> = {
  title: string
  /** One form about one thing: under this name its words are kept while they are typed. */
  name: string
  sends: K
  values: Values
  given: (values: Values) => Given<K>
  onClose: () => void
  onSaved?: (answer: Answer<K>) => void
  /** What is already there, above the form. */
  before?: ReactNode
  children: (form: UseFormReturnType<Values>) => ReactNode
}

/** One thing to write about a person, beside their page: the draft survives, and a refusal stands beside the button. */
export function FormDrawer<K extends Sending, Values extends Record<string, unknown>>(props: Props<K, Values>) {
  const { t } = useWords()
  const draft = useDraft<Values>(props.name, { initialValues: props.values })
  const { send, sending, refusal } = useSend(props.sends, {
    onDone: (answer) => {
      draft.done()
      props.onClose()
      props.onSaved?.(answer)
    },
  })
  return (
    <Side title={props.title} opened close={props.onClose}>
      <Stack gap="lg">
        {props.before}
        <form onSubmit={draft.form.onSubmit((values) => send(props.given(values)))}>
          <Stack gap="md">
            <DraftNote draft={draft} />
            {props.children(draft.form as UseFormReturnType<Values>)}
            <Refusal refusal={refusal} />
            <Group>
              <Button type="submit" loading={sending}>
                {t('person.save')}
              </Button>
              <Button variant="default" onClick={props.onClose}>
                {t('person.cancel')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Stack>
    </Side>
  )
}
