import { Stack } from '@mantine/core'
import Notices from '../../notices/pages/notices.tsx'
import { Page } from '../../web/kit/page.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useWords } from '../../web/words/use-words.ts'
import { AboutMe } from './about-me.tsx'
import { Reading } from './reading.tsx'
import { WaysIn } from './ways-in.tsx'

/** Everything a worker decides for themselves. */
export default function Settings() {
  const { t } = useWords()
  const account = useAsk('GET /api/auth/account')
  return (
    <Page
      title={t('settings.title')}
      lead={account.sign_in_name ? t('account.lead', { name: account.sign_in_name }) : t('account.lead_demonstration')}
    >
      <Stack gap="lg" maw={860}>
        <AboutMe />
        <Reading />
        <Notices />
        <WaysIn account={account} />
      </Stack>
    </Page>
  )
}
