import { Button, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Told } from './partners.tsx'

/** How it works where another agency coordinates; they are asked to agree. */
export function AgreementForm({ person, told, onDone }: { person: string; told: Told; onDone: () => void }) {
  const { t } = useWords()
  const draft = useDraft(`coordination-agreement:${person}`, {
    initialValues: {
      with_id: told.coordinator?.agency.id ?? told.others[0]?.id ?? '',
      coordinator_name: told.coordinator?.name ?? '',
      how: '',
      frequency: '',
      info_path: '',
      issue_path: '',
      discussed_on: null as string | null,
      review_on: null as string | null,
    },
  })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/coordination-agreements', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  const { discussed_on } = form.values
  return (
    <form
      onSubmit={form.onSubmit((body) => {
        if (discussed_on) send({ params: { person_id: person }, body: { ...body, discussed_on } })
      })}
    >
      <Stack gap="md">
        <DraftNote draft={draft} />
        <NativeSelect
          label={t('partners.with')}
          data={told.others.map((one) => ({ value: one.id, label: one.name }))}
          {...form.getInputProps('with_id')}
        />
        <TextInput label={t('partners.coordinator_name')} required withAsterisk={false} maxLength={200} {...form.getInputProps('coordinator_name')} />
        <Textarea
          label={t('partners.how')}
          description={t('partners.how_hint')}
          required
          withAsterisk={false}
          autosize
          minRows={2}
          maxLength={2000}
          {...form.getInputProps('how')}
        />
        <TextInput
          label={t('partners.frequency')}
          description={t('partners.frequency_hint')}
          required
          withAsterisk={false}
          maxLength={300}
          {...form.getInputProps('frequency')}
        />
        <Textarea label={t('partners.info_path')} autosize maxLength={1000} {...form.getInputProps('info_path')} />
        <Textarea
          label={t('partners.issue_path')}
          description={t('partners.issue_path_hint')}
          autosize
          minRows={2}
          maxLength={2000}
          {...form.getInputProps('issue_path')}
        />
        <DayField label={t('partners.discussed_on')} value={discussed_on} onChange={(day) => form.setFieldValue('discussed_on', day)} />
        <DayField label={t('partners.review_on')} value={form.values.review_on} onChange={(day) => form.setFieldValue('review_on', day)} />
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending} disabled={!discussed_on}>
          {t('partners.send')}
        </Button>
      </Stack>
    </form>
  )
}
