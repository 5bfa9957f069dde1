import { Button, Checkbox, Group, Select, Stack, Text, Textarea } from '@mantine/core'
import { Beside as BesideWords } from '../../web/beside/beside.tsx'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { Functioning } from './functioning.tsx'
import type { Part, Shown } from './parts.ts'

const STATUSES = ['assessed', 'not_relevant', 'declined', 'deferred'] as const
/** Always talked about, and always asked about the future. */
const MANDATORY = ['housing', 'safety', 'money', 'health'] as const
type Answer = Shown['domains'][number]
type Given = Part & { domain: Shown['asked'][number]; answer: Answer | null }

const begin = (answer: Answer | null) => ({
  status: (answer?.status ?? 'assessed') as (typeof STATUSES)[number],
  facts: answer?.facts ?? '',
  person_words: answer?.person_words ?? '',
  none_foreseen: answer?.none_foreseen ?? false,
  functioning: (answer?.functioning ?? []) as Answer['functioning'],
  deferred_to: answer?.deferred_to ?? (null as string | null),
})

/** One part of life: what is so, how it is managed, what the person says of it, and whether anything is foreseen. */
export function DomainForm({ person, shown, domain, answer }: Given) {
  const { t } = useWords()
  const draft = useDraft(`domain:${shown.id}:${domain}`, { initialValues: begin(answer) })
  const { send, sending, refusal } = useSend('PUT /api/people/:person_id/assessments/:id/domains/:category', { onDone: draft.done })
  const { form } = draft
  const talked = form.values.status === 'assessed'
  const deep = shown.kind !== 'child' && shown.depth !== 'brief'
  const foreseen = shown.needs.some((need) => need.category === domain && need.horizon === 'possible_future')
  const asksFuture = MANDATORY.some((one) => one === domain) || form.values.none_foreseen
  return (
    <form
      onSubmit={form.onSubmit((values) =>
        send({ params: { person_id: person, id: shown.id, category: domain }, body: { ...values, version: answer?.version ?? null } }),
      )}
    >
      <Stack gap="sm">
        {answer?.as_of && (
          <Text>
            {t('assessment.carried_over')} <Day day={answer.as_of.slice(0, 10)} />. {t('assessment.still_so')}
          </Text>
        )}
        <Select
          label={t('assessment.domain_status')}
          allowDeselect={false}
          data={STATUSES.map((code) => ({ value: code, label: t(`assessment.status.${code}`) }))}
          {...form.getInputProps('status')}
        />
        {form.values.status === 'deferred' && (
          <DayField label={t('assessment.deferred_to')} value={form.values.deferred_to} onChange={(day) => form.setFieldValue('deferred_to', day)} />
        )}
        {talked && (
          <>
            <Textarea
              label={t('assessment.facts')}
              description={t('assessment.facts_how')}
              autosize
              minRows={2}
              maxLength={8000}
              {...form.getInputProps('facts')}
            />
            {deep && <Functioning value={form.values.functioning} onChange={(functioning) => form.setFieldValue('functioning', functioning)} />}
            <Textarea label={t('assessment.person_words')} autosize minRows={2} maxLength={8000} {...form.getInputProps('person_words')} />
            {deep && asksFuture && !foreseen && (
              <Checkbox
                label={t('assessment.none_foreseen')}
                description={t('assessment.none_foreseen_how')}
                {...form.getInputProps('none_foreseen', { type: 'checkbox' })}
              />
            )}
          </>
        )}
        {answer && <BesideWords person={person} of={answer.id} />}
        <DraftNote draft={draft} />
        <Refusal refusal={refusal} />
        <Group>
          <Button type="submit" loading={sending}>
            {t(answer?.as_of ? 'assessment.confirm' : 'assessment.save_domain')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
