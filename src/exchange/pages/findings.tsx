import { Button, Code, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { ask } from '../../web/client.ts'
import { DataTable, type Column } from '../../web/kit/data-table.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Finding } from '../contract.ts'
import { asCsv } from './findings-csv.ts'
import { useReason } from './reason.ts'

type Given = { id: string; name: string; findings: Finding[]; total: number }

/** Every row that was not taken, and why; then what was left out of rows that were. */
export function Findings({ id, name, findings, total }: Given) {
  const { t } = useWords()
  const [refusal, setRefusal] = useState<Error | null>(null)
  const reason = useReason()
  if (total === 0) return null
  const download = async () => {
    try {
      const all = await ask('GET /api/imports/:id/findings', { params: { id } })
      const heads = [t('import.file'), t('import.line'), t('import.column'), t('import.found'), t('import.why'), t('import.refused_rows')]
      keep(`${name}.csv`, asCsv(heads, all, reason))
    } catch (error) {
      setRefusal(error as Error)
    }
  }
  const [refused, remarks] = [findings.filter(({ taken }) => !taken), findings.filter(({ taken }) => taken)]
  const button = (
    <Button variant="light" onClick={() => void download()} leftSection={<IconDownload size={18} aria-hidden />}>
      {t('import.download')}
    </Button>
  )
  return (
    <>
      <Refusal refusal={refusal} />
      {refused.length > 0 && (
        <Section title={t('import.not_taken')} actions={button}>
          <List caption={t('import.not_taken')} rows={refused} />
        </Section>
      )}
      {remarks.length > 0 && (
        <Section title={t('import.taken_without')} actions={refused.length === 0 && button}>
          <List caption={t('import.taken_without')} rows={remarks} />
        </Section>
      )}
      {findings.length < total && <Text c="dimmed">{t('import.more', { shown: findings.length, count: total })}</Text>}
    </>
  )
}

function List({ caption, rows }: { caption: string; rows: Finding[] }) {
  const { t } = useWords()
  const reason = useReason()
  const columns: Column<Finding>[] = [
    { name: 'file', label: t('import.file'), by: ({ file }) => file, cell: ({ file }) => file },
    { name: 'line', label: t('import.line'), align: 'right', by: ({ line }) => line, cell: ({ line }) => (line > 0 ? line : '') },
    { name: 'why', label: t('import.why'), by: (finding) => reason(finding.reason), cell: (finding) => reason(finding.reason) },
    {
      name: 'column',
      label: t('import.column'),
      by: ({ column }) => column,
      cell: ({ column }) => column && <span style={{ overflowWrap: 'anywhere' }}>{column}</span>,
    },
    { name: 'found', label: t('import.found'), cell: ({ found }) => found && <Code title={t('import.found_hint')}>{found}</Code> },
  ]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={rows}
      keyOf={({ file, line, reason: why, column }) => `${file} ${line} ${why} ${column}`}
      empty={null}
    />
  )
}

function keep(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob(['\ufeff', text], { type: 'text/csv' })) // the mark tells spreadsheets that it is UTF-8
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
