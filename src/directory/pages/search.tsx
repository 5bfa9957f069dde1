import { Button, Group, Pagination, Paper, SimpleGrid, Skeleton, Text } from '@mantine/core'
import { IconHome, IconPlus, IconPrinter } from '@tabler/icons-react'
import { Empty } from '../../web/kit/empty.tsx'
import { GoButton } from '../../web/kit/go.tsx'
import { Page } from '../../web/kit/page.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useAsking } from '../../web/kit/use-ask.ts'
import { useFilters } from '../../web/kit/use-filters.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Card } from './card.tsx'
import { FilterPanel, FILTERS, showAll, type Filters } from './filters.tsx'
import { useMoment, weekdayInWords } from './moment.ts'
import { useSheet } from './use-sheet.ts'
import { ToKeep } from './to-keep.tsx'

const PAGE = 30

/** What the address asks, as the server is asked. */
function useQuestion({ chosen }: Filters) {
  const now = useMoment()
  const asked = chosen.open === 'then' && chosen.day && chosen.time ? { day: Number(chosen.day), time: chosen.time } : null
  const question = {
    ...(asked ?? now),
    ...Object.fromEntries(
      (['q', 'need', 'place', 'language', 'free', 'step_free'] as const).flatMap((name) => (chosen[name] ? [[name, chosen[name]]] : [])),
    ),
    ...(chosen.open ? { open: 'yes' as const } : {}),
    offset: (Math.max(1, Number(chosen.page ?? 1) || 1) - 1) * PAGE,
    limit: PAGE,
  }
  return { question, asked }
}

export default function Search() {
  const { t, locale } = useWords()
  const reader = useReader()
  const filters = useFilters(FILTERS)
  const sheet = useSheet(filters)
  const languages = useAsking('GET /api/directory/languages', undefined, { staleTime: 10 * 60_000 }).data ?? []
  const { question, asked } = useQuestion(filters)
  const { data, error, isPlaceholderData } = useAsking('GET /api/directory', { query: question })
  const keeps = reader.roles.some((role) => role === 'agency_admin' || role === 'partner_worker')
  const narrowed = FILTERS.some((name) => name !== 'sheet' && name !== 'page' && filters.chosen[name])
  const count = data?.total ?? 0
  const lead = asked ? t('directory.lead_at', { count, day: weekdayInWords(asked.day, locale), time: asked.time }) : t('directory.lead', { count })

  return (
    <Page
      title={t('directory.title')}
      lead={<span role="status">{data ? lead : t('kit.loading')}</span>}
      actions={
        <>
          <GoButton to={paths.homes} variant="default" leftSection={<IconHome size={18} aria-hidden />}>
            {t('directory.homes')}
          </GoButton>
          {(keeps || reader.roles.includes('network_admin')) && <ToKeep />}
          {keeps && (
            <GoButton to={`${paths.directory}/new`} variant="light" leftSection={<IconPlus size={18} aria-hidden />}>
              {t('directory.list_service')}
            </GoButton>
          )}
        </>
      }
    >
      <FilterPanel filters={filters} languages={languages} />
      {sheet.ids.length > 0 && <SheetBar sheet={sheet} />}
      <Refusal refusal={error} />
      {!data && !error && <Waiting />}
      {data &&
        count === 0 &&
        (narrowed ? <NoneFits clear={() => showAll(filters)} /> : <NothingYet mayImport={reader.roles.includes('network_admin')} />)}
      {data && count > 0 && (
        <>
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md" aria-busy={isPlaceholderData} style={{ opacity: isPlaceholderData ? 0.6 : 1 }}>
            {data.listings.map((listing) => (
              <Card key={listing.id} listing={listing} chosen={sheet.ids.includes(listing.id)} onChoose={(chosen) => sheet.put(listing.id, chosen)} />
            ))}
          </SimpleGrid>
          {count > PAGE && (
            <Group justify="center" component="nav" aria-label={t('directory.pages')}>
              <Pagination
                total={Math.ceil(count / PAGE)}
                value={question.offset / PAGE + 1}
                onChange={(page) => {
                  filters.choose({ page: page > 1 ? String(page) : undefined })
                  scrollTo({ top: 0 })
                }}
                getItemProps={(page) => ({ 'aria-label': String(page) })}
                getControlProps={(control) => ({ 'aria-label': t(control === 'next' ? 'directory.next' : 'directory.previous') })}
              />
            </Group>
          )}
        </>
      )}
    </Page>
  )
}

/** What was ticked, following along while one searches on. */
function SheetBar({ sheet }: { sheet: ReturnType<typeof useSheet> }) {
  const { t } = useWords()
  return (
    <Paper withBorder radius="lg" px="md" py="sm" pos="sticky" top={76} style={{ zIndex: 5 }} className="no-print">
      <Group justify="space-between" gap="sm">
        <Text fw={600} role="status">
          {t('directory.chosen', { count: sheet.ids.length })}
        </Text>
        <Group gap="xs">
          <Button variant="subtle" color="gray" c="dimmed" onClick={sheet.empty}>
            {t('directory.sheet_empty')}
          </Button>
          <GoButton to={`${paths.directory}/sheet?ids=${sheet.ids.join(',')}`} leftSection={<IconPrinter size={18} aria-hidden />}>
            {t('directory.sheet_open')}
          </GoButton>
        </Group>
      </Group>
    </Paper>
  )
}

function NoneFits({ clear }: { clear: () => void }) {
  const { t } = useWords()
  return (
    <Empty title={t('directory.none_title')} action={<Button onClick={clear}>{t('kit.filter_clear')}</Button>}>
      {t('directory.none_text')}
    </Empty>
  )
}

function NothingYet({ mayImport }: { mayImport: boolean }) {
  const { t } = useWords()
  return (
    <Empty title={t('directory.empty_title')} action={mayImport && <GoButton to={paths.import}>{t('directory.empty_import')}</GoButton>}>
      {t('directory.empty_text')}
    </Empty>
  )
}

const Waiting = () => (
  <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md" aria-hidden>
    {[1, 2, 3, 4, 5, 6].map((n) => (
      <Skeleton key={n} h={190} radius="lg" />
    ))}
  </SimpleGrid>
)
