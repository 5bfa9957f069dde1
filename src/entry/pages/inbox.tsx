import { Badge, SegmentedControl, Stack, Tabs, Text } from '@mantine/core'
import { IconInbox, IconPlus } from '@tabler/icons-react'
import type { EntryLine, Referral } from '../../shared/entry-words.ts'
import { DataTable, type Column } from '../../web/kit/data-table.tsx'
import { Empty } from '../../web/kit/empty.tsx'
import { Go, GoButton } from '../../web/kit/go.tsx'
import { Page } from '../../web/kit/page.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useFilters } from '../../web/kit/use-filters.ts'
import { When } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Answered, Clock, Waiting } from './said.tsx'
import { WordsLeft } from './words-left.tsx'

const BOXES = ['entries', 'to_us', 'by_us'] as const

/** Who came to us and waits for something, what is due first at the top; who was sent to us, and whom we sent on. */
export default function Inbox() {
  const { t } = useWords()
  const { chosen, choose } = useFilters(['box', 'show'])
  const box = BOXES.find((one) => one === chosen.box) ?? 'entries'
  return (
    <Page
      title={t('entry.title')}
      actions={
        <>
          <GoButton to={`${paths.entry}/tell`} variant="default">
            {t('entry.tell')}
          </GoButton>
          <GoButton to={`${paths.entry}/packs`} variant="default">
            {t('entry.packs')}
          </GoButton>
          <GoButton to={`${paths.entry}/new`} leftSection={<IconPlus size={18} aria-hidden />}>
            {t('entry.new')}
          </GoButton>
        </>
      }
    >
      <Tabs value={box} onChange={(next) => choose({ box: next ?? undefined })} keepMounted={false}>
        <Tabs.List mb="md">
          {BOXES.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(one === 'entries' ? 'entry.tab_entries' : `entry.tab_${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="entries">
          <WordsLeft />
          <Entries show={chosen.show === 'closed' ? 'closed' : 'open'} onShow={(show) => choose({ show })} />
        </Tabs.Panel>
        <Tabs.Panel value="to_us">
          <Sent box="to_us" />
        </Tabs.Panel>
        <Tabs.Panel value="by_us">
          <Sent box="by_us" />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}

function Entries({ show, onShow }: { show: 'open' | 'closed'; onShow: (show: 'open' | 'closed') => void }) {
  const { t } = useWords()
  const { entries } = useAsk('GET /api/entry', { query: { show } })
  const columns: Column<EntryLine>[] = [
    { name: 'person', label: t('entry.person'), by: (line) => line.person.name, cell: (line) => <Who line={line} /> },
    { name: 'waits', label: t('entry.waits_for'), cell: (line) => <Waiting line={line} /> },
    {
      name: 'due',
      label: t('entry.due'),
      by: (line) => line.clock?.due_at ?? null,
      cell: (line) => <>{line.clock ? <Clock clock={line.clock} /> : <Answered answered={line.answered} />}</>,
    },
    { name: 'state', label: t('entry.state'), cell: (line) => <>{t(`entry.state.${line.state}`)}</> },
  ]
  return (
    <Stack>
      <SegmentedControl
        style={{ alignSelf: 'flex-start' }}
        value={show}
        onChange={(next) => onShow(next as 'open' | 'closed')}
        data={[
          { value: 'open', label: t('entry.show_open') },
          { value: 'closed', label: t('entry.show_closed') },
        ]}
      />
      {show === 'open' && entries.length > 0 && <Text c="dimmed">{t('entry.lead', { count: entries.length })}</Text>}
      <DataTable
        caption={t('entry.title')}
        columns={columns}
        rows={entries}
        keyOf={(line) => line.id}
        empty={
          show === 'closed' ? (
            <Empty title={t('entry.empty_closed')} />
          ) : (
            <Empty
              icon={<IconInbox size={28} />}
              title={t('entry.empty_title')}
              action={<GoButton to={`${paths.entry}/new`}>{t('entry.new')}</GoButton>}
            >
              {t('entry.empty_text')}
            </Empty>
          )
        }
      />
    </Stack>
  )
}

function Who({ line }: { line: EntryLine }) {
  const { t } = useWords()
  return (
    <div>
      <Go to={`${paths.entry}/${line.person.id}/${line.id}`} fw={650}>
        {line.person.name}
      </Go>{' '}
      {line.urgency !== 'standard' && (
        <Badge variant="light" color={line.urgency === 'critical' ? 'clay' : 'amber'} tt="none">
          {t(`urgency.${line.urgency}`)}
        </Badge>
      )}
      <Text size="sm" c="dimmed" lineClamp={1}>
        {line.told}
      </Text>
      <Text size="sm" c="dimmed">
        <When at={line.received_at} />
      </Text>
    </div>
  )
}

const LOOKS = { sent: 'pending', accepted: 'soon', declined: 'missed', landed: 'met', not_arrived: 'missed', withdrawn: 'na' } as const
function Sent({ box }: { box: 'to_us' | 'by_us' }) {
  const { t } = useWords()
  const referrals = useAsk('GET /api/entry/referrals', { query: { box } })
  const columns: Column<Referral>[] = [
    {
      name: 'person',
      label: t('entry.person'),
      by: (one) => one.person.name,
      cell: (one) => (
        <div>
          <Go
            to={box === 'to_us' ? `${paths.entry}/referrals/${one.person.id}?referral=${one.id}` : `${paths.entry}/${one.person.id}/${one.entry_id}`}
            fw={650}
          >
            {one.person.name}
          </Go>
          <Text size="sm" c="dimmed">
            {box === 'to_us' ? t('entry.from', { agency: one.from_agency.name }) : t('entry.to', { agency: one.to_agency.name })} · {one.service}
          </Text>
        </div>
      ),
    },
    {
      name: 'state',
      label: t('entry.state'),
      cell: (one) => (
        <StateBadge state={LOOKS[one.state]}>
          {one.landed_after_days === null ? t(`entry.referral.${one.state}`) : t('entry.landed_after', { days: one.landed_after_days })}
        </StateBadge>
      ),
    },
    {
      name: 'due',
      label: t('entry.due'),
      by: (one) => one.clock?.due_at ?? null,
      cell: (one) => <>{one.clock ? <Clock clock={one.clock} /> : <When at={one.answered_at ?? one.sent_at} />}</>,
    },
  ]
  return (
    <DataTable
      caption={t(`entry.tab_${box}`)}
      columns={columns}
      rows={referrals}
      keyOf={(one) => one.id}
      empty={<Empty title={t(`entry.empty_${box}`)}>{t(`entry.empty_${box}_text`)}</Empty>}
    />
  )
}
