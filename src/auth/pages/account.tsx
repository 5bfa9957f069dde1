import Notices from '../../notices/pages/notices.tsx'
import { Page } from '../../web/kit/page.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Reading } from './reading.tsx'
import { WaysIn } from './ways-in.tsx'

/** The person's own ways in, their language, and where they are signed in. */
export default function MyAccount() {
  const { t } = useWords()
  const account = useAsk('GET /api/auth/account')
  return (
    <Page
      title={t('account.title')}
      lead={account.sign_in_name ? t('account.lead', { name: account.sign_in_name }) : t('account.lead_demonstration')}
    >
      <Reading />
      <Notices />
      <WaysIn account={account} />
    </Page>
  )
}
