import { Button, Checkbox, Group, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { SATISFIED_TOLD } from '../../shared/satisfied-words.ts'
import type { Answer } from '../../web/api.ts'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { Rated } from '../../web/kit/rated.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'

type Told = Answer<'GET /api/people/:person_id/satisfaction'>
type Word = Told['ratings'][number]
type ToAsk = Told['to_ask'][number]

/** How content those involved are with the plan at this review, and the answer to each; to anybody else than who coordinates, their own. */
export function Satisfied({ person, review }: { person: string; review: string }) {
  const { t } = useWords()
  const told = useAsk('GET /api/people/:person_id/satisfaction', { params: { person_id: person } })
  const ratings = told.ratings.filter((one) => one.review_id === review)
  const toAsk = told.review_id === review ? told.to_ask : []
  return (
    <Section title={t('satisfied.title')} lead={t('satisfied.lead')}>
      {ratings.length + toAsk.length === 0 && <Text c="dimmed">{t('satisfied.none')}</Text>}
      {ratings.map((one) => (
        <OneWord key={one.id} person={person} one={one} />
      ))}
      {toAsk.map((one) => (
        <Ask key={one.party_id} person={person} one={one} />
      ))}
    </Section>
  )
}

/** For somebody close, in their own pages. Nothing stands here while there is nothing to say. */
export function MySatisfaction({ person }: { person: string }) {
  const { t } = useWords()
  const { ratings, to_ask } = useAsk('GET /api/people/:person_id/satisfaction', { params: { person_id: person } })
  if (ratings.length + to_ask.length === 0) return null
  return (
    <Section title={t('satisfied.mine')}>
      {to_ask.map((one) => (
        <RateForm key={one.party_id} person={person} one={one} />
      ))}
      {ratings.map((one) => (
        <OneWord key={one.id} person={person} one={one} />
      ))}
    </Section>
  )
}

function OneWord({ person, one }: { person: string; one: Word }) {
  const { t, locale } = useWords()
  const day = (at: string) => dayInWords(at.slice(0, 10), locale)
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Text fw={650}>{one.role === 'client' ? t('satisfied.role.client') : one.name}</Text>
        <Text>{one.score === null ? t('satisfied.declined') : t('satisfied.rated', { score: one.score })}</Text>
        {one.answer_by && !one.answered_at && <StateBadge state="soon">{t('satisfied.answer_by', { day: day(one.answer_by) })}</StateBadge>}
      </Group>
      <Text size="sm" c="dimmed">
        {[...(one.role === 'client' ? [] : [t(`satisfied.role.${one.role}`)]), t(`satisfied.how.${one.how}`), day(one.at)].join(' · ')}
      </Text>
      {one.words && <OwnWords words={one.words} />}
      {one.answered_at && (
        <Text>
          {t('satisfied.answered', { day: day(one.answered_at) })}: {one.answer}
        </Text>
      )}
      {one.may.includes('answer') && one.answer_by && <AnswerForm person={person} one={one} />}
    </Stack>
  )
}

function AnswerForm({ person, one }: { person: string; one: Word }) {
  const { t } = useWords()
  const said = useSaid(`satisfied-answer:${one.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/satisfaction/:satisfaction_id/answer', {
    onDone: said.sent(() => undefined),
  })
  const body = { words: said.words, version: one.version }
  return (
    <Stack gap="xs" className="no-print">
      <Said said={said} label={t('satisfied.answer_words')} description={t('satisfied.answer_lead')} maxLength={2000} />
      <Refusal refusal={refusal} />
      <Group>
        <Button
          size="sm"
          loading={sending}
          disabled={said.words.trim() === ''}
          onClick={() => send({ params: { person_id: person, satisfaction_id: one.id }, body })}
        >
          {t('satisfied.answer')}
        </Button>
      </Group>
    </Stack>
  )
}

function Ask({ person, one }: { person: string; one: ToAsk }) {
  const { t } = useWords()
  const [writes, show] = useState(false)
  if (one.mine) return <RateForm person={person} one={one} />
  return (
    <Stack gap="sm" className="no-print">
      <Group justify="space-between" gap="sm">
        <Text>
          {one.name} · {t(`satisfied.role.${one.role}`)}
        </Text>
        {!writes && (
          <Button size="sm" variant="light" aria-label={t('satisfied.write_down_of', { name: one.name })} onClick={() => show(true)}>
            {t('satisfied.write_down')}
          </Button>
        )}
      </Group>
      {writes && <RateForm person={person} one={one} />}
    </Stack>
  )
}

function RateForm({ person, one }: { person: string; one: ToAsk }) {
  const { t } = useWords()
  const [score, rate] = useState('')
  const [declined, decline] = useState(false)
  const [how, tell] = useState<(typeof SATISFIED_TOLD)[number] | null>(null)
  const said = useSaid(`satisfied:${person}:${one.party_id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/satisfaction', { onDone: said.sent(() => undefined) })
  const body = {
    party_id: one.mine ? null : one.party_id,
    score: declined || score === '' ? null : Number(score),
    declined,
    words: said.words,
    how: one.mine ? null : how,
  }
  return (
    <Stack gap="sm" className="no-print">
      {!declined && <Rated label={t('satisfied.score')} value={score} onChange={rate} />}
      <Checkbox label={t('satisfied.decline')} checked={declined} onChange={(event) => decline(event.currentTarget.checked)} />
      <Said said={said} label={t('satisfied.words')} maxLength={4000} />
      {!one.mine && (
        <Select
          label={t('satisfied.how')}
          value={how}
          onChange={(next) => tell(next as typeof how)}
          data={SATISFIED_TOLD.map((value) => ({ value, label: t(`satisfied.how.${value}`) }))}
        />
      )}
      <Refusal refusal={refusal} />
      <Group>
        <Button size="sm" loading={sending} disabled={!declined && score === ''} onClick={() => send({ params: { person_id: person }, body })}>
          {t('satisfied.keep')}
        </Button>
      </Group>
    </Stack>
  )
}
