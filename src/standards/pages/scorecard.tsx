import { Accordion, Badge, Group, List, Progress, SegmentedControl, Skeleton, Stack, Text } from '@mantine/core'
import { IconCheck, IconFlag } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { DataTable, type Column } from '../../web/kit/data-table.tsx'
import { Empty } from '../../web/kit/empty.tsx'
import { Rate, shareInWords } from '../../web/kit/figures.tsx'
import { Go } from '../../web/kit/go.tsx'
import { Page } from '../../web/kit/page.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useAsking } from '../../web/kit/use-ask.ts'
import { useFilters } from '../../web/kit/use-filters.ts'
import type { Answer } from '../../web/api.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { RatesOfStandard } from '../contract.ts'
import { sayStandard, WhyOwed } from './why-owed.tsx'

const Declines = lazy(async () => ({ default: (await import('../../assessment/pages/declines.tsx')).Declines }))
type Card = Answer<'GET /api/scorecard'>
const SCOPES = ['own', 'agency', 'network'] as const
const hasCases = (row: RatesOfStandard) => [row.n, row.met, row.pending, row.excepted, row.na].some((figure) => figure !== 0)
const shareOf = (row: RatesOfStandard) => (row.n && row.met !== null ? (100 * row.met) / row.n : null)

/** How well we practise, standard by standard: each rate with its n, what it rests on and the sentence behind it. */
export default function Scorecard() {
  const { t } = useWords()
  const reader = useReader()
  const { chosen, choose } = useFilters(['scope'])
  const scope = SCOPES.find((one) => one === chosen.scope)
  const { data, error } = useAsking('GET /api/scorecard', { query: scope ? { scope } : {} })
  const counted = data?.standards.filter(hasCases) ?? []
  const without = data?.standards.filter((row) => !hasCases(row)) ?? []
  return (
    <Page title={t('scorecard.title')} lead={t('scorecard.lead')}>
      {data && data.scopes.length > 1 && (
        <SegmentedControl
          aria-label={t('scorecard.scope')}
          value={data.scope}
          onChange={(next) => choose({ scope: next })}
          data={data.scopes.map((one) => ({ value: one, label: t(`scorecard.scope_${one}`) }))}
          style={{ alignSelf: 'flex-start' }}
        />
      )}
      {reader.roles.some((role) => role === 'supervisor' || role === 'coordinator') && (
        <Go to={`${paths.scorecard}/sameness`}>{t('scorecard.sameness')}</Go>
      )}
      <Refusal refusal={error} />
      {!data && !error && <Skeleton height={320} radius="lg" />}
      {data && <Table card={data} rows={counted} />}
      {data?.opens && (
        <Suspense>
          <Declines />
        </Suspense>
      )}
      {data && !data.opens && (
        <Text size="sm" c="dimmed">
          {t('scorecard.withheld_why', { fewest: data.fewest })}
        </Text>
      )}
      {counted.length > 0 && without.length > 0 && <Without rows={without} />}
    </Page>
  )
}

function Table({ card, rows }: { card: Card; rows: readonly RatesOfStandard[] }) {
  const words = useWords()
  const { t, has } = words
  const withheld = (
    <Text span c="dimmed" size="sm">
      {t('scorecard.withheld', { fewest: card.fewest })}
    </Text>
  )
  const figure = (count: number | null) => (count === null ? withheld : <span className="figures">{count}</span>)
  const stage = (code: string) => (has(`stage.${code}`) ? t(`stage.${code}` as 'stage.ENT') : code)
  const columns: Column<RatesOfStandard>[] = [
    {
      name: 'standard',
      label: t('scorecard.standard'),
      by: (row) => card.standards.indexOf(row),
      cell: (row) => (
        <div style={{ maxWidth: 380 }}>
          {card.opens && row.n !== 0 ? (
            <Go to={`${paths.scorecard}/${row.standard}?scope=${card.scope}`} fw={600}>
              {sayStandard(words, row.standard)}
            </Go>
          ) : (
            <Text fw={600} component="span">
              {sayStandard(words, row.standard)}
            </Text>
          )}
          <Text size="sm" c="dimmed">
            {stage(row.stage)} · {row.standard}
          </Text>
        </div>
      ),
    },
    { name: 'rate', label: t('scorecard.rate'), by: shareOf, cell: (row) => <InTime row={row} card={card} withheld={withheld} /> },
    { name: 'late', label: t('scorecard.late'), by: (row) => row.met_late, align: 'right', cell: (row) => figure(row.met_late) },
    { name: 'missed', label: t('scorecard.missed'), by: (row) => row.missed, align: 'right', cell: (row) => figure(row.missed) },
    { name: 'beside', label: t('scorecard.beside'), cell: (row) => <Beside row={row} /> },
    {
      name: 'why',
      label: t('kit.why'),
      cell: (row) => <WhyOwed what={sayStandard(words, row.standard)} standard={row.standard} why={null} evidence={[]} sources={row.sources} />,
    },
  ]
  return (
    <DataTable
      caption={t('scorecard.title')}
      columns={columns}
      rows={rows}
      keyOf={(row) => row.standard}
      empty={<Empty title={t('scorecard.empty_title')}>{t('scorecard.empty_text')}</Empty>}
    />
  )
}

/** The rate with its n, and whether the goal is reached: in a word and an icon, not by colour alone. */
function InTime({ row, card, withheld }: { row: RatesOfStandard; card: Card; withheld: React.ReactNode }) {
  const { t, locale } = useWords()
  const share = shareOf(row)
  if (row.n === null || row.met === null) return withheld
  if (share === null) return <Rate met={0} n={0} />
  const reached = share >= card.target_percent
  return (
    <Stack gap={4} miw={150}>
      <Rate met={row.met} n={row.n} />
      <Progress value={share} color={reached ? 'moss' : 'amber.5'} size="sm" aria-hidden />
      <Text size="xs" className="beside">
        {reached ? <IconCheck size={14} aria-hidden /> : <IconFlag size={14} aria-hidden />}
        {t(reached ? 'scorecard.reached' : 'scorecard.below')} ({shareInWords(card.target_percent, 100, locale)})
      </Text>
    </Stack>
  )
}

function Beside({ row }: { row: RatesOfStandard }) {
  const { t } = useWords()
  const counts = (['pending', 'excepted', 'na'] as const).filter((name) => row[name])
  return (
    <Group gap={6}>
      {counts.map((name) => (
        <Badge key={name} variant="light" color="gray" tt="none" fw={500}>
          {t(`scorecard.${name}`, { count: row[name]! })}
        </Badge>
      ))}
    </Group>
  )
}

function Without({ rows }: { rows: readonly RatesOfStandard[] }) {
  const words = useWords()
  return (
    <Accordion variant="contained" radius="lg">
      <Accordion.Item value="without">
        <Accordion.Control>{words.t('scorecard.without', { count: rows.length })}</Accordion.Control>
        <Accordion.Panel>
          <List>
            {rows.map((row) => (
              <List.Item key={row.standard}>
                {sayStandard(words, row.standard)}{' '}
                <Text span c="dimmed" size="sm">
                  {row.standard}
                </Text>
              </List.Item>
            ))}
          </List>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  )
}
