import { Button, Group, NativeSelect, SegmentedControl, SimpleGrid, Skeleton, Text } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Empty } from '../../web/kit/empty.tsx'
import { Page } from '../../web/kit/page.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { useAsking } from '../../web/kit/use-ask.ts'
import { useFilters } from '../../web/kit/use-filters.ts'
import { useWords, type Word } from '../../web/words/use-words.ts'
import { AllianceMean } from '../../relationship/pages/network.tsx'
import { Headline } from './headline.tsx'
import type { Shown } from './parts.tsx'
import { Bars, Kept, Months } from './pictures.tsx'
import './outcomes.css'

const SCOPES = ['agency', 'network'] as const
/** Who reads a mean of the network alone. */
const COUNTS = ['network_admin', 'evaluator'] as const
const YEAR = /^2\d{3}$/

/** What came of it in one year, for those who count: never a name, and every figure with its n and how it is counted. */
export default function OutcomesPage() {
  const { t } = useWords()
  const reader = useReader()
  const { chosen, choose } = useFilters(['scope', 'year'])
  const scope = SCOPES.find((one) => one === chosen.scope)
  const year = chosen.year !== undefined && YEAR.test(chosen.year) ? Number(chosen.year) : undefined
  const { data, error } = useAsking('GET /api/outcomes', { query: { ...(scope ? { scope } : {}), ...(year ? { year } : {}) } })
  return (
    <Page
      title={data ? `${t('outcomes.title')} ${data.year}` : t('outcomes.title')}
      lead={
        <>
          {data && t(`outcomes.scope_${data.scope}`)}
          {data && ' · '}
          {t(data?.running ? 'outcomes.lead_running' : 'outcomes.lead')}
        </>
      }
      actions={
        <Button variant="light" leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => print()}>
          {t('outcomes.print')}
        </Button>
      }
    >
      {data && (
        <Group gap="md" align="flex-end" className="no-print">
          <NativeSelect
            label={t('outcomes.year')}
            value={String(data.year)}
            data={data.years.map(String)}
            onChange={(event) => choose({ year: event.currentTarget.value })}
            w={120}
          />
          {data.scopes.length > 1 && (
            <SegmentedControl
              aria-label={t('outcomes.scope')}
              value={data.scope}
              onChange={(next) => choose({ scope: next })}
              data={data.scopes.map((one) => ({ value: one, label: t(`outcomes.scope_${one}`) }))}
            />
          )}
        </Group>
      )}
      <Refusal refusal={error} />
      {!data && !error && <Skeleton height={320} radius="lg" />}
      {data && <Told shown={data} />}
      {data?.scope === 'network' && COUNTS.some((role) => reader.roles.includes(role)) && <AllianceMean />}
    </Page>
  )
}

function Told({ shown }: { shown: Shown }) {
  const { t, has } = useWords()
  const nothing =
    shown.exits.n === 0 &&
    shown.returns.n === 0 &&
    shown.to_housing.n === 0 &&
    shown.kept.every((one) => one.n === 0) &&
    shown.months.every((month) => month.at_start === 0 && month.at_end === 0 && month.came === 0)
  const step = (state: string) => (has(`stage.${state}`) ? t(`stage.${state}` as Word) : state)
  if (nothing) return <Empty title={t('outcomes.empty_title', { year: shown.year })}>{t('outcomes.empty_text')}</Empty>
  return (
    <>
      <Headline shown={shown} />
      <Months months={shown.months} />
      <Kept kept={shown.kept} />
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        {shown.areas.length > 1 && (
          <Bars
            title={t('outcomes.areas')}
            says={t('outcomes.areas_says')}
            by={t('outcomes.area')}
            bars={shown.areas.map((one) => ({ name: one.area || t('outcomes.area_unsaid'), people: one.people }))}
          />
        )}
        {shown.situations.length > 0 && (
          <Bars
            title={t('outcomes.situations')}
            says={t('outcomes.situations_says')}
            by={t('outcomes.situation')}
            bars={shown.situations.map((one) => ({ name: t(`situation.${one.situation as 'owner'}`), people: one.people }))}
          />
        )}
        {shown.states.length > 0 && (
          <Bars
            title={t('outcomes.states')}
            says={t('outcomes.states_says')}
            by={t('outcomes.state')}
            bars={shown.states.map((one) => ({ name: step(one.state), people: one.people }))}
          />
        )}
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {t('outcomes.withheld_why', { fewest: shown.fewest })}
      </Text>
    </>
  )
}
