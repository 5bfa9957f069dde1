import { Button, List, Menu, Stack, Text, Title } from '@mantine/core'
import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { LineOverTime } from '../../web/kit/line-over-time.tsx'
import { useNow } from '../../web/kit/reader.ts'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { When } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { ExternalScores } from './external-scores.tsx'
import { GoalScales } from './goal-scales.tsx'
import { asksForTalk, instrumentOf, newest, saying, scoreInWords, type Instrument, type Measures as Measured, type Result } from './measured.ts'
import { OfferHelp } from './offer-help.tsx'

/** How it goes, in figures to talk about: what was answered over time, how goals stand on their own levels, what other tools came to. */
export function Measures({ person, assessment = null }: { person: string; assessment?: string | null }) {
  const spoken = useWords()
  const { t } = spoken
  const { instruments } = useAsk('GET /api/instruments')
  const measures = useAsk('GET /api/people/:person_id/measures', { params: { person_id: person } })
  const answered = [...Map.groupBy(measures.results, (one) => one.instrument).values()]
  const now = useNow()
  const to = (key: string) => `${paths.person(person)}/measures/${key}${assessment ? `?assessment=${assessment}` : ''}`
  return (
    <Section
      title={t('measures.title')}
      lead={t('measures.lead')}
      actions={
        measures.may_write && (
          <Menu position="bottom-end" withinPortal={false}>
            <Menu.Target>
              <Button variant="light">{t('measures.ask')}</Button>
            </Menu.Target>
            <Menu.Dropdown>
              {newest(instruments).map((one) => (
                <Menu.Item key={one.key} component={Link} to={to(one.key)}>
                  {saying(one.name, spoken)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )
      }
    >
      {answered.length === 0 && <Text c="dimmed">{t('measures.none')}</Text>}
      {asksForTalk(measures.results, now) && <OfferHelp person={person} />}
      {answered.map((results) => (
        <Answered key={results[0]!.instrument} results={results} instruments={instruments} changes={measures.changes} />
      ))}
      <GoalScales person={person} measures={measures} />
      <ExternalScores person={person} measures={measures} />
    </Section>
  )
}

const ICON = { better: IconArrowUpRight, worse: IconArrowDownRight, same: IconArrowRight }
function Way({ way }: { way: keyof typeof ICON }) {
  const Icon = ICON[way]
  return <Icon size={18} aria-hidden />
}
type Given = { results: readonly Result[]; instruments: readonly Instrument[]; changes: Measured['changes'] }

/** One instrument: its line, how it stands, and what changed since the time before. */
function Answered({ results, instruments, changes }: Given) {
  const spoken = useWords()
  const { t } = spoken
  const [now] = results
  const instrument = instrumentOf(instruments, now!)
  if (!now || !instrument) return null
  const change = changes.find((one) => one.instrument === now.instrument)
  const seen = results.filter((one) => one.score !== null && one.version === now.version)
  const points = seen.toReversed().map((one) => ({ at: one.answered_at, value: one.score!, said: scoreInWords(instrument, one, spoken) }))
  return (
    <Stack gap="xs" component="section" aria-label={saying(instrument.name, spoken)}>
      <div>
        <Title order={3} size="h4">
          {saying(instrument.name, spoken)}
        </Title>
        <Text>
          {scoreInWords(instrument, now, spoken)}{' '}
          <Text span size="sm" c="dimmed">
            · <When at={now.answered_at} /> · {t(`measures.mode.${now.mode as 'self'}`)}
            {now.by ? ` · ${now.by}` : ''}
          </Text>
        </Text>
      </div>
      {points.length > 1 && (
        <LineOverTime
          name={saying(instrument.name, spoken)}
          says={t(`measures.says_${instrument.scoring.better}`, { first: points[0]!.value, last: points.at(-1)!.value })}
          points={points}
          from={instrument.scoring.from}
          to={instrument.scoring.to}
          heads={[t('measures.day'), t('measures.score')]}
          open={t('measures.figures')}
        />
      )}
      {change && (
        <Text className="beside">
          <Way way={change.way} />
          {t('measures.since_before', { before: change.before, now: change.now })}{' '}
          <Text span fw={600}>
            {t(`assessment.change.${change.way}`)}
          </Text>
        </Text>
      )}
      {change && change.parts.length > 0 && <Parts parts={change.parts} instrument={instrument} />}
    </Stack>
  )
}

function Parts({ parts, instrument }: { parts: Measured['changes'][number]['parts']; instrument: Instrument }) {
  const spoken = useWords()
  return (
    <List size="sm" spacing={2} aria-label={spoken.t('measures.parts')}>
      {parts.map((part) => (
        <List.Item key={part.item}>
          {saying(instrument.items.find((one) => one.key === part.item)!.says, spoken)}: {part.before} → {part.now}
        </List.Item>
      ))}
    </List>
  )
}
