import { Button, Paper, Table, Text, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'
import { useFilters } from './use-filters.ts'

export type Column<Row> = {
  name: string
  label: string
  cell: (row: Row) => ReactNode
  /** What to sort by; a column without it cannot be sorted. */
  by?: (row: Row) => string | number | null
  align?: 'right'
}

type Given<Row> = {
  /** What the table shows, for those who hear it. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  empty: ReactNode
}

const PAGE = 50

/** Sorted by the column named in the address; what has no value comes last either way. */
function sorted<Row>(rows: readonly Row[], column: Column<Row> | undefined, down: boolean, locale: string): readonly Row[] {
  const by = column?.by
  if (!by) return rows
  const { compare } = new Intl.Collator(locale, { numeric: true })
  return rows.toSorted((a, b) => {
    const [left, right] = [by(a), by(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    const order = typeof left === 'number' && typeof right === 'number' ? left - right : compare(String(left), String(right))
    return down ? -order : order
  })
}

/** A list to scan: headers that sort, fifty rows at a time, cards on a phone. The order is kept in the address. */
export function DataTable<Row>({ caption, columns, rows, keyOf, empty }: Given<Row>) {
  const { t, locale } = useWords()
  const { chosen, choose } = useFilters(['sort'])
  const [shown, setShown] = useState(PAGE)
  const down = chosen.sort?.startsWith('-') ?? false
  const name = chosen.sort?.replace(/^-/, '')
  if (rows.length === 0) return <>{empty}</>

  const ordered = sorted(
    rows,
    columns.find((column) => column.name === name),
    down,
    locale,
  )
  const left = rows.length - shown
  return (
    <Paper withBorder radius="lg" className="data">
      <Table verticalSpacing="sm" horizontalSpacing="md" highlightOnHover>
        <caption className="unseen">{caption}</caption>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column) => {
              const here = column.name === name
              const Icon = here ? (down ? IconArrowDown : IconArrowUp) : IconArrowsSort
              return (
                <Table.Th key={column.name} ta={column.align ?? 'left'} aria-sort={here ? (down ? 'descending' : 'ascending') : undefined}>
                  {column.by ? (
                    <UnstyledButton
                      className="sorter"
                      title={t('kit.sort_by', { column: column.label })}
                      onClick={() => choose({ sort: here && !down ? `-${column.name}` : column.name }, { replace: true })}
                    >
                      {column.label}
                      <Icon size={15} aria-hidden />
                    </UnstyledButton>
                  ) : (
                    column.label
                  )}
                </Table.Th>
              )
            })}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ordered.slice(0, shown).map((row) => (
            <Table.Tr key={keyOf(row)}>
              {columns.map((column) => (
                <Table.Td key={column.name} ta={column.align ?? 'left'} data-label={column.label}>
                  {column.cell(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {left > 0 && (
        <Text ta="center" p="sm" component="div">
          <Button variant="subtle" onClick={() => setShown(shown + PAGE)}>
            {t('kit.rows_more', { count: left })}
          </Button>
        </Text>
      )}
    </Paper>
  )
}
