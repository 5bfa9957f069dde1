import { Table } from '@mantine/core'
import { Section } from '../../web/kit/section.tsx'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { DONE_MODES } from '../../shared/taking-part-words.ts'
import type { Part } from './part.ts'

/** How the work moves over to the person: done for, with and by them, thirty days a line. */
export function DoneBy({ board }: Pick<Part, 'board'>) {
  const { t } = useWords()
  const name = board.owner.name || t('planning.unnamed')
  const lines = board.done_by.filter((one) => one.for + one.with + one.by_person > 0)
  if (lines.length === 0) return null
  const share = (part: number, line: (typeof lines)[number]) => Math.round((part / (line.for + line.with + line.by_person)) * 100)
  return (
    <Section title={t('done_by.title', { name })} lead={t('done_by.lead')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('done_by.from')}</Table.Th>
            {DONE_MODES.map((mode) => (
              <Table.Th key={mode}>{t(`done_mode.${mode}`, { name })}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {lines.map((line) => (
            <Table.Tr key={line.from}>
              <Table.Th scope="row">
                <Day day={line.from.slice(0, 10)} style="short" />
              </Table.Th>
              {DONE_MODES.map((mode) => (
                <Table.Td key={mode}>
                  {line[mode]} ({share(line[mode], line)} %)
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Section>
  )
}
