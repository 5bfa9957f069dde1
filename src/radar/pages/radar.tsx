import { Alert, Card, Group, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core'
import { IconRadar2 } from '@tabler/icons-react'
import { DataTable, type Column } from '../../web/kit/data-table.tsx'
import { Empty } from '../../web/kit/empty.tsx'
import { Go } from '../../web/kit/go.tsx'
import { Page } from '../../web/kit/page.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useAsking } from '../../web/kit/use-ask.ts'
import { useFilters } from '../../web/kit/use-filters.ts'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { When } from '../../web/kit/when.tsx'
import type { Answer } from '../../web/api.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Alone } from './alone.tsx'
import { Kinds } from './kinds.tsx'

export type Radar = Answer<'GET /api/radar'>
export type Cracked = Radar['cracks'][number]
const VIEWS = ['agency', 'mine', 'network'] as const

/** Who is about to fall through the cracks: each named, since when, and who has it. Nothing is ticked off here: a line goes when somebody acts. */
export default function RadarPage() {
  const { t } = useWords()
  const { chosen, choose } = useFilters(['view', 'crack'])
  const asked = VIEWS.find((one) => one === chosen.view)
  const { data, error } = useAsking('GET /api/radar', { query: asked ? { view: asked } : {} })
  return (
    <Page title={t('radar.title')} lead={data && data.view !== 'network' ? t('radar.lead', { days: data.days }) : undefined}>
      {data && data.views.length > 1 && (
        <SegmentedControl
          aria-label={t('radar.view')}
          value={data.view}
          onChange={(next) => choose({ view: next })}
          data={data.views.map((one) => ({ value: one, label: t(`radar.view_${one}`) }))}
          style={{ alignSelf: 'flex-start', maxWidth: '100%' }}
        />
      )}
      <Refusal refusal={error} />
      {!data && !error && <Skeleton height={240} radius="lg" />}
      {data?.view === 'agency' && <Alone />}
      {data?.view === 'network' && <Network radar={data} />}
      {data && data.view !== 'network' && <List radar={data} crack={chosen.crack} choose={(crack) => choose({ crack })} />}
    </Page>
  )
}

function Network({ radar }: { radar: Radar }) {
  const { t } = useWords()
  return (
    <Card withBorder radius="lg" p="lg" maw={480}>
      <Text fz={40} fw={650} lh={1.1} className="figures">
        {radar.red ?? '–'}
      </Text>
      <Text>{radar.red === null ? t('radar.too_few') : t('radar.red_network', { count: radar.red, days: radar.days })}</Text>
      <Text size="sm" c="dimmed" mt="xs">
        {t('radar.network_why')}
      </Text>
    </Card>
  )
}

function List({ radar, crack, choose }: { radar: Radar; crack: string | undefined; choose: (crack: string) => void }) {
  const { t } = useWords()
  if (radar.cracks.length === 0)
    return (
      <Empty title={t('radar.none')} icon={<IconRadar2 size={28} />}>
        {t('radar.none_why')}
      </Empty>
    )
  const rows = crack ? radar.cracks.filter((one) => one.crack === crack) : radar.cracks
  return (
    <Stack gap="md">
      <Kinds cracks={radar.cracks} chosen={crack} choose={choose} />
      <DataTable
        caption={t('radar.caption')}
        columns={columnsIn(t)}
        rows={rows}
        keyOf={(row) => row.id}
        empty={<Text>{t('radar.none_of_this')}</Text>}
      />
      {radar.more && <Alert color="gray">{t('radar.more', { count: radar.cracks.length })}</Alert>}
    </Stack>
  )
}

const columnsIn = (t: ReturnType<typeof useWords>['t']): Column<Cracked>[] => [
  {
    name: 'person',
    label: t('radar.person'),
    by: (row) => row.person.name,
    cell: (row) => <Go to={paths.person(row.person.id)}>{row.person.name || t('radar.unnamed')}</Go>,
  },
  { name: 'crack', label: t('radar.what'), by: (row) => row.crack, cell: (row) => t(`radar.crack_${row.crack}`) },
  {
    name: 'since',
    label: t('radar.since'),
    by: (row) => row.since,
    cell: (row) => (
      <Group gap="xs">
        <When at={row.since} />
        {row.red && <StateBadge state="urgent">{t('radar.red')}</StateBadge>}
      </Group>
    ),
  },
  { name: 'owner', label: t('radar.owner'), by: (row) => row.owner?.name ?? null, cell: (row) => row.owner?.name ?? t('radar.nobody') },
]
