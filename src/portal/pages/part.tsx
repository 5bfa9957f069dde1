import { Button, Rating, Stack, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { INVOLVEMENT, QUALITY_AREAS, type Involvement } from '../../shared/taking-part-words.ts'
import type { Answer } from '../../web/api.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { DayField } from '../../web/kit/day-field.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Card } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { Screen } from './screen.tsx'

type Together = Answer<'GET /api/people/:person_id/plan/together'>
type Given = { person: string; together: Together }

/** How I take part: the offer to plan, how far I want to go, how good life is, and what was said about me. */
export default function MyPart() {
  const { t } = useWords()
  const { id: person } = useReader()
  const together = useAsk('GET /api/people/:person_id/plan/together', { params: { person_id: person } })
  const given = { person, together }
  return (
    <Screen title={t('my.part')} lead={t('my.part_lead')}>
      <Offer {...given} />
      <HowFar {...given} />
      <HowGood {...given} />
      <Talks {...given} />
    </Screen>
  )
}

function Offer({ person, together }: Given) {
  const { t } = useWords()
  const offer = together.offers.find((one) => one.response === null)
  const [no, setNo] = useState(false)
  const [own_words, setWords] = useState('')
  const [reoffer_on, setDay] = useState<string | null>(null)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/offers/:offer_id/answer')
  if (!offer) return null
  const given = { params: { person_id: person, offer_id: offer.id } }
  return (
    <Card>
      <Stack gap="sm">
        <Title order={2}>{t('my.part_offer')}</Title>
        <Text>
          {offer.meet_at && <Day day={offer.meet_at.slice(0, 10)} style="full" />} {offer.place}
        </Text>
        <Text c="dimmed">{offer.supports_offered.map((one) => t(`together.support.${one as 'breaks'}`)).join(', ')}</Text>
        {no && <Textarea label={t('my.talk_no_why')} autosize value={own_words} onChange={(event) => setWords(event.currentTarget.value)} />}
        {no && <DayField label={t('my.talk_later_day')} value={reoffer_on} onChange={setDay} />}
        <Refusal refusal={refusal} />
        {!no && (
          <Button size="lg" loading={sending} onClick={() => send({ ...given, body: { response: 'accepted' } })}>
            {t('my.talk_yes')}
          </Button>
        )}
        <Button
          size="lg"
          variant="default"
          onClick={() => (no ? send({ ...given, body: { response: 'declined', own_words, reoffer_on } }) : setNo(true))}
        >
          {t(no ? 'my.send' : 'my.talk_no')}
        </Button>
      </Stack>
    </Card>
  )
}

function HowFar({ person, together }: Given) {
  const { t } = useWords()
  const now = together.choices[0]?.level ?? null
  const [level, setLevel] = useState<Involvement | null>(now)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/involvement')
  return (
    <Card>
      <Stack gap="sm">
        <Choices
          label={t('my.part_how_far')}
          columns={1}
          value={level}
          onChange={setLevel}
          choices={INVOLVEMENT.map((code) => ({ code, title: t(`my.part_level.${code}`) }))}
        />
        <Refusal refusal={refusal} />
        {level !== null && level !== now && (
          <Button
            size="lg"
            loading={sending}
            onClick={() => send({ params: { person_id: person }, body: { level, supports: together.choices[0]?.supports ?? [] } })}
          >
            {t('my.save')}
          </Button>
        )}
        {now !== null && level === now && <Text role="status">{t('my.part_is_so')}</Text>}
      </Stack>
    </Card>
  )
}

/** One part of life at a time; what one does not want to rate is left out. */
function HowGood({ person, together }: Given) {
  const { t } = useWords()
  const [at, setAt] = useState(0)
  const area = QUALITY_AREAS[at]
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/quality', { onDone: () => setAt(at + 1) })
  const rated = together.quality.filter((one) => one.ratings.length > 0)
  return (
    <Card>
      <Stack gap="sm">
        <Title order={2}>{t('my.part_good')}</Title>
        {area ? (
          <>
            <Text fw={650}>{t(`quality.${area}`)}</Text>
            <Rating
              key={area}
              size="xl"
              getSymbolLabel={(n) => t('together.score_of', { n })}
              onChange={(score) => !sending && send({ params: { person_id: person }, body: { ratings: [{ area, score }] } })}
            />
            <Refusal refusal={refusal} />
            <Button variant="subtle" onClick={() => setAt(at + 1)}>
              {t('my.review_skip')}
            </Button>
          </>
        ) : (
          <Text role="status">{t('my.sent')}</Text>
        )}
        {rated.length > 0 && (
          <ul className="my-list">
            {rated.map(({ area: of, ratings, change }) => (
              <li key={of}>
                <Text>
                  {t(`quality.${of}`)}: {ratings.map((one) => one.score).join(' → ')} {change !== null && change > 0 && t('my.part_better')}
                </Text>
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Card>
  )
}

/** Every talk about me: when, who, and what I was told. */
function Talks({ together }: Given) {
  const { t } = useWords()
  const name = (id: string) => together.parties.find((one) => one.id === id)?.name ?? ''
  return (
    <Card>
      <Title order={2} mb="xs">
        {t('my.part_talks')}
      </Title>
      {together.discussions.length === 0 && <Text>{t('my.part_talks_none')}</Text>}
      <ul className="my-list">
        {together.discussions.map((talk) => (
          <li key={talk.id}>
            <Text fw={650}>
              <Day day={talk.happened_at.slice(0, 10)} /> · {talk.topic}
            </Text>
            <Text size="sm">{talk.came.map(name).filter(Boolean).join(', ')}</Text>
            {!talk.person_came && <Text size="sm">{talk.told_words ? t('my.part_told', { words: talk.told_words }) : t('my.part_not_told')}</Text>}
          </li>
        ))}
      </ul>
    </Card>
  )
}
