import { Button, Group, Stack, Text } from '@mantine/core'
import type { Answer } from '../../web/api.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'

type Review = Answer<'GET /api/people/:person_id/reviews'>['reviews'][number]
type Guest = Review['guests'][number]

/** Officers of bodies that answer for the person by law: asked to every review, answered by themselves. */
export function Guests({ person, review }: { person: string; review: Review }) {
  const { t } = useWords()
  if (review.guests.length === 0) return null
  return (
    <Section title={t('review.guests')}>
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {review.guests.map((one) => (
          <OneGuest key={one.id} person={person} review={review.id} one={one} />
        ))}
      </Stack>
    </Section>
  )
}

function OneGuest({ person, review, one }: { person: string; review: string; one: Guest }) {
  const { t } = useWords()
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/reviews/:id/guests/:guest_id/answer')
  const say = (answer: 'comes' | 'cannot') =>
    send({ params: { person_id: person, id: review, guest_id: one.id }, body: { answer, version: one.version } })
  return (
    <Stack component="li" gap={6}>
      <Group gap="sm">
        <Text>{t('review.guest', { name: one.name, agency: one.agency })}</Text>
        <StateBadge state={one.answer === 'comes' ? 'kept' : one.answer === 'cannot' ? 'na' : 'soon'}>
          {t(one.answer ? `review.guest.${one.answer}` : 'review.guest_waits')}
        </StateBadge>
      </Group>
      {one.answer_words && <Text size="sm">{one.answer_words}</Text>}
      <Refusal refusal={refusal} />
      {one.may.includes('answer') && (
        <Group gap="xs" className="no-print">
          {one.answer !== 'comes' && (
            <Button size="compact-md" loading={sending} onClick={() => say('comes')}>
              {t('review.guest_come')}
            </Button>
          )}
          {one.answer !== 'cannot' && (
            <Button size="compact-md" variant="subtle" loading={sending} onClick={() => say('cannot')}>
              {t('review.guest_cannot')}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  )
}
