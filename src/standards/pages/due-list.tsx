import { Badge, Button, Group, Paper, Stack, Text, ThemeIcon, Title } from '@mantine/core'
import {
  IconArrowsLeftRight,
  IconCalendarRepeat,
  IconChecklist,
  IconCircleDot,
  IconHandStop,
  IconHeartHandshake,
  IconMap2,
  IconMessageReply,
  IconShieldHalf,
  IconSpeakerphone,
} from '@tabler/icons-react'
import { createContext, Suspense, useContext, useId, useState } from 'react'
import { Go, GoButton } from '../../web/kit/go.tsx'
import { When } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Answer } from '../../web/api.ts'
import type { DueItem } from '../contract.ts'
import { byPerson, type AboutOne } from './by-person.ts'
import { goTo } from './go-to.ts'
import { sayStandard, WhyOwed, WhyWords } from './why-owed.tsx'

const ICONS: Record<DueItem['kind'], typeof IconMap2> = {
  safety: IconShieldHalf,
  promise: IconHeartHandshake,
  response: IconMessageReply,
  request: IconHandStop,
  action: IconChecklist,
  review: IconCalendarRepeat,
  follow_up: IconArrowsLeftRight,
  offer: IconSpeakerphone,
  plan: IconMap2,
  other: IconCircleDot,
}

/** The sentences of good practice behind the day, by standard. */
export const Sources = createContext<Answer<'GET /api/today'>['sources']>({})

/** Who is named in a line: nobody, because it is the reader's own; whoever owes it; or whoever was asked, and what they said. */
type Who = 'owes' | 'asked' | undefined
/** `count`: of how many the items are the first, where not all are shown. */
type Group = { title: string; items: readonly DueItem[]; count?: number; urgent?: boolean; who?: Who }

/** One group of the day, with a name of its own. */
export function DueGroup({ title, items, count = items.length, urgent = false, who }: Group) {
  const id = useId()
  if (items.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <Group gap="xs" mb="xs">
        <Title order={2} id={id} size="h3">
          {title}
        </Title>
        <Badge variant={urgent ? 'light' : 'default'} color="clay" className="figures" aria-hidden>
          {count}
        </Badge>
      </Group>
      <Paper withBorder radius="lg" component="ul" m={0} p={0} className="due">
        {(who === 'asked' ? items.map((first) => ({ first, rest: [] })) : byPerson(items)).map((about) => (
          <AboutPerson key={about.first.id} about={about} who={who} />
        ))}
      </Paper>
    </section>
  )
}

/** What waits about one person: the first thing, and the others when asked for. */
function AboutPerson({ about: { first, rest }, who }: { about: AboutOne; who: Who }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const name = first.person?.name || t('today.a_person')
  return (
    <li>
      <DueLine item={first} who={who} />
      {open && rest.map((item) => <DueLine key={item.id} item={item} who={who} />)}
      {rest.length > 0 && (
        <Button variant="subtle" size="compact-md" className="due-rest" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'today.fewer' : 'today.more_about', { count: rest.length, name })}
        </Button>
      )}
    </li>
  )
}

/** One thing to do: what, for whom, by when and why; one tap away from doing it. */
function DueLine({ item, who }: { item: DueItem; who: Who }) {
  const words = useWords()
  const { t } = words
  const sources = useContext(Sources)
  const Icon = ICONS[item.kind]
  const name = item.person?.name || t('today.a_person')
  const what = item.words ?? (item.standard ? sayStandard(words, item.standard, 'todo') : t(`kind.${item.kind}`))
  const answers = item.asked && !who
  return (
    <div className="due-line">
      <ThemeIcon variant="light" color={item.late ? 'clay' : 'harbour'} size={36} radius="xl" title={t(`kind.${item.kind}`)}>
        <Icon size={20} aria-label={t(`kind.${item.kind}`)} />
      </ThemeIcon>
      <div className="due-words">
        <Text fw={650} component="div">
          {what}
        </Text>
        <Text size="sm" component="div">
          {item.person ? (
            <Go to={paths.person(item.person.id)} underline="always">
              {name}
            </Go>
          ) : (
            name
          )}
          {who && item.by && (
            <Text span c="dimmed" inherit>
              {' · '}
              {t(who === 'owes' ? 'today.by' : item.asked ? 'today.waiting_asked' : 'today.waiting_agreed', { name: item.by.name })}
            </Text>
          )}
        </Text>
        {item.why && (
          <Text size="sm" c="dimmed" component="div">
            <Suspense fallback={' '}>
              <WhyWords why={item.why} />
            </Suspense>
          </Text>
        )}
      </div>
      <Stack gap={0} className="due-when">
        <Text size="sm" fw={600} className={item.late ? 'due-time due-late' : 'due-time'} component="div">
          {item.due_at ? <When at={item.due_at} /> : t('today.no_date')}
        </Text>
        <WhyOwed
          what={what}
          standard={item.standard}
          why={item.why}
          evidence={item.evidence}
          sources={(item.standard && sources[item.standard]) || []}
        />
      </Stack>
      <GoButton
        to={goTo(item, answers)}
        variant={answers ? 'filled' : 'light'}
        className="due-go"
        aria-label={t(answers ? 'today.answer_about' : 'today.go_about', { what, name })}
      >
        {t(answers ? 'today.answer' : 'today.go')}
      </GoButton>
    </div>
  )
}
