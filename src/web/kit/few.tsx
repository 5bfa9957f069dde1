import { Button, Stack, Title } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useWords } from '../words/use-words.ts'

/** So many are shown at once; what comes first is the most pressing. */
const MOST = 4

/** A list that could be long, under its name: the first few, and the others when they are wanted. */
export function Few<T>({ title, all, children }: { title: string; all: readonly T[]; children: (one: T) => ReactNode }) {
  const { t } = useWords()
  const [whole, setWhole] = useState(false)
  if (all.length === 0) return null
  const more = all.length - MOST
  return (
    <Stack gap="sm" component="section" aria-label={title}>
      <Title order={2} size="h3">
        {title} · {all.length}
      </Title>
      {(whole || more <= 1 ? all : all.slice(0, MOST)).map(children)}
      {more > 1 && (
        <Button variant="default" aria-expanded={whole} onClick={() => setWhole(!whole)} className="no-print">
          {whole ? t('kit.show_fewer') : t('kit.show_more', { n: more })}
        </Button>
      )}
    </Stack>
  )
}
