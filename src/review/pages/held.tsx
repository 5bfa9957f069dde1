import { SimpleGrid, Stack, Text, Title } from '@mantine/core'
import { REVIEW_QUESTIONS, type ReviewQuestion } from '../../shared/review-words.ts'
import { GoButton } from '../../web/kit/go.tsx'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { Section } from '../../web/kit/section.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Shown } from './parts.ts'

const RATED = ['needs_met_by_person', 'needs_met_by_worker', 'coordination_rating'] as const

/** A review that was held, to read: what was decided first, then every answer. */
export function Held({ review, person }: { review: Shown; person: string }) {
  const { t } = useWords()
  return (
    <Stack gap="lg">
      <Section
        title={t('review.closed')}
        actions={
          review.outcome === 'new_version' && (
            <GoButton variant="light" to={`${paths.person(person)}/plan`}>
              {t('review.to_plan')}
            </GoButton>
          )
        }
      >
        {review.outcome && <Text fw={650}>{t(`review.outcome.${review.outcome}`)}</Text>}
        {review.no_change_reason && <Text>{review.no_change_reason}</Text>}
        {RATED.map(
          (name) =>
            review[name] !== null && (
              <Text key={name} size="sm">
                {t(`review.${name}`)}: {t('review.rated', { rating: review[name] })}
              </Text>
            ),
        )}
        {review.coordination_reason && (
          <Text size="sm">
            {t('review.coordination')}: {review.coordination_reason}
          </Text>
        )}
      </Section>
      <Section title={t('review.questions')}>
        {REVIEW_QUESTIONS.map((question) => (
          <div key={question}>
            <Title order={3} mb={4}>
              {t(`review.q.${question}`)}
            </Title>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              {(['person', 'worker'] as const).map((by) => (
                <Answered key={by} review={review} question={question} by={by} />
              ))}
            </SimpleGrid>
          </div>
        ))}
      </Section>
    </Stack>
  )
}

function Answered({ review, question, by }: { review: Shown; question: ReviewQuestion; by: 'person' | 'worker' }) {
  const { t } = useWords()
  const one = review.elements.find((element) => element.key === question && element.by === by)
  return (
    <div>
      <Text size="sm" c="dimmed">
        {t(by === 'person' ? 'review.persons_view' : 'review.workers_view')}
        {one?.rating ? ` · ${t('review.rated', { rating: one.rating })}` : ''}
      </Text>
      {!one && <Text c="dimmed">{t('review.no_view')}</Text>}
      {one?.not_applicable && <Text>{t('review.does_not_apply')}</Text>}
      {one?.words && (by === 'person' ? <OwnWords words={one.words} /> : <Text style={{ whiteSpace: 'pre-wrap' }}>{one.words}</Text>)}
    </div>
  )
}
