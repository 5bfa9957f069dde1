import { Slider, Text } from '@mantine/core'
import { useWords } from '../../web/words/use-words.ts'

const [LEAST, HALF, MOST] = [0, 5, 10]

/** How sure the person is, as they said; null, and said to be so, until they were asked. Nobody answers for them. */
export function Sure({ value, onChange }: { value: number | null; onChange: (value: number) => void }) {
  const { t } = useWords()
  return (
    <div>
      <Text fw={500} mb={4}>
        {t('planning.confidence')}
      </Text>
      <Slider
        min={LEAST}
        max={MOST}
        step={1}
        marks={[LEAST, HALF, MOST].map((n) => ({ value: n, label: String(n) }))}
        mb="lg"
        {...(value === null ? { color: 'gray' } : {})}
        thumbLabel={t('planning.confidence')}
        value={value ?? HALF}
        onChange={onChange}
      />
      {value === null && (
        <Text size="sm" c="dimmed">
          {t('planning.confidence_open')}
        </Text>
      )}
    </div>
  )
}
