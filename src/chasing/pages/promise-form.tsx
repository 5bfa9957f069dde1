import { Button, Group, Select, Stack, TextInput } from '@mantine/core'
import { CHASE_WAYS, type ChaseWay } from '../../shared/chasing-words.ts'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Thing } from './pushes.tsx'

/** Somebody promised it for a day: on that day it is looked at again. */
export function PromiseForm({ person, thing, next_by, onDone }: { person: string; thing: Thing; next_by: string; onDone: () => void }) {
  const { t } = useWords()
  const draft = useDraft(`chase:${thing.id}`, {
    initialValues: { way: (thing.next?.way ?? 'call') as ChaseWay, whom: '', words: '', next_on: next_by },
  })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/chases', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  return (
    <form
      onSubmit={form.onSubmit((body) =>
        send({ params: { person_id: person }, body: { ...body, kind: thing.kind, id: thing.id, result: 'promised' } }),
      )}
    >
      <Stack gap="sm">
        <DraftNote draft={draft} />
        <DayField label={t('chasing.day')} maw="16rem" value={form.values.next_on} onChange={(day) => day && form.setFieldValue('next_on', day)} />
        <Select
          label={t('chasing.how')}
          maw="16rem"
          allowDeselect={false}
          data={CHASE_WAYS.map((way) => ({ value: way, label: t(`chasing.was.${way}`) }))}
          {...form.getInputProps('way')}
        />
        <TextInput label={t('chasing.whom')} maxLength={200} {...form.getInputProps('whom')} />
        <TextInput label={t('chasing.words')} maxLength={1000} {...form.getInputProps('words')} />
        <Refusal refusal={refusal} />
        <Group gap="xs">
          <Button type="submit" size="sm" loading={sending}>
            {t('chasing.save')}
          </Button>
          <Button size="sm" variant="subtle" onClick={onDone}>
            {t('chasing.not_now')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
