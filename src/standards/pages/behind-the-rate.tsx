import { SegmentedControl, Skeleton, Text } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { DataTable, type Column } from '../../web/kit/data-table.tsx'
import { Empty } from '../../web/kit/empty.tsx'
import { Go } from '../../web/kit/go.tsx'
import { Page } from '../../web/kit/page.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsking } from '../../web/kit/use-ask.ts'
import { useFilters } from '../../web/kit/use-filters.ts'
import { When } from '../../web/kit/when.tsx'
import type { Answer } from '../../web/api.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { sayStandard, WhyOwed } from './why-owed.tsx'

type Item = Answer<'GET /api/scorecard/:standard/items'>['items'][number]
const STATUSES = ['missed', 'met_late', 'met', 'pending'] as const

/** What one rate is made of, each with its own why; for those who may see the people behind it. */
export default function BehindTheRate() {
  const words = useWords()
  const { t } = words
  const { standard } = useParams({ strict: false }) as { standard: string }
  const { chosen, choose } = useFilters(['scope', 'status'])
  const scope = chosen.scope === 'agency' ? 'agency' : 'own'
  const status = STATUSES.find((one) => one === chosen.status)
  const { data, error } = useAsking('GET /api/scorecard/:standard/items', { params: { standard }, query: { scope, ...(status ? { status } : {}) } })
  return (
    <Page
      title={sayStandard(words, standard)}
      lead={t('scorecard.items_lead')}
      crumbs={[{ to: `${paths.scorecard}?scope=${scope}`, label: t('scorecard.title') }]}
    >
      <SegmentedControl
        aria-label={t('scorecard.status')}
        value={status ?? 'all'}
        onChange={(next) => choose({ status: next === 'all' ? undefined : next })}
        data={[{ value: 'all', label: t('scorecard.status_all') }, ...STATUSES.map((one) => ({ value: one, label: t(`state.${one}`) }))]}
        style={{ alignSelf: 'flex-start', maxWidth: '100%' }}
      />
      <Refusal refusal={error} />
      {!data && !error && <Skeleton height={240} radius="lg" />}
      {data && <Items items={data.items} />}
      {data?.more && <Text c="dimmed">{t('today.more', { count: data.items.length })}</Text>}
    </Page>
  )
}

function Items({ items }: { items: readonly Item[] }) {
  const words = useWords()
  const { t } = words
  const columns: Column<Item>[] = [
    {
      name: 'person',
      label: t('scorecard.person'),
      by: (item) => item.person?.name ?? null,
      cell: (item) =>
        item.person ? (
          <Go to={paths.person(item.person.id)} fw={600}>
            {item.person.name || t('today.a_person')}
          </Go>
        ) : (
          t('today.a_person')
        ),
    },
    { name: 'who', label: t('scorecard.who'), by: (item) => item.by?.name ?? null, cell: (item) => item.by?.name ?? item.agency?.name ?? '' },
    { name: 'due', label: t('scorecard.due'), by: (item) => item.due_at, cell: (item) => <When at={item.due_at} /> },
    { name: 'stands', label: t('scorecard.stands'), by: (item) => item.status, cell: (item) => <StateBadge state={item.status} /> },
    {
      name: 'why',
      label: t('kit.why'),
      cell: (item) => <WhyOwed what={`${sayStandard(words, item.standard)}, ${item.person?.name || t('today.a_person')}`} {...item} />,
    },
  ]
  return (
    <DataTable
      caption={t('scorecard.items_lead')}
      columns={columns}
      rows={items}
      keyOf={(item) => item.id}
      empty={<Empty title={t('scorecard.items_none')} />}
    />
  )
}
