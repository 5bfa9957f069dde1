import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { REVIEW_QUESTIONS, type ReviewQuestion } from '../../shared/review-words.ts'
import type { Answer } from '../../web/api.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Screen } from './screen.tsx'
import { WhoReads } from './who-reads.tsx'

type Review = Answer<'GET /api/people/:person_id/reviews'>['reviews'][number]
const RATES = ['1', '2', '3', '4', '5'] as const

/** The ten questions, one at a time; each answer is saved as it is given. */
export default function MyReview() {
  const { t, locale } = useWords()
  const { id } = useReader()
  const { reviews, next_on, expectations } = useAsk('GET /api/people/:person_id/reviews', { params: { person_id: id } })
  const open = reviews.find((review) => review.state === 'in_progress')
  return (
    <Screen title={t('my.go.review')} lead={t('my.go.review_text')}>
      {open ? (
        <Questions review={open} person={id} />
      ) : (
        <Text>{next_on ? t('my.review_next', { day: dayInWords(next_on, locale, 'full') }) : t('my.review_none')}</Text>
      )}
      {expectations.map(
        (one) =>
          one.expected && (
            <Text key={one.goal_id} fw={one.reached ? 650 : 400}>
              {t(one.reached ? 'my.hope_reached' : 'my.hope', {
                area: t(`quality.${one.area}`),
                to: one.expected.to_score,
                day: dayInWords(one.expected.by_on, locale),
              })}
            </Text>
          ),
      )}
    </Screen>
  )
}

const answered = (review: Review, key: ReviewQuestion) => review.elements.find((one) => one.key === key && one.by === 'person')

function Questions({ review, person }: { review: Review; person: string }) {
  const { t } = useWords()
  const [at, setAt] = useState(() => REVIEW_QUESTIONS.findIndex((key) => !answered(review, key)))
  const key = REVIEW_QUESTIONS[at]
  if (!key) {
    return (
      <Stack gap="sm">
        <Text fw={650} role="status">
          {t('my.review_done')}
        </Text>
        <Button size="lg" variant="default" onClick={() => setAt(0)}>
          {t('my.review_again')}
        </Button>
      </Stack>
    )
  }
  return <Question key={key} {...{ review, person, at }} asked={key} onGo={setAt} />
}

function Question({
  review,
  person,
  at,
  asked,
  onGo,
}: {
  review: Review
  person: string
  at: number
  asked: ReviewQuestion
  onGo: (at: number) => void
}) {
  const { t } = useWords()
  const before = answered(review, asked)
  const draft = useDraft(`review:${review.id}:${asked}`, {
    initialValues: { words: before?.words ?? '', rating: before?.rating ? String(before.rating) : '' },
  })
  const on = () => {
    draft.done()
    onGo(at + 1)
  }
  const { send, sending, refusal } = useSend('PUT /api/people/:person_id/reviews/:id/elements/:key', { onDone: on })
  const { words, rating } = draft.form.values
  const tell = (not_applicable = false) =>
    send({
      params: { person_id: person, id: review.id, key: asked },
      body: { by: 'person', mode: 'self', words, rating: rating === '' ? null : Number(rating), not_applicable },
    })
  return (
    <Section title={t(`my.ask.${asked}`)} lead={t('my.review_at', { n: at + 1, of: REVIEW_QUESTIONS.length })}>
      <Stack gap="md">
        <Choices
          label={t('my.review_rate')}
          columns={1}
          choices={RATES.map((code) => ({ code, title: t(`my.review_rate.${code}`) }))}
          value={rating === '' ? null : (rating as '1')}
          onChange={(code) => draft.form.setFieldValue('rating', code)}
        />
        <Textarea label={t('my.review_words')} autosize minRows={3} maxLength={4000} {...draft.form.getInputProps('words')} />
        <DraftNote draft={draft} />
        <WhoReads person={person} />
        <Refusal refusal={refusal} />
        <Button size="lg" loading={sending} disabled={words.trim() === '' && rating === ''} onClick={() => tell()}>
          {t('my.review_on')}
        </Button>
        {asked === 'budget' && (
          <Button size="lg" variant="default" onClick={() => tell(true)}>
            {t('my.ask_no_budget')}
          </Button>
        )}
        <Group grow>
          <Button size="lg" variant="subtle" disabled={at === 0} onClick={() => onGo(at - 1)}>
            {t('my.review_before')}
          </Button>
          <Button size="lg" variant="subtle" onClick={() => onGo(at + 1)}>
            {t('my.review_skip')}
          </Button>
        </Group>
      </Stack>
    </Section>
  )
}
