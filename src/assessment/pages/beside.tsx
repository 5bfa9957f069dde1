import { Stack, Text } from '@mantine/core'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Shown } from './parts.ts'

/** How other agencies looked at the same part of life, each in its own name. */
export function Beside({ looks }: { looks: Shown['beside'] }) {
  const { t } = useWords()
  return (
    <>
      {looks.map((look, at) => (
        <Stack key={at} gap={4}>
          <Text size="sm" c="dimmed">
            {t('assessment.from_agency', { agency: look.agency ?? '' })}, {t(`assessment.status.${look.status}`)}
          </Text>
          {look.facts && <Text style={{ whiteSpace: 'pre-wrap' }}>{look.facts}</Text>}
          {look.person_words && <OwnWords words={look.person_words} />}
        </Stack>
      ))}
    </>
  )
}
