import { Table, Text } from '@mantine/core'
import type { z } from 'zod'
import { countInWords, shareInWords } from '../../web/kit/figures.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Outcomes } from '../contract.ts'

export type Shown = z.output<typeof Outcomes>
export type Figure = number | null

/** A count; a word where it is withheld. */
export function Told({ n }: { n: Figure }) {
  const { t, locale } = useWords()
  return n === null ? (
    <Text span c="dimmed" size="sm">
      {t('outcomes.withheld')}
    </Text>
  ) : (
    <span className="figures">{countInWords(n, locale)}</span>
  )
}

/** A share, or null where there are no cases or one of its figures is withheld. */
export const share = (part: Figure, n: Figure): Figure => (part === null || n === null || n === 0 ? null : part / n)
export const possible = (housed: Figure, unknown: Figure): Figure => (housed === null || unknown === null ? null : housed + unknown)

/** A share with its n: "no cases" of nobody, a word where it is withheld. */
export function Share({ part, n }: { part: Figure; n: Figure }) {
  const { t, locale } = useWords()
  if (n === 0)
    return (
      <Text span c="dimmed" inherit>
        {t('kit.no_cases')}
      </Text>
    )
  return part === null || n === null ? <Told n={null} /> : <span className="figures">{shareInWords(part, n, locale)}</span>
}

type Given = { caption: string; head: readonly string[]; rows: readonly { name: string; figures: readonly React.ReactNode[] }[] }
/** The figures behind a picture. */
export const Figures = ({ caption, head, rows }: Given) => (
  <Table.ScrollContainer minWidth={320} tabIndex={0} pos="relative">
    <Table verticalSpacing="xs">
      <caption className="unseen">{caption}</caption>
      <Table.Thead>
        <Table.Tr>
          {head.map((name, n) => (
            <Table.Th key={name} ta={n ? 'right' : 'left'} scope="col">
              {name}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.name}>
            <Table.Th scope="row" fw={400}>
              {row.name}
            </Table.Th>
            {row.figures.map((figure, n) => (
              <Table.Td key={n} ta="right">
                {figure}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </Table.ScrollContainer>
)
