import { Button, NativeSelect, Stack, TextInput } from '@mantine/core'
import { RELATIONS, type Relation } from '../../shared/person-words.ts'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'

/** Somebody who matters to the person: who they are to them. Nobody is reached by being written down. */
export function AddForm({ person, name, onDone }: { person: string; name: string; onDone: () => void }) {
  const { t, language } = useWords()
  const draft = useDraft(`close:${person}`, { initialValues: { name: '', relation: 'parent' as Relation, phone: '', language } })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/relatives', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  const { form } = draft
  return (
    <form onSubmit={form.onSubmit((values) => send({ params: { person_id: person }, body: values }))}>
      <Stack gap="md">
        <TextInput label={t('family.name')} required maxLength={200} {...form.getInputProps('name')} />
        <NativeSelect
          label={t('family.relation', { name })}
          data={RELATIONS.map((value) => ({ value, label: t(`relation.${value}`) }))}
          {...form.getInputProps('relation')}
        />
        <NativeSelect
          label={t('family.language')}
          data={(['en', 'zh'] as const).map((value) => ({ value, label: t(`family.language.${value}`) }))}
          {...form.getInputProps('language')}
        />
        <TextInput label={t('family.phone')} type="tel" maxLength={100} {...form.getInputProps('phone')} />
        <DraftNote draft={draft} />
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending}>
          {t('family.save')}
        </Button>
      </Stack>
    </form>
  )
}
