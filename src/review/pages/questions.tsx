import { Button, Group, SimpleGrid, Text, Title, UnstyledButton } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconCheck, IconCircleDashed } from '@tabler/icons-react'
import { REVIEW_QUESTIONS, type ReviewQuestion } from '../../shared/review-words.ts'
import { Section } from '../../web/kit/section.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { openQuestions, type Shown } from './parts.ts'
import { View } from './view.tsx'
import './review.css'

type Given = { person: string; review: Shown; asking: ReviewQuestion; ask: (question: ReviewQuestion) => void }

/** The ten questions, one at a time; above them which are answered by both and which are open. */
export function Questions({ person, review, asking, ask }: Given) {
  const { t } = useWords()
  const open = openQuestions(review)
  const at = REVIEW_QUESTIONS.indexOf(asking)
  const step = (by: number) => ask(REVIEW_QUESTIONS[at + by]!)
  return (
    <Section title={t('review.questions')} lead={open.length === 0 ? t('review.all_answered') : undefined}>
      <ol className="ten">
        {REVIEW_QUESTIONS.map((key, n) => (
          <li key={key}>
            <UnstyledButton
              aria-current={key === asking ? 'step' : undefined}
              aria-label={`${n + 1}: ${t(open.includes(key) ? 'review.is_open' : 'review.is_answered', { question: t(`review.q.${key}`) })}`}
              onClick={() => ask(key)}
            >
              {n + 1}
              {open.includes(key) ? <IconCircleDashed size={15} aria-hidden /> : <IconCheck size={15} stroke={2.6} aria-hidden />}
            </UnstyledButton>
          </li>
        ))}
      </ol>
      <div aria-live="polite">
        <Text size="sm" c="dimmed">
          {t('review.question_of', { n: at + 1, count: REVIEW_QUESTIONS.length })}
        </Text>
        <Title order={3}>{t(`review.q.${asking}`)}</Title>
      </div>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        {(['person', 'worker'] as const).map((by) => (
          <View key={`${asking}${by}`} person={person} review={review} question={asking} by={by} />
        ))}
      </SimpleGrid>
      <Group justify="space-between">
        <Button variant="subtle" disabled={at === 0} leftSection={<IconArrowLeft size={17} aria-hidden />} onClick={() => step(-1)}>
          {t('review.before')}
        </Button>
        {at + 1 < REVIEW_QUESTIONS.length && (
          <Button variant="light" rightSection={<IconArrowRight size={17} aria-hidden />} onClick={() => step(1)}>
            {t('review.after')}
          </Button>
        )}
      </Group>
    </Section>
  )
}
