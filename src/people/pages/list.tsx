import { Group, Skeleton, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Given } from '../../web/api.ts'
import { GoButton } from '../../web/kit/go.tsx'
import { Page } from '../../web/kit/page.tsx'
import { useAsking } from '../../web/kit/use-ask.ts'
import { useFilters } from '../../web/kit/use-filters.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Filters, FILTERS } from './filters.tsx'
import { Rows } from './rows.tsx'
import './person.css'

export type Query = NonNullable<Given<'GET /api/people'>['query']>

/** The by-name list and the caseload: filters in the address, as long as there are people. */
export default function List() {
  const { t } = useWords()
  const { chosen } = useFilters(FILTERS)
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
      <Stack gap="md">
        <Filters />
        <Rows key={JSON.stringify(chosen)} query={query} total={counted?.total ?? null} />
      </Stack>
    </Page>
  )
}
