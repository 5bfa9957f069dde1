import { Stack, Text, Title } from '@mantine/core'
import { useReader } from '../../web/kit/reader.ts'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useWords } from '../../web/words/use-words.ts'
import { SharingParts } from './sharing.tsx'

/** The person's own page: who knows what, and the way to stop it. */
export default function MySharing() {
  const { t } = useWords()
  const { id } = useReader()
  const sharing = useAsk('GET /api/people/:id/consents', { params: { id } })
  return (
    <Stack gap="md">
      <div>
        <Title order={1}>{t('consent.title_mine')}</Title>
        <Text c="dimmed">{t('consent.lead_mine')}</Text>
      </div>
      <SharingParts person={id} sharing={sharing} mine />
    </Stack>
  )
}
