import { Button, Checkbox, Group, Select, Stack, Textarea } from '@mantine/core'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Part, Shown } from './parts.ts'

const STATUSES = ['assessed', 'not_relevant', 'declined', 'deferred'] as const
type Given = Part & { domain: Shown['asked'][number]; answer: Shown['domains'][number] | null }

/** One part of life: what is so, what the person says of it, and whether anything is foreseen. */
export function DomainForm({ person, shown, domain, answer }: Given) {
  const { t } = useWords()
  const draft = useDraft(`domain:${shown.id}:${domain}`, {
    initialValues: {
      status: (answer?.status ?? 'assessed') as (typeof STATUSES)[number],
      facts: answer?.facts ?? '',
      person_words: answer?.person_words ?? '',
      none_foreseen: answer?.none_foreseen ?? false,
      deferred_to: answer?.deferred_to ?? (null as string | null),
    },
  })
  const { send, sending, refusal } = useSend('PUT /api/people/:person_id/assessments/:id/domains/:category', { onDone: draft.done })
  const { form } = draft
  return (
    <form
      onSubmit={form.onSubmit((values) =>
        send({ params: { person_id: person, id: shown.id, category: domain }, body: { ...values, version: answer?.version ?? null } }),
      )}
    >
      <Stack gap="sm">
        <Select
          label={t('assessment.domain_status')}
          allowDeselect={false}
          data={STATUSES.map((code) => ({ value: code, label: t(`assessment.status.${code}`) }))}
          {...form.getInputProps('status')}
        />
        {form.values.status === 'deferred' && (
          <DayField label={t('assessment.deferred_to')} value={form.values.deferred_to} onChange={(day) => form.setFieldValue('deferred_to', day)} />
        )}
        {form.values.status === 'assessed' && (
          <>
            <Textarea
              label={t('assessment.facts')}
              description={t('assessment.facts_how')}
              autosize
              minRows={2}
              maxLength={8000}
              {...form.getInputProps('facts')}
            />
            <Textarea label={t('assessment.person_words')} autosize minRows={2} maxLength={8000} {...form.getInputProps('person_words')} />
            <Checkbox label={t('assessment.none_foreseen')} {...form.getInputProps('none_foreseen', { type: 'checkbox' })} />
          </>
        )}
        <DraftNote draft={draft} />
        <Refusal refusal={refusal} />
        <Group>
          <Button type="submit" loading={sending}>
            {t('assessment.save_domain')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
