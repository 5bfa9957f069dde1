import { Paper, Skeleton, Stack, Text } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { ask } from '../../web/client.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { GoButton } from '../../web/kit/go.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { COLUMNS, Line } from './line.tsx'
import type { Query } from './list.tsx'

const ROW_PX = 68

/** As many people as there are; only those in view stand in the page, and the next fifty are asked for on the way there. */
export function Rows({ query, total }: { query: Query; total: number | null }) {
  const { t } = useWords()
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['GET /api/people', query, 'all'],
    queryFn: ({ pageParam, signal }) => ask('GET /api/people', { query: pageParam ? { ...query, after: pageParam } : query }, { signal }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const sheet = useRef<HTMLDivElement>(null)
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => ROW_PX,
    overscan: 12,
    scrollMargin: sheet.current?.offsetTop ?? 0,
    getItemKey: (at) => rows[at]!.id,
  })
  const shown = virtual.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= rows.length - 15) void fetchNextPage()
  }, [last, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage])

  if (error) return <Refusal refusal={error} />
  if (!data)
    return (
      <Stack gap="xs">
        {[1, 2, 3, 4, 5, 6].map((n) => (
          <Skeleton key={n} height={ROW_PX - 8} />
        ))}
      </Stack>
    )
  if (rows.length === 0)
    return (
      <Empty title={t('people.empty_title')} action={<GoButton to="/people/new">{t('people.new')}</GoButton>}>
        {t('people.empty_text')}
      </Empty>
    )
  return (
    <Paper withBorder radius="lg" role="table" aria-label={t('people.title')} aria-rowcount={total === null ? -1 : total + 1}>
      <div role="rowgroup">
        <div role="row" className="people-row" aria-rowindex={1}>
          {COLUMNS.map((column) => (
            <span key={column} role="columnheader">
              {t(column)}
            </span>
          ))}
        </div>
      </div>
      <div ref={sheet} role="rowgroup" style={{ position: 'relative', height: virtual.getTotalSize() }}>
        {shown.map(({ index, key, start }) => (
          <div
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            role="row"
            aria-rowindex={index + 2}
            className="people-row"
            style={{ position: 'absolute', insetInline: 0, top: 0, transform: `translateY(${start - virtual.options.scrollMargin}px)` }}
          >
            <Line row={rows[index]!} />
          </div>
        ))}
      </div>
      {isFetchingNextPage && (
        <Text role="status" size="sm" c="dimmed" ta="center" p="xs" component="div">
          {t('people.loading_more')}
        </Text>
      )}
    </Paper>
  )
}
