import { Group, Progress as Bar, Text } from '@mantine/core'
import { useId } from 'react'
import { useWords } from '../words/use-words.ts'
import { countInWords } from './figures.tsx'

/** How far long work has come, in counts; total null while it is not known. */
export function Progress({ label, done, total }: { label: string; done: number; total: number | null }) {
  const { t, locale } = useWords()
  const id = useId()
  const counts =
    total === null ? countInWords(done, locale) : t('kit.progress_of', { done: countInWords(done, locale), total: countInWords(total, locale) })
  return (
    <div>
      <Group justify="space-between" mb={4}>
        <Text size="sm" fw={600} id={id}>
          {label}
        </Text>
        <Text size="sm" c="dimmed" className="figures" role="status">
          {counts}
        </Text>
      </Group>
      <Bar.Root size="lg">
        <Bar.Section aria-labelledby={id} value={total ? (done / total) * 100 : 100} animated={total === null || done < total} />
      </Bar.Root>
    </div>
  )
}
