import { Button, Checkbox, Group, Stack, Textarea } from '@mantine/core'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Part } from './parts.ts'

/** What keeps it, whom to call, how to come back; the person takes a copy home. */
export function ExitPlan({ person, period }: Part) {
  const { t } = useWords()
  const plan = period.exit_plan
  const draft = useDraft(`exit-plan:${period.id}`, {
    initialValues: {
      planned_on: plan?.planned_on ?? (null as string | null),
      what_keeps_it: plan?.what_keeps_it ?? '',
      who_to_call: plan?.who_to_call ?? '',
      how_to_come_back: plan?.how_to_come_back ?? '',
      copy_given: false,
    },
  })
  const { send, sending, refusal } = useSend('PUT /api/people/:person_id/exits/:id/plan', { onDone: draft.done, refreshes: [person] })
  const { form } = draft
  const save = form.onSubmit(({ planned_on, ...told }) => {
    if (planned_on) send({ params: { person_id: person, id: period.id }, body: { planned_on, ...told, version: plan?.version ?? null } })
  })
  return (
    <Section title={t('exit.plan')} lead={t('exit.plan_lead')}>
      <form onSubmit={save}>
        <Stack gap="sm">
          <Textarea
            label={t('exit.what_keeps_it')}
            description={t('exit.what_keeps_it_how')}
            autosize
            minRows={3}
            maxLength={4000}
            {...form.getInputProps('what_keeps_it')}
          />
          <Textarea label={t('exit.who_to_call')} autosize minRows={2} maxLength={2000} {...form.getInputProps('who_to_call')} />
          <Textarea label={t('exit.how_to_come_back')} autosize minRows={2} maxLength={2000} {...form.getInputProps('how_to_come_back')} />
          <DayField label={t('exit.planned_on')} value={form.values.planned_on} onChange={(day) => form.setFieldValue('planned_on', day)} />
          {plan?.copy_given_at ? (
            <div>
              {t('exit.copy_on')} <When at={plan.copy_given_at} />
            </div>
          ) : (
            <Checkbox label={t('exit.copy_given')} {...form.getInputProps('copy_given', { type: 'checkbox' })} />
          )}
          <DraftNote draft={draft} />
          <Refusal refusal={refusal} />
          <Group>
            <Button type="submit" disabled={form.values.what_keeps_it.trim() === '' || !form.values.planned_on} loading={sending}>
              {t('exit.save_plan')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  )
}
