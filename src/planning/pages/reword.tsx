import { Alert, Button, Stack, Text } from '@mantine/core'
import { IconBulb } from '@tabler/icons-react'
import { deficitIn } from '../../shared/wording.ts'
import { useWords } from '../../web/words/use-words.ts'

/** A goal that says what shall not be, or demands, with what could be said instead: one tap takes it. */
export function Reword({ words, onTake }: { words: string; onTake: (words: string) => void }) {
  const { t } = useWords()
  const deficit = deficitIn(words)
  return (
    <div aria-live="polite">
      {deficit && (
        <Alert color="amber" variant="light" icon={<IconBulb aria-hidden />} title={t('taking.reword')}>
          <Stack gap="xs" align="flex-start">
            <Text>{t('taking.reword_why', { found: deficit.found })}</Text>
            <Text fw={600}>{deficit.instead}</Text>
            <Button size="compact-md" variant="light" onClick={() => onTake(deficit.instead)}>
              {t('taking.reword_take')}
            </Button>
          </Stack>
        </Alert>
      )}
    </div>
  )
}
