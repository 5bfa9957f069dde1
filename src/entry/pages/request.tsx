import { Alert, Button, Group, Text } from '@mantine/core'
import {
  IconBuildingCommunity,
  IconCalendarCheck,
  IconCheck,
  IconFileText,
  IconMail,
  IconMessage,
  IconPhone,
  IconPhoneIncoming,
  IconUserHeart,
} from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Reach } from '../../people/pages/reach.tsx'
import type { Happening, Next } from '../../shared/entry-words.ts'
import { Go, GoButton } from '../../web/kit/go.tsx'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { Page } from '../../web/kit/page.tsx'
import { PersonLine } from '../../web/kit/person-line.tsx'
import { Section } from '../../web/kit/section.tsx'
import { Timeline } from '../../web/kit/timeline.tsx'
import { useAsk, useAsking } from '../../web/kit/use-ask.ts'
import { useOneOpen } from '../../web/kit/use-one-open.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { paths } from '../../web/paths.ts'
import { useWords, type Spoken } from '../../web/words/use-words.ts'
import { Act, hasForm } from './acts.tsx'
import { firstWay } from './first-way.ts'
import { Answered, Clock, Waiting } from './said.tsx'

/** One first contact: what it waits for, what can be done next, what happened. */
export default function Request() {
  const { t, language } = useWords()
  const { person, id } = useParams({ strict: false }) as { person: string; id: string }
  const entry = useAsk('GET /api/people/:person_id/entries/:entry_id', { params: { person_id: person, entry_id: id } })
  const { data: reach, isPending: reaching } = useAsking('GET /api/people/:person_id', { params: { person_id: person } })
  const [opened, open] = useOneOpen<Next>()
  const [first, ...rest] = entry.may_next
  const missing = entry.children.declared - entry.children.recorded
  const speaks = entry.person.language === 'en' ? null : (new Intl.DisplayNames(language, { type: 'language' }).of(entry.person.language) ?? null)
  const button = (next: Next, main: boolean) => {
    const look = { variant: main ? 'filled' : 'default' } as const
    const here = `${paths.entry}/${person}/${id}` as const
    if (next === 'decide')
      return (
        <GoButton key={next} to={`${here}/decide`} {...look}>
          {t('entry.act.decide')}
        </GoButton>
      )
    if (next === 'print_sheet')
      return (
        <GoButton key={next} to={`${here}/sheet`} {...look}>
          {t('entry.act.print_sheet')}
        </GoButton>
      )
    if (next === 'offer_assessment')
      return (
        <GoButton key={next} to={`${paths.person(person)}?tab=assessment`} {...look}>
          {t('entry.act.offer_assessment')}
        </GoButton>
      )
    if (next === 'refer_on' || next === 'find_another')
      return (
        <GoButton key={next} to={`${here}/refer`} {...look}>
          {t(`entry.act.${next}`)}
        </GoButton>
      )
    return (
      <Button key={next} {...look} aria-expanded={opened === next} onClick={() => open(opened === next ? null : next)}>
        {t(`entry.act.${next}`)}
      </Button>
    )
  }
  return (
    <Page
      title={entry.person.name}
      crumbs={[{ to: paths.entry, label: t('entry.title') }]}
      lead={
        <Group gap="xs">
          {t(`entry.state.${entry.state}`)} · {t(`urgency.${entry.urgency}`)} <Answered answered={entry.answered} />
        </Group>
      }
    >
      <Section
        title={t('entry.next')}
        lead={
          <Group gap="xs">
            <Waiting line={{ clock: entry.clock, answered: null, declined_by: null }} /> <Clock clock={entry.clock} />
          </Group>
        }
      >
        <PersonLine person={{ ...entry.person, language: speaks, interpreter: entry.person.interpreter_needed }} />
        {reach && <Reach person={reach} />}
        {entry.state === 'screening' && !entry.may_next.includes('decide') && <Text>{t('entry.others_decide')}</Text>}
        {first ? (
          <Group gap="sm">
            {button(first, true)}
            {rest.map((next) => button(next, false))}
          </Group>
        ) : (
          <Text c="dimmed">{t('entry.nothing_next')}</Text>
        )}
        {/* Not before it is known how they can be reached: what is typed already would begin anew. */}
        {opened && hasForm(opened) && !reaching && (
          <Act key={opened} act={opened} entry={entry} way={reach ? firstWay(reach.contact) : ''} close={() => open(null)} />
        )}
        {missing > 0 && (
          <Alert color="amber" variant="light" title={t('entry.children_missing', { missing })}>
            <Go to={paths.person(person)}>{t('entry.children_mend')}</Go>
          </Alert>
        )}
      </Section>
      <Section title={t('entry.story')}>
        <Story happened={entry.happened} />
      </Section>
    </Page>
  )
}

const ICONS: Record<string, ReactNode> = {
  received: <IconPhoneIncoming size={16} aria-hidden />,
  attempt: <IconPhone size={16} aria-hidden />,
  responded: <IconMessage size={16} aria-hidden />,
  told: <IconMail size={16} aria-hidden />,
  accepted: <IconCheck size={16} aria-hidden />,
  interim_named: <IconUserHeart size={16} aria-hidden />,
  looked_in: <IconCalendarCheck size={16} aria-hidden />,
}
const iconOf = (what: string) =>
  ICONS[what] ?? (what.startsWith('referral') ? <IconBuildingCommunity size={16} aria-hidden /> : <IconFileText size={16} aria-hidden />)

/** A line of the story in the reader's words; codes inside it are said as everywhere. */
function sentence({ t, has, locale }: Spoken, line: Happening): string {
  const word = `entry.happened.${line.what}`
  const said = { ...line.values }
  const { mode, language, day } = said
  if (typeof mode === 'string') said['mode'] = has(`mode.${mode}`) ? t(`mode.${mode}` as 'mode.phone').toLocaleLowerCase() : ''
  if (typeof language === 'string')
    said['language'] = has(`entry.language.${language}`) ? t(`entry.language.${language}` as 'entry.language.en') : language
  if (typeof day === 'string') said['day'] = dayInWords(day, locale)
  return has(word) ? t(word, said) : line.what
}

function Story({ happened }: { happened: readonly Happening[] }) {
  const words = useWords()
  return (
    <Timeline
      moments={happened.toReversed().map((line) => ({
        id: line.id,
        at: line.at,
        icon: iconOf(line.what),
        title: sentence(words, line),
        body: line.words ? (
          line.own_words ? (
            <OwnWords words={line.words} />
          ) : (
            <Text style={{ whiteSpace: 'pre-line' }}>{line.words}</Text>
          )
        ) : undefined,
        by: line.by ? words.t('entry.by', { name: line.by }) : undefined,
      }))}
    />
  )
}
