import { Alert, Button, Paper, SegmentedControl, SimpleGrid, Skeleton, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Empty } from '../../web/kit/empty.tsx'
import { Go, GoButton } from '../../web/kit/go.tsx'
import { Page } from '../../web/kit/page.tsx'
import { useNow, useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useAsking } from '../../web/kit/use-ask.ts'
import { useFilters } from '../../web/kit/use-filters.ts'
import type { Answer } from '../../web/api.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { DueItem } from '../contract.ts'
import { DueGroup, Sources } from './due-list.tsx'
import './due.css'

type Day = Answer<'GET /api/today'>
const DAY_MS = 24 * 3_600_000
const VIEWS = ['mine', 'agency', 'team'] as const

/** What is late, what is today's, what this week's; what was asked without a date belongs to today. */
function grouped(items: readonly DueItem[], now: number) {
  const endOfToday = Date.parse(`${new Date(now).toISOString().slice(0, 10)}T23:59:59.999Z`)
  const groups = { late: [] as DueItem[], now: [] as DueItem[], week: [] as DueItem[], later: [] as DueItem[] }
  for (const item of items) {
    const due = item.due_at === null ? (item.asked ? now : Infinity) : Date.parse(item.due_at)
    groups[item.late ? 'late' : due <= endOfToday ? 'now' : due <= endOfToday + 7 * DAY_MS ? 'week' : 'later'].push(item)
  }
  return groups
}

/** The worker's first page: what waits, the soonest first, each one tap from being done. */
export default function Today() {
  const { t } = useWords()
  const { chosen, choose } = useFilters(['view'])
  const asked = VIEWS.find((one) => one === chosen.view)
  const { data, error } = useAsking('GET /api/today', { query: asked ? { view: asked } : {} })
  const view = data?.view ?? 'mine'
  const now = useNow()
  const groups = grouped(data?.due ?? [], now)
  return (
    <Page
      title={t('today.title')}
      actions={
        <GoButton variant="default" to={paths.reviews_of_access}>
          {t('today.access')}
        </GoButton>
      }
      lead={
        data && data.due.length > 0 ? <span role="status">{t('today.lead', { late: groups.late.length, today: groups.now.length })}</span> : undefined
      }
    >
      {data && data.views.length > 1 && (
        <SegmentedControl
          aria-label={t('today.view')}
          value={view}
          onChange={(next) => choose({ view: next })}
          data={data.views.map((one) => ({ value: one, label: t(`today.view_${one}`) }))}
          style={{ alignSelf: 'flex-start', maxWidth: '100%' }}
        />
      )}
      <Refusal refusal={error} />
      {!data && !error && <Skeleton height={240} radius="lg" />}
      {data?.team && <Team team={data.team} />}
      {data && data.due.length === 0 && data.waiting.length === 0 && <Nothing view={view} />}
      <Sources value={data?.sources ?? {}}>
        {data && <Groups groups={groups} {...(view === 'team' ? { who: 'owes' as const } : {})} />}
        {data?.more && <Alert color="gray">{t('today.more', { count: data.due.length })}</Alert>}
        {data && data.waiting.length > 0 && <Waiting items={data.waiting} />}
      </Sources>
    </Page>
  )
}

function Groups({ groups, ...who }: { groups: ReturnType<typeof grouped>; who?: 'owes' }) {
  const { t } = useWords()
  const first = groups.late.length + groups.now.length + groups.week.length === 0
  const [all, setAll] = useState(false)
  return (
    <>
      <DueGroup title={t('today.late')} items={groups.late} urgent {...who} />
      <DueGroup title={t('today.now')} items={groups.now} {...who} />
      <DueGroup title={t('today.week')} items={groups.week} {...who} />
      {all || first ? (
        <DueGroup title={t('today.later')} items={groups.later} {...who} />
      ) : (
        groups.later.length > 0 && (
          <Button variant="subtle" onClick={() => setAll(true)} style={{ alignSelf: 'flex-start' }}>
            {t('today.show_later', { count: groups.later.length })}
          </Button>
        )
      )}
    </>
  )
}

function Nothing({ view }: { view: Day['view'] }) {
  const { t } = useWords()
  const { demonstration } = useReader()
  const title = t(view === 'mine' ? 'today.empty_title' : view === 'agency' ? 'today.empty_agency' : 'today.empty_team')
  return (
    <Empty
      title={title}
      action={
        view === 'mine' && (
          <>
            <GoButton to={paths.people}>{t('today.empty_people')}</GoButton>
            {demonstration && <Go to={paths.start}>{t('shell.start')}</Go>}
          </>
        )
      }
    >
      {t('today.empty_text')}
    </Empty>
  )
}

/** For a supervisor, three figures that ask for a decision. */
function Team({ team }: { team: NonNullable<Day['team']> }) {
  const { t } = useWords()
  const figures = [
    [team.late, t('today.team_late', { count: team.late })],
    [team.entries_late, t('today.team_entries', { count: team.entries_late })],
    [team.coordinators_silent, t('today.team_coordinators', { count: team.coordinators_silent })],
  ] as const
  return (
    <SimpleGrid cols={3} spacing={{ base: 'xs', sm: 'md' }}>
      {figures.map(([count, words]) => (
        <Paper key={words} withBorder radius="lg" p={{ base: 'xs', sm: 'md' }}>
          <Text fz={28} fw={650} lh={1.2} className="figures">
            {count}
          </Text>
          <Text size="sm" c="dimmed">
            {words}
          </Text>
        </Paper>
      ))}
    </SimpleGrid>
  )
}

const WAITING_SHOWN = 8
/** What others have in their hands: a few, the latest first; the rest when asked for. */
function Waiting({ items }: { items: readonly DueItem[] }) {
  const { t } = useWords()
  const [all, setAll] = useState(false)
  const more = items.length - WAITING_SHOWN
  return (
    <Stack gap="xs" mt="md">
      <DueGroup title={t('today.waiting')} count={items.length} items={all ? items : items.slice(0, WAITING_SHOWN)} who="asked" />
      {!all && more > 0 && (
        <Button variant="subtle" onClick={() => setAll(true)} style={{ alignSelf: 'flex-start' }}>
          {t('today.show_more', { count: more })}
        </Button>
      )}
    </Stack>
  )
}
