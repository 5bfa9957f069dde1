import { Button, Checkbox, Group, Select, Stack, Textarea, Title } from '@mantine/core'
import type { ReviewQuestion } from '../../shared/review-words.ts'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { Rated } from '../../web/kit/rated.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Shown } from './parts.ts'

type Given = { person: string; review: Shown; question: ReviewQuestion; by: 'person' | 'worker' }
const TAKEN_DOWN = ['dictated', 'interpreted'] as const

/** One side's view of one question; the person's is taken down as they said it, or written by themselves on their own page. */
export function View({ person, review, question, by }: Given) {
  const { t } = useWords()
  const kept = review.elements.find((one) => one.key === question && one.by === by)
  const draft = useDraft(`review:${review.id}:${question}:${by}`, {
    initialValues: {
      words: kept?.words ?? '',
      rating: kept?.rating ? String(kept.rating) : '',
      not_applicable: kept?.not_applicable ?? false,
      mode: (by === 'worker' ? 'worker' : (TAKEN_DOWN.find((mode) => mode === kept?.mode) ?? 'dictated')) as 'worker' | (typeof TAKEN_DOWN)[number],
    },
  })
  const { send, sending, refusal } = useSend('PUT /api/people/:person_id/reviews/:id/elements/:key', { onDone: draft.done, refreshes: [person] })
  const { form } = draft
  const { words, rating, not_applicable, mode } = form.values
  const skipped = question === 'budget' && not_applicable
  const save = () =>
    send({
      params: { person_id: person, id: review.id, key: question },
      body: { by, mode, words: skipped ? '' : words, rating: skipped || rating === '' ? null : Number(rating), not_applicable: skipped },
    })
  return (
    <form onSubmit={form.onSubmit(save)} aria-label={t(by === 'person' ? 'review.persons_view' : 'review.workers_view')}>
      <Stack gap="sm">
        <Title order={4} size="h3">
          {t(by === 'person' ? 'review.persons_view' : 'review.workers_view')}
        </Title>
        {question === 'budget' && <Checkbox label={t('review.not_applicable')} {...form.getInputProps('not_applicable', { type: 'checkbox' })} />}
        {!skipped && (
          <>
            <Textarea
              label={t(by === 'person' ? 'review.view_words' : 'review.worker_words')}
              autosize
              minRows={3}
              maxLength={4000}
              {...form.getInputProps('words')}
            />
            <Rated label={t('review.rating')} value={rating} onChange={(value) => form.setFieldValue('rating', value)} />
            {by === 'person' && (
              <Select
                label={t('review.view_mode')}
                allowDeselect={false}
                data={TAKEN_DOWN.map((code) => ({ value: code, label: t(`voice.${code}`) }))}
                {...form.getInputProps('mode')}
              />
            )}
          </>
        )}
        <DraftNote draft={draft} />
        <Refusal refusal={refusal} />
        <Group>
          <Button type="submit" variant={kept ? 'light' : 'filled'} loading={sending}>
            {t(kept ? 'review.keep_again' : 'review.keep')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
