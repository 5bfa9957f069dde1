import { Paper, Stack } from '@mantine/core'
import { IconUsersGroup } from '@tabler/icons-react'
import { Empty } from '../../web/kit/empty.tsx'
import { Page } from '../../web/kit/page.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Standing } from './conferences.tsx'

/** Conferences to which I am asked or that my agency has called: still to come, or to be minuted. */
export default function ConferencesPage() {
  const { t } = useWords()
  const { conferences } = useAsk('GET /api/conferences')
  return (
    <Page title={t('conference.mine')} lead={t('conference.lead')}>
      {conferences.length === 0 && (
        <Empty title={t('conference.none')} icon={<IconUsersGroup size={28} />}>
          {t('conference.none_to_read')}
        </Empty>
      )}
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {conferences.map((one) => (
          <Paper component="li" key={one.id} withBorder radius="lg" p={{ base: 'md', sm: 'lg' }}>
            <Standing level={2} one={one} person={one.person.id} of={one.person.name || t('conference.unnamed')} />
          </Paper>
        ))}
      </Stack>
    </Page>
  )
}
