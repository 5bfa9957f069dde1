import { Text } from '@mantine/core'
import { Count } from '../../web/kit/figures.tsx'
import { DataTable, type Column } from '../../web/kit/data-table.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { ImportSummary } from '../contract.ts'
import './import.css'

type File = ImportSummary['files'][number]
/** The order of a glance, not of the alphabet. */
const GLANCE = ['people', 'households', 'support_periods', 'exits', 'agencies', 'programmes', 'services'] as const

/** What of the file is here now. */
export function Totals({ summary }: { summary: ImportSummary }) {
  const { t } = useWords()
  const shown = GLANCE.filter((name) => summary.totals[name] !== undefined)
  return (
    <Section title={t('import.totals')} lead={[summary.form.replaceAll('_', ' '), summary.source].filter(Boolean).join(', ')}>
      <dl className="totals">
        {shown.map((name) => (
          <div key={name}>
            <Text component="dt" c="dimmed" size="sm">
              {t(`import.total_${name}`, { count: summary.totals[name]! })}
            </Text>
            <dd>
              <Count count={summary.totals[name]!} />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

/** Row by row counts of each file, adding up to the rows that were read. */
export function Files({ summary }: { summary: ImportSummary }) {
  const { t } = useWords()
  const count = (name: 'rows' | 'created' | 'updated' | 'unchanged' | 'refused', label: string): Column<File> => ({
    name,
    label,
    align: 'right',
    by: (file) => file[name],
    cell: (file) => <Count count={file[name]} />,
  })
  const columns: Column<File>[] = [
    {
      name: 'file',
      label: t('import.file'),
      by: (file) => file.file,
      cell: (file) => (
        <Text fw={600} inherit>
          {file.file}
        </Text>
      ),
    },
    count('rows', t('import.rows')),
    count('created', t('import.created')),
    count('updated', t('import.updated')),
    count('unchanged', t('import.unchanged')),
    count('refused', t('import.refused_rows')),
  ]
  const left = (summary.not_taken ?? []).map(({ file }) => file)
  return (
    <Section title={t('import.files')}>
      <DataTable caption={t('import.files')} columns={columns} rows={summary.files} keyOf={(file) => file.file} empty={null} />
      {left.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('import.not_read', { files: left.join(', ') })}
        </Text>
      )}
    </Section>
  )
}
