import { Skeleton, Text } from '@mantine/core'
import { lazy, Suspense, type ReactNode } from 'react'
import type { PlotOptions } from '@observablehq/plot'
import { useWords } from '../words/use-words.ts'

const Drawing = lazy(() => import('./drawing.tsx'))

type Given = {
  title: string
  /** What the picture says, in one sentence, for those who do not see it. */
  says: string
  /** Marks and scales for Observable Plot; width and colours are the house's. */
  draw: (plot: typeof import('@observablehq/plot')) => PlotOptions
  /** The same figures as a table. */
  table: ReactNode
}

/** A picture with its figures behind it. The drawing code is loaded by the pages that draw. */
export function Chart({ title, says, draw, table }: Given) {
  const { t } = useWords()
  return (
    <figure className="chart">
      <figcaption>
        <Text fw={650}>{title}</Text>
        <Text size="sm" c="dimmed">
          {says}
        </Text>
      </figcaption>
      <Suspense fallback={<Skeleton height={260} />}>
        <Drawing says={says} draw={draw} />
      </Suspense>
      <details>
        <summary>{t('kit.chart_table')}</summary>
        {table}
      </details>
    </figure>
  )
}
