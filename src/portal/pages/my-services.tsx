import { Button, SegmentedControl, Stack, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { weekInLines } from '../../directory/pages/week.tsx'
import HousingPart from '../../housing/pages/housing.tsx'
import { MyMix } from '../../mix/pages/kinds.tsx'
import { CandidateCard } from '../../matching/pages/candidate.tsx'
import { Screen } from './screen.tsx'

type Run = Answer<'GET /api/people/:person_id/matches'>['runs'][number]

/** Who can help me with what I need: in what each fits, my choice with why, and how it fits me. */
export default function MyServices() {
  const { t } = useWords()
  const { id } = useReader()
  const { needs, runs } = useAsk('GET /api/people/:person_id/matches', { params: { person_id: id } })
  const now = runs.filter((run) => !run.superseded)
  return (
    <Screen title={t('my.services')} lead={t('my.services_lead')}>
      {now.length === 0 && <Empty title={t('my.services')}>{t('my.services_none')}</Empty>}
      {now.map((run) => (
        <Section key={run.id} title={needs.find((need) => need.id === run.need_id)?.words ?? t(`category.${run.category}`)}>
          {run.choice ? <Mine person={id} run={run} /> : <Choices person={id} run={run} />}
        </Section>
      ))}
      <HousingPart person={id} own />
      <MyMix person={id} />
    </Screen>
  )
}

function Choices({ person, run }: { person: string; run: Run }) {
  const { t } = useWords()
  const [chosen, choose] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/matches/:match_id/choice')
  const one = run.candidates.find((each) => each.listing_id === chosen)
  if (one)
    return (
      <Stack gap="sm">
        <Text fw={650}>{one.name}</Text>
        <Textarea label={t('my.services_why')} autosize minRows={2} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
        <Refusal refusal={refusal} />
        <Button
          size="lg"
          loading={sending}
          disabled={words.trim() === ''}
          onClick={() => send({ params: { person_id: person, match_id: run.id }, body: { listing_id: one.listing_id, words } })}
        >
          {t('my.services_choose')}
        </Button>
        <Button size="lg" variant="subtle" onClick={() => choose(null)}>
          {t('my.cancel')}
        </Button>
      </Stack>
    )
  const picked = run.candidates.filter((each) => each.shortlisted)
  const others = run.candidates.filter((each) => !each.shortlisted)
  const list = (candidates: Run['candidates']) => (
    <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
      {candidates.map((each) => (
        <CandidateCard
          key={each.listing_id}
          run={run}
          one={each}
          {...(each.fits && run.may.includes('choose') ? { onChoose: () => choose(each.listing_id) } : {})}
        >
          {each.shortlisted && <WayThere one={each} />}
        </CandidateCard>
      ))}
    </Stack>
  )
  if (picked.length === 0) return list(others)
  return (
    <Stack gap="sm">
      <Title order={3}>{t('my.services_picked')}</Title>
      {list(picked)}
      {others.length > 0 && <Title order={3}>{t('my.services_others')}</Title>}
      {list(others)}
    </Stack>
  )
}

/** When it is open, and where. */
function WayThere({ one }: { one: Run['candidates'][number] }) {
  const { t, locale } = useWords()
  const week = weekInLines(one.hours, t, locale)
  return (
    <>
      {one.address && <Text>{one.address}</Text>}
      {(week.length > 0 || one.hours_words) && (
        <Text component="div">
          {t('my.services_hours')}: {week.length > 0 ? week.join('; ') : one.hours_words}
        </Text>
      )}
    </>
  )
}

function Mine({ person, run }: { person: string; run: Run }) {
  const { t } = useWords()
  const [rating, setRating] = useState('')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/matches/:match_id/fit', { onDone: () => setRating('') })
  const last = run.fits.at(-1)
  return (
    <Stack gap="sm">
      <Text fw={650}>{t('my.services_chosen', { name: run.choice!.name })}</Text>
      <OwnWords mine words={run.choice!.words} />
      {last && <Text>{t('my.services_rated', { n: last.rating })}</Text>}
      <div>
        <Text fw={600} mb={4} id={`fit-${run.id}`}>
          {t('my.services_rate')}
        </Text>
        <Text size="sm" c="dimmed" mb={6}>
          {t('matching.rate_scale')}
        </Text>
        <SegmentedControl
          fullWidth
          size="lg"
          aria-labelledby={`fit-${run.id}`}
          data={['1', '2', '3', '4', '5']}
          value={rating}
          onChange={setRating}
        />
      </div>
      <Refusal refusal={refusal} />
      {rating !== '' && (
        <Button
          size="lg"
          loading={sending}
          onClick={() => send({ params: { person_id: person, match_id: run.id }, body: { rating: Number(rating) } })}
        >
          {t('my.send')}
        </Button>
      )}
    </Stack>
  )
}
