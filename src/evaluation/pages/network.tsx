import { Paper, SimpleGrid, Skeleton, Text, Title } from '@mantine/core'
import { IconAffiliate } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { DataTable, type Column } from '../../web/kit/data-table.tsx'
import { Empty } from '../../web/kit/empty.tsx'
import { Page } from '../../web/kit/page.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsking } from '../../web/kit/use-ask.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Share, Told } from './parts.tsx'
import { Ring, standingOf, type Network } from './ring.tsx'

/** Who works with whom, where links are missing, how dense the network is, and how many plans one agency carries alone: counts alone. */
export default function NetworkPage() {
  const { t } = useWords()
  const { data, error } = useAsking('GET /api/network', {})
  return (
    <Page title={t('network.title')} lead={t('network.lead')}>
      <Refusal refusal={error} />
      {!data && !error && <Skeleton height={320} radius="lg" />}
      {data && <Headline network={data} />}
      {data && data.links.length === 0 && (
        <Empty title={t('network.none')} icon={<IconAffiliate size={28} />}>
          {t('network.none_text')}
        </Empty>
      )}
      {data && data.links.length > 0 && <Ring network={data} />}
      {data && data.links.length > 0 && <Pairs network={data} />}
      {data && (
        <Text size="sm" c="dimmed">
          {t('network.withheld', { fewest: data.fewest })}
        </Text>
      )}
    </Page>
  )
}

function Headline({ network: { plans, density, links, days } }: { network: Network }) {
  const { t } = useWords()
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }}>
      <Tile name={t('network.alone')} how={plans.n === null ? t('network.alone_few') : t('network.alone_how', { n: plans.n })}>
        <Share part={plans.one_agency} n={plans.n} />
      </Tile>
      <Tile name={t('network.density')} how={t('network.density_how', density)}>
        <Share part={density.linked} n={density.pairs} />
      </Tile>
      <Tile name={t('network.missing')} how={t('network.missing_how', { days })}>
        <Told n={links.filter((link) => link.missing).length} />
      </Tile>
    </SimpleGrid>
  )
}

const Tile = ({ name, how, children }: { name: string; how: string; children: ReactNode }) => (
  <Paper component="section" withBorder radius="lg" p="md" aria-label={name}>
    <Title order={2} size="h4">
      {name}
    </Title>
    <Text fz={26} fw={650} lh={1.3} component="div">
      {children}
    </Text>
    <Text size="sm" c="dimmed" mt={6}>
      {how}
    </Text>
  </Paper>
)

function Pairs({ network }: { network: Network }) {
  const { t } = useWords()
  const name = (id: string) => network.agencies.find((one) => one.id === id)?.name ?? ''
  const columns: Column<Network['links'][number]>[] = [
    { name: 'one', label: t('network.one'), by: (row) => name(row.one), cell: (row) => name(row.one) },
    { name: 'other', label: t('network.other'), by: (row) => name(row.other), cell: (row) => name(row.other) },
    { name: 'people', label: t('network.people'), by: (row) => row.people, cell: (row) => <Told n={row.people} />, align: 'right' },
    {
      name: 'lately',
      label: t('network.lately', { days: network.days }),
      by: (row) => row.lately,
      cell: (row) => <Told n={row.lately} />,
      align: 'right',
    },
    {
      name: 'state',
      label: t('network.state'),
      by: standingOf,
      cell: (row) => <StateBadge state={LOOKS[standingOf(row)]}>{t(`network.state_${standingOf(row)}`)}</StateBadge>,
    },
  ]
  return (
    <Section title={t('network.pairs')}>
      <DataTable
        caption={t('network.pairs')}
        columns={columns}
        rows={network.links}
        keyOf={(row) => row.one + row.other}
        empty={<Text>{t('network.none')}</Text>}
      />
    </Section>
  )
}
const LOOKS = { there: 'met', missing: 'missed', few: 'na' } as const
