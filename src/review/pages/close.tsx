import { Button, Checkbox, Group, SimpleGrid, Stack, Textarea } from '@mantine/core'
import type { ReviewQuestion } from '../../shared/review-words.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { Refused } from '../../web/client.ts'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Shown } from './parts.ts'
import { Rated } from '../../web/kit/rated.tsx'

const OUTCOMES = ['new_version', 'no_change'] as const
const RATED = ['needs_met_by_person', 'needs_met_by_worker', 'coordination_rating'] as const

/** Closing the review: how far needs are met, how the working together went, what follows for the plan. */
export function Close({ person, review, ask }: { person: string; review: Shown; ask: (question: ReviewQuestion) => void }) {
  const { t } = useWords()
  const draft = useDraft(`review-close:${review.id}`, {
    initialValues: {
      needs_met_by_person: '',
      needs_met_by_worker: '',
      coordination_rating: '',
      coordination_reason: '',
      outcome: '' as (typeof OUTCOMES)[number] | '',
      no_change_reason: '',
      more_at_home_reason: '',
      alone: false,
      without_person_reason: '',
    },
  })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/reviews/:id/complete', { onDone: draft.done })
  const { form } = draft
  const {
    alone,
    outcome,
    needs_met_by_person,
    needs_met_by_worker,
    coordination_rating,
    coordination_reason,
    no_change_reason,
    more_at_home_reason,
    without_person_reason,
  } = form.values
  const more = more_at_home_reason !== '' || (refusal instanceof Refused && refusal.code === 'say_why_more_comes_home')
  const whole = RATED.every((name) => form.values[name] !== '') && coordination_reason.trim() !== '' && outcome !== ''
  const close = () => {
    if (outcome === '') return
    send({
      params: { person_id: person, id: review.id },
      body: {
        needs_met_by_person: Number(needs_met_by_person),
        needs_met_by_worker: Number(needs_met_by_worker),
        coordination_rating: Number(coordination_rating),
        coordination_reason,
        outcome,
        more_at_home_reason,
        no_change_reason: outcome === 'no_change' ? no_change_reason : '',
        without_person_reason: alone ? without_person_reason : '',
      },
    })
  }
  const area = (name: 'coordination_reason' | 'no_change_reason' | 'more_at_home_reason' | 'without_person_reason') => (
    <Textarea label={t(`review.${name}`)} autosize minRows={2} maxLength={1000} {...form.getInputProps(name)} />
  )
  return (
    <Section title={t('review.close')} lead={t('review.close_lead')}>
      <form onSubmit={form.onSubmit(close)}>
        <Stack gap="md">
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {RATED.map((name) => (
              <Rated
                key={name}
                label={t(`review.${name}`)}
                description={t('review.rating')}
                value={form.values[name]}
                onChange={(value) => form.setFieldValue(name, value)}
              />
            ))}
          </SimpleGrid>
          {area('coordination_reason')}
          <Choices
            label={t('review.outcome')}
            value={outcome || null}
            onChange={(code) => form.setFieldValue('outcome', code)}
            choices={OUTCOMES.map((code) => ({ code, title: t(`review.outcome.${code}`) }))}
          />
          {outcome === 'no_change' && area('no_change_reason')}
          {more && area('more_at_home_reason')}
          <Checkbox label={t('review.alone')} {...form.getInputProps('alone', { type: 'checkbox' })} />
          {alone && area('without_person_reason')}
          <DraftNote draft={draft} />
          <Refusal
            refusal={refusal}
            mend={(missing) => missing['question'] !== undefined && <Mend question={missing['question'] as ReviewQuestion} ask={ask} />}
          />
          <Group>
            <Button type="submit" disabled={!whole} loading={sending}>
              {t('review.close')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  )
}

function Mend({ question, ask }: { question: ReviewQuestion; ask: (question: ReviewQuestion) => void }) {
  const { t } = useWords()
  return (
    <Button size="compact-sm" variant="subtle" onClick={() => ask(question)}>
      {t(`review.q.${question}`)}
    </Button>
  )
}
