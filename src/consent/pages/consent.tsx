import { useParams } from '@tanstack/react-router'
import { OwnPages } from '../../people/pages/own-pages.tsx'
import { GoButton } from '../../web/kit/go.tsx'
import { Page } from '../../web/kit/page.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { useAsk } from '../../web/kit/use-ask.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { SharingParts } from './sharing.tsx'

export default function Consent() {
  const { t } = useWords()
  const { id } = useParams({ strict: false }) as { id: string }
  const sharing = useAsk('GET /api/people/:id/consents', { params: { id } })
  const { name } = sharing
  const { roles, agency } = useReader()
  const supervises = roles.includes('supervisor')
  const serves = sharing.may_record && sharing.recipients.some((one) => one.serving && one.id === agency?.id)
  return (
    <Page
      title={t('consent.title', { name })}
      lead={t('consent.lead', { name })}
      crumbs={[{ to: paths.person(id), label: name }]}
      actions={
        supervises && (
          <GoButton variant="default" to={`${paths.person(id)}/who-looked`}>
            {t('consent.who_looked')}
          </GoButton>
        )
      }
    >
      <SharingParts person={id} sharing={sharing} mine={false} />
      {serves && <OwnPages person={id} name={name} />}
    </Page>
  )
}
