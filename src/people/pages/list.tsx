import { Button, Checkbox, Group, Paper, SegmentedControl, Select, Skeleton, Stack, Table, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { Given } from '../../web/api.ts'
import { HOUSING_CATEGORIES } from '../../shared/housing.ts'
import { LEVELS, PATHWAYS } from '../../shared/person-words.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { GoButton } from '../../web/kit/go.tsx'
import { Page } from '../../web/kit/page.tsx'
import { useAsk, useAsking } from '../../web/kit/use-ask.ts'
import { useFilters } from '../../web/kit/use-filters.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { Line } from './line.tsx'

type Query = NonNullable<Given<'GET /api/people'>['query']>

const NAMES = ['scope', 'name', 'situation', 'pathway', 'level', 'missed', 'sort'] as const
const ORDERS = ['name', 'homeless', 'contact', 'next', 'review'] as const
const COLUMNS = [
  'people.col_person',
  'people.col_home',
  'people.col_state',
  'people.col_coordinator',
  'people.col_contact',
  'people.col_next',
  'people.col_review',
] as const

/** The by-name list and the caseload: filters in the address, fifty people at a time. */
export default function List() {
  const { t } = useWords()
  const { chosen, choose } = useFilters(NAMES)
  const [typed, setTyped] = useState(chosen.name ?? '')
  const look = useDebouncedCallback((name: string) => choose({ name: name || undefined }, { replace: true }), 250)
  const query = chosen as unknown as Query
  const counted = useAsking('GET /api/people/totals', { query }).data
  const lead =
    counted &&
    [
      t('people.count', { count: counted.total }),
      t('people.homeless_n', { count: counted.homeless }),
      t('people.housed_n', { count: counted.housed }),
      t('people.unknown_n', { count: counted.not_known }),
      t('people.overdue_n', { count: counted.overdue }),
      ...(counted.in_network === null ? [] : [t('people.network', { count: counted.in_network })]),
    ].join(' · ')
  return (
    <Page
      title={t('people.title')}
      lead={lead ?? <Skeleton height={20} width={360} />}
      actions={
        <Group gap="xs">
          <GoButton to="/people/duplicates" variant="default">
            {t('duplicates.see')}
          </GoButton>
          <GoButton to="/people/new" leftSection={<IconPlus size={18} aria-hidden />}>
            {t('people.new')}
          </GoButton>
        </Group>
      }
    >
      <Group gap="sm" align="flex-end">
        <SegmentedControl
          aria-label={t('people.scope')}
          value={chosen.scope ?? 'all'}
          onChange={(scope) => choose({ scope })}
          data={(['mine', 'agency', 'all'] as const).map((value) => ({ value, label: t(`people.scope_${value}`) }))}
        />
        <TextInput
          label={t('people.find_name')}
          placeholder={t('people.find_hint')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            look(event.currentTarget.value)
          }}
        />
        <Select
          label={t('people.situation')}
          placeholder={t('people.any')}
          clearable
          w={210}
          value={chosen.situation ?? null}
          onChange={(value) => choose({ situation: value ?? undefined })}
          data={HOUSING_CATEGORIES.map((value) => ({ value, label: t(`situation.${value}`) }))}
        />
        <Select
          label={t('people.pathway')}
          placeholder={t('people.any')}
          clearable
          w={190}
          value={chosen.pathway ?? null}
          onChange={(value) => choose({ pathway: value ?? undefined })}
          data={PATHWAYS.map((value) => ({ value, label: t(`pathway.${value}`) }))}
        />
        <Select
          label={t('people.level')}
          placeholder={t('people.any')}
          clearable
          w={190}
          value={chosen.level ?? null}
          onChange={(value) => choose({ level: value ?? undefined })}
          data={LEVELS.map((value) => ({ value, label: t(`level.${value}`) }))}
        />
        <Select
          label={t('people.sort')}
          w={220}
          allowDeselect={false}
          value={chosen.sort ?? 'name'}
          onChange={(value) => choose({ sort: value ?? undefined })}
          data={ORDERS.map((value) => ({ value, label: t(`people.sort_${value}`) }))}
        />
        <Checkbox
          label={t('people.only_missed')}
          checked={chosen.missed === 'yes'}
          onChange={(event) => choose({ missed: event.currentTarget.checked ? 'yes' : undefined })}
          mb={10}
        />
      </Group>
      <Pages key={JSON.stringify(chosen)} query={query} />
    </Page>
  )
}

/** Page after page below each other; the next is asked for when it is wanted. */
function Pages({ query }: { query: Query }) {
  const { t } = useWords()
  const [cursors, setCursors] = useState<(string | undefined)[]>([undefined])
  const first = useAsking('GET /api/people', { query })
  if (first.error) return <Refusal refusal={first.error} />
  if (!first.data)
    return (
      <Stack gap="xs">
        {[1, 2, 3, 4, 5, 6].map((n) => (
          <Skeleton key={n} height={52} />
        ))}
      </Stack>
    )
  if (first.data.rows.length === 0)
    return (
      <Empty title={t('people.empty_title')} action={<GoButton to="/people/new">{t('people.new')}</GoButton>}>
        {t('people.empty_text')}
      </Empty>
    )
  return (
    <Paper withBorder radius="lg" className="data">
      <Table verticalSpacing="xs" horizontalSpacing="md" highlightOnHover>
        <caption className="unseen">{t('people.title')}</caption>
        <Table.Thead>
          <Table.Tr>
            {COLUMNS.map((column) => (
              <Table.Th key={column}>{t(column)}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        {cursors.map((after, at) => (
          <Rows
            key={after ?? 'first'}
            query={after ? { ...query, after } : query}
            last={at === cursors.length - 1}
            more={(next) => setCursors([...cursors, next])}
          />
        ))}
      </Table>
    </Paper>
  )
}

function Rows({ query, last, more }: { query: Query; last: boolean; more: (cursor: string) => void }) {
  const { t } = useWords()
  const { rows, next } = useAsk('GET /api/people', { query })
  return (
    <Table.Tbody>
      {rows.map((row) => (
        <Line key={row.id} row={row} labels={COLUMNS.map((column) => t(column))} />
      ))}
      {last && next && (
        <Table.Tr>
          <Table.Td colSpan={COLUMNS.length} ta="center">
            <Button variant="subtle" onClick={() => more(next)}>
              {t('people.more')}
            </Button>
          </Table.Td>
        </Table.Tr>
      )}
    </Table.Tbody>
  )
}
