import { Stack } from '@mantine/core'
import { Empty } from '../../web/kit/empty.tsx'
import { DataTable, type Column } from '../../web/kit/data-table.tsx'
import { Count } from '../../web/kit/figures.tsx'
import { Go } from '../../web/kit/go.tsx'
import { Page } from '../../web/kit/page.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { Section } from '../../web/kit/section.tsx'
import { useAsking } from '../../web/kit/use-ask.ts'
import { When } from '../../web/kit/when.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { paths } from '../../web/paths.ts'
import { useWords, type Say } from '../../web/words/use-words.ts'
import type { ImportRun } from '../contract.ts'
import { NewImport } from './new-import.tsx'
import { RunState } from './run-state.tsx'

/** An import of somebody else's is noticed within this time. */
const LOOK_EVERY_MS = 5_000

/** What was brought in from elsewhere, and the way to bring in more. */
export default function Import() {
  const { t } = useWords()
  const reader = useReader()
  const { data: runs = [], error } = useAsking('GET /api/imports', {}, { refetchInterval: LOOK_EVERY_MS })
  return (
    <Page title={t('import.title')} lead={t('import.lead')}>
      <Stack gap="lg">
        {reader.roles.includes('network_admin') && <NewImport />}
        <Refusal refusal={error} />
        <Section title={t('import.past')}>
          <DataTable
            caption={t('import.past')}
            columns={columnsFor(t)}
            rows={runs}
            keyOf={(run) => run.id}
            empty={
              <Empty title={t('import.none_title')} level={3}>
                {t('import.none_text')}
              </Empty>
            }
          />
        </Section>
      </Stack>
    </Page>
  )
}

const columnsFor = (t: Say): Column<ImportRun>[] => [
  { name: 'file', label: t('import.file'), by: (run) => run.file_name, cell: (run) => <Go to={`${paths.import}/${run.id}`}>{run.file_name}</Go> },
  { name: 'kind', label: t('import.kind_column'), by: (run) => run.kind, cell: (run) => t(`import.kind_${run.kind}`) },
  { name: 'when', label: t('import.when'), by: (run) => run.started_at, cell: (run) => <When at={run.started_at} /> },
  { name: 'by', label: t('import.by'), by: (run) => run.started_by, cell: (run) => run.started_by ?? t('import.by_command') },
  { name: 'rows', label: t('import.rows'), align: 'right', by: (run) => run.rows_done, cell: (run) => <Count count={run.rows_done} /> },
  { name: 'state', label: t('import.state'), by: (run) => run.state, cell: (run) => <RunState state={run.state} /> },
]
