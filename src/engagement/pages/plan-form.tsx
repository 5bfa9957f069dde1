import { Button, Group, Stack, Textarea } from '@mantine/core'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Plan } from './engagement.tsx'

/** Four questions; the first, and one of who and what, are enough to begin. */
export function PlanForm({ person, plan, onDone }: { person: string; plan: Plan | null; onDone: () => void }) {
  const { t } = useWords()
  const draft = useDraft(`engagement:${plan?.id ?? person}`, {
    initialValues: {
      whereabout: plan?.whereabout ?? '',
      who_knows: plan?.who_knows ?? '',
      best_time: plan?.best_time ?? '',
      interests: plan?.interests ?? '',
    },
  })
  const { form } = draft
  const finished = () => {
    draft.done()
    onDone()
  }
  const begin = useSend('POST /api/people/:person_id/engagement', { onDone: finished })
  const change = useSend('PUT /api/people/:person_id/engagement/:engagement_id', { onDone: finished })
  return (
    <Section title={t('engagement.how')}>
      <form
        onSubmit={form.onSubmit((body) =>
          plan
            ? change.send({ params: { person_id: person, engagement_id: plan.id }, body: { ...body, version: plan.version } })
            : begin.send({ params: { person_id: person }, body }),
        )}
      >
        <Stack gap="md">
          <DraftNote draft={draft} />
          <Textarea
            label={t('engagement.where')}
            description={t('engagement.where_hint')}
            autosize
            minRows={2}
            maxLength={1000}
            {...form.getInputProps('whereabout')}
          />
          <Textarea label={t('engagement.who')} autosize minRows={1} maxLength={1000} {...form.getInputProps('who_knows')} />
          <Textarea label={t('engagement.when')} autosize minRows={1} maxLength={500} {...form.getInputProps('best_time')} />
          <Textarea
            label={t('engagement.interests')}
            description={t('engagement.interests_hint')}
            autosize
            minRows={1}
            maxLength={1000}
            {...form.getInputProps('interests')}
          />
          <Refusal refusal={begin.refusal ?? change.refusal} />
          <Group gap="sm">
            <Button type="submit" loading={begin.sending || change.sending}>
              {t('engagement.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  )
}
