import { Grid, Stack } from '@mantine/core'
import { notFound, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { REVIEW_QUESTIONS, type ReviewQuestion } from '../../shared/review-words.ts'
import { Page } from '../../web/kit/page.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { usePersonCrumbs } from '../../web/kit/use-person-crumbs.ts'
import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { Compared } from '../../assessment/pages/compared.tsx'
import { Close } from './close.tsx'
import { Expectations } from './expectations.tsx'
import { Guests } from './guests.tsx'
import { Held } from './held.tsx'
import { openQuestions } from './parts.ts'
import { Questions } from './questions.tsx'
import { Satisfied } from './satisfied.tsx'
import { Since } from './since.tsx'

/** One review: what happened since, ten questions one by one with both views beside each other, and what was decided. */
export default function ReviewPage() {
  const { id, review: wanted } = useParams({ strict: false }) as { id: string; review: string }
  const { t } = useWords()
  const crumbs = usePersonCrumbs(id)
  const { reviews, since, expectations } = useAsk('GET /api/people/:person_id/reviews', { params: { person_id: id } })
  const review = reviews.find((one) => one.id === wanted)
  const [asking, ask] = useState<ReviewQuestion>(() => (review && openQuestions(review)[0]) ?? 'helping')
  if (!review) throw notFound()
  const held = review.state === 'completed'
  const answered = REVIEW_QUESTIONS.length * 2 - review.missing.length
  return (
    <Page
      title={t('review.title')}
      lead={
        held ? (
          <>
            {t('review.lead_done')} <When at={review.held_at} />
          </>
        ) : (
          t('review.lead_open', { answered, count: REVIEW_QUESTIONS.length * 2 })
        )
      }
      crumbs={crumbs}
    >
      {held ? (
        <Stack gap="lg">
          <Held review={review} person={id} />
          <Guests person={id} review={review} />
          <Satisfied person={id} review={review.id} />
        </Stack>
      ) : (
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 4 }}>
            <Stack gap="lg">
              <Guests person={id} review={review} />
              <Since since={since} />
              <Compared person={id} />
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 8 }}>
            <Stack gap="lg">
              <Questions person={id} review={review} asking={asking} ask={ask} />
              <Expectations person={id} expectations={expectations} />
              <Satisfied person={id} review={review.id} />
              <Close person={id} review={review} ask={ask} />
            </Stack>
          </Grid.Col>
        </Grid>
      )}
    </Page>
  )
}
