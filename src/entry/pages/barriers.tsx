import type { Answer } from '../../web/api.ts'
import { DataTable, type Column } from '../../web/kit/data-table.tsx'
import { Empty } from '../../web/kit/empty.tsx'
import { Page } from '../../web/kit/page.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'

type Barrier = Answer<'GET /api/entry/barriers'>[number]

/** What people lack, as numbers of people and never who: for those who can change it. */
export default function Barriers() {
  const { t, has, locale } = useWords()
  const barriers = useAsk('GET /api/entry/barriers')
  const day = (instant: string) => dayInWords(instant.slice(0, 10), locale)
  const first = barriers.map((one) => one.since).toSorted()[0]
  const kindOf = (kind: string) => t(has(`barriers.kind.${kind}`) ? (`barriers.kind.${kind}` as 'barriers.kind.other') : 'barriers.kind.other')
  const columns: Column<Barrier>[] = [
    { name: 'kind', label: t('barriers.kind'), by: (one) => kindOf(one.kind), cell: (one) => <b>{kindOf(one.kind)}</b> },
    { name: 'level', label: t('barriers.level'), by: (one) => one.level, cell: (one) => <>{t(`barriers.level.${one.level}`)}</> },
    { name: 'people', label: t('barriers.people'), by: (one) => one.people, align: 'right', cell: (one) => <>{one.people ?? t('barriers.few')}</> },
    { name: 'first', label: t('barriers.first'), by: (one) => one.since, cell: (one) => <>{day(one.since)}</> },
  ]
  return (
    <Page title={t('barriers.title')} lead={first ? t('barriers.lead', { day: day(first) }) : undefined}>
      <DataTable
        caption={t('barriers.caption')}
        columns={columns}
        rows={barriers}
        keyOf={(one) => `${one.kind} ${one.level}`}
        empty={<Empty title={t('barriers.empty')}>{t('barriers.empty_text')}</Empty>}
      />
    </Page>
  )
}
