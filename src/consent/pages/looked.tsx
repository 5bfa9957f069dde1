import { Paper, Stack, Table, Text } from '@mantine/core'
import type { Answer } from '../../web/api.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { partsShared } from '../../web/kit/parts-shared.ts'
import { Section } from '../../web/kit/section.tsx'
import { When } from '../../web/kit/when.tsx'
import { useWords, type Word } from '../../web/words/use-words.ts'

type Readings = Answer<'GET /api/people/:id/readings'>
type Looked = Readings['looked'][number]

/** One sentence for each opening: who, how often, when, what they could see and on which ground. */
export function LookedParts({ looked }: { looked: readonly Looked[] }) {
  const { t } = useWords()
  if (looked.length === 0) return <Empty title={t('looked.none_title')}>{t('looked.none_text')}</Empty>
  const why = (one: Looked) =>
    one.basis
      .split('+')
      .map((basis) => t(`looked.basis.${basis.replace(' ', '_')}` as Word))
      .join(', ')
  const seen = (one: Looked) => (one.categories.length === 0 ? t('looked.own_record') : partsShared(one.categories, t))
  return (
    <Paper withBorder radius="lg" p={{ base: 'sm', sm: 'lg' }}>
      <Table verticalSpacing="sm">
        <Table.Tbody>
          {looked.map((one, at) => (
            <Table.Tr key={at}>
              <Table.Td>
                <Stack gap={2}>
                  <Text fw={600}>
                    {one.self ? t('looked.you') : one.by}
                    {!one.self && one.agency && (
                      <Text span fw={400} c="dimmed">
                        {' '}
                        · {one.agency}
                      </Text>
                    )}
                  </Text>
                  {!one.self && (
                    <Text size="sm">
                      {t('looked.could_see')}: {seen(one)} ({why(one)})
                    </Text>
                  )}
                  {one.reason && <Text size="sm">{t('looked.why', { reason: one.reason })}</Text>}
                </Stack>
              </Table.Td>
              <Table.Td ta="end" style={{ whiteSpace: 'nowrap', verticalAlign: 'top' }}>
                <Text size="sm">
                  <When at={one.at} />
                </Text>
                <Text size="sm" c="dimmed">
                  {t('looked.times', { count: one.times })}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  )
}

/** What was printed of the record: what, by whom, when and what for. */
export function TakenOut({ taken }: { taken: Readings['taken'] }) {
  const { t } = useWords()
  return (
    <Section title={t('looked.printed')}>
      {taken.length === 0 ? (
        <Text c="dimmed">{t('looked.printed_none')}</Text>
      ) : (
        <Stack gap="xs">
          {taken.map((one, at) => (
            <Text key={at}>
              {t(`looked.taken.${one.what}`)}, {t(`looked.printed_for.${one.purpose}`)} · {one.by}, {one.agency} · <When at={one.at} />
            </Text>
          ))}
        </Stack>
      )}
    </Section>
  )
}
