import { Button, Group, Input, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { useId } from 'react'
import { useWords } from '../../web/words/use-words.ts'
import type { Shown } from './parts.ts'

type Item = Shown['domains'][number]['functioning'][number]
const LEVELS = ['alone', 'prompt', 'with_help', 'not_now'] as const

/** How this part of life is managed: one tap; more than one thing only where somebody wants to tell them apart. */
export function Functioning({ value, onChange }: { value: readonly Item[]; onChange: (items: Item[]) => void }) {
  const { t } = useWords()
  const id = useId()
  const items = value.length > 0 ? value : [{ activity: '', level: null }]
  const change = (at: number, part: Partial<Item>) => {
    const next = items.map((item, n) => (n === at ? { ...item, ...part } : item))
    onChange(next.filter((item): item is Item => item.level !== null))
  }
  return (
    <Input.Wrapper label={t('assessment.functioning')} labelElement="div" id={id}>
      <Stack gap="xs" mt={4}>
        {items.map((item, n) => (
          <Stack key={n} gap={4}>
            {value.length > 0 && (items.length > 1 || item.activity !== '') && (
              <TextInput
                aria-label={t('assessment.functioning_activity')}
                placeholder={t('assessment.functioning_activity')}
                maxLength={200}
                value={item.activity}
                onChange={(event) => change(n, { activity: event.currentTarget.value })}
              />
            )}
            <SegmentedControl
              fullWidth
              aria-label={item.activity || t('assessment.functioning')}
              styles={{ label: { whiteSpace: 'normal', height: '100%', paddingInline: 4 } }}
              data={LEVELS.map((level) => ({ value: level, label: t(`assessment.functioning.${level}`) }))}
              value={item.level ?? ''}
              onChange={(level) => change(n, { level: level as Item['level'] })}
            />
          </Stack>
        ))}
        {value.length > 0 && (
          <Group>
            <Button variant="subtle" size="compact-sm" px={0} onClick={() => onChange([...value, { activity: ' ', level: 'alone' }])}>
              {t('assessment.functioning_more')}
            </Button>
          </Group>
        )}
      </Stack>
    </Input.Wrapper>
  )
}
