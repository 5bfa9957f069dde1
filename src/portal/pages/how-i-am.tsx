import { Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { asksForTalk } from '../../assessment/pages/measured.ts'
import { LineOverTime } from '../../web/kit/line-over-time.tsx'
import { useNow, useReader } from '../../web/kit/reader.ts'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { Asked, type Counted } from './how-i-am-asked.tsx'
import { MyGoals } from './how-i-am-goals.tsx'
import { Lifted } from './how-i-am-help.tsx'
import { Screen } from './screen.tsx'
import { WhoReads } from './who-reads.tsx'

type Instrument = Answer<'GET /api/instruments'>['instruments'][number]
type Result = Answer<'GET /api/people/:person_id/measures'>['results'][number]

/** How I am: a few questions answered alone, and my own line over time. */
export default function HowIAm() {
  const { t, language } = useWords()
  const { id } = useReader()
  const now = useNow()
  const { instruments } = useAsk('GET /api/instruments')
  const { results, goals } = useAsk('GET /api/people/:person_id/measures', { params: { person_id: id } })
  const [asked, ask] = useState<Instrument | null>(null)
  const [counted, setCounted] = useState<Counted | null>(null)
  const mine = instruments.filter(
    (one) => one.answered === 'alone' && !instruments.some((other) => other.key === one.key && other.version > one.version),
  )
  if (asked)
    return (
      <Screen title={asked.name[language]} lead={asked.asks[language]}>
        <Asked
          person={id}
          instrument={asked}
          onLeave={() => ask(null)}
          onDone={(answer) => {
            setCounted(answer)
            ask(null)
          }}
        />
      </Screen>
    )
  const hard = counted?.offer_help || asksForTalk(results, now)
  return (
    <Screen title={t('my.go.how-i-am')} lead={t('measures.my_lead')}>
      {counted && (
        <Text role="status" fw={650}>
          {t('measures.my_saved')}
        </Text>
      )}
      {hard && <Lifted person={id} />}
      <ul className="my-menu">
        {mine.map((one) => (
          <li key={one.key}>
            <UnstyledButton className="my-menu-row" onClick={() => ask(one)}>
              <span>
                <Text span fw={650} display="block">
                  {one.name[language]}
                </Text>
                <Text span size="sm" c="dimmed" display="block">
                  {t('measures.my_questions', { count: one.items.length })}
                </Text>
              </span>
              <IconChevronRight size={22} aria-hidden />
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <WhoReads person={id} category="mental_health" />
      <MyGoals person={id} goals={goals} />
      {results.length > 0 && <Title order={2}>{t('measures.my_before')}</Title>}
      {[...Map.groupBy(results, (one) => one.instrument)].map(([key, some]) => (
        <Line key={key} results={some} instruments={instruments} />
      ))}
    </Screen>
  )
}

function Line({ results, instruments }: { results: readonly Result[]; instruments: readonly Instrument[] }) {
  const { t, language } = useWords()
  const [now] = results
  const instrument = instruments.find((one) => one.key === now?.instrument && one.version === now.version)
  if (!now || !instrument) return null
  const { from, to, better } = instrument.scoring
  const points = results
    .filter((one) => one.score !== null && one.version === now.version)
    .toReversed()
    .map((one) => ({ at: one.answered_at, value: one.score! }))
  return (
    <Section title={instrument.name[language]} level={3}>
      <Stack gap="xs">
        <Text>
          <Day day={now.answered_at.slice(0, 10)} />: {now.score === null ? t('measures.unseen') : t('measures.of', { score: now.score, to })}
        </Text>
        <Text size="sm" c="dimmed">
          {t(`measures.my_${better}`)}
        </Text>
        {points.length > 1 && (
          <LineOverTime
            name={instrument.name[language]}
            says={t(`measures.says_${better}`, { first: points[0]!.value, last: points.at(-1)!.value })}
            points={points}
            from={from}
            to={to}
            heads={[t('measures.day'), t('measures.score')]}
            open={t('measures.figures')}
          />
        )}
      </Stack>
    </Section>
  )
}
