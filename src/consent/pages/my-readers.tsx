import { Stack, Text, Title } from '@mantine/core'
import { useReader } from '../../web/kit/reader.ts'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useWords } from '../../web/words/use-words.ts'
import { LookedParts, TakenOut } from './looked.tsx'

/** The person's own page: who looked at their record. */
export default function MyReaders() {
  const { t } = useWords()
  const { id } = useReader()
  const { looked, taken } = useAsk('GET /api/people/:id/readings', { params: { id }, query: {} })
  return (
    <Stack gap="md">
      <div>
        <Title order={1}>{t('looked.title_mine')}</Title>
        <Text c="dimmed">{t('looked.lead')}</Text>
      </div>
      <LookedParts looked={looked} />
      <TakenOut taken={taken} />
    </Stack>
  )
}
