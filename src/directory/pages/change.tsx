import { useNavigate, useParams } from '@tanstack/react-router'
import { Page } from '../../web/kit/page.tsx'
import { doneWithUndo } from '../../web/kit/undo.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { toSend, typedFrom } from './form.ts'
import { ListingForm } from './listing-form.tsx'
import { useMoment } from './moment.ts'

export default function ChangeListing() {
  const { t } = useWords()
  const { id } = useParams({ strict: false }) as { id: string }
  const go = useNavigate()
  const listing = useAsk('GET /api/directory/listings/:id', { params: { id }, query: useMoment() })
  const change = useSend('PUT /api/directory/listings/:id', { refreshes: ['/api/directory'] })
  const name = listing.name ?? t('directory.unnamed')
  const here = `${paths.directory}/listings/${id}` as const
  return (
    <Page
      title={t('directory.form_change', { name })}
      crumbs={[
        { to: paths.directory, label: t('directory.title') },
        { to: here, label: name },
      ]}
    >
      <ListingForm
        draft={`listing:${id}:${listing.version}`}
        from={typedFrom(listing)}
        saving={change.sending}
        refusal={change.refusal}
        onSave={(typed, done) =>
          change.send(
            { params: { id }, body: { ...toSend(typed), version: listing.version } },
            {
              onSuccess: () => {
                done()
                void doneWithUndo(t('directory.form_saved'))
                void go({ to: here })
              },
            },
          )
        }
      />
    </Page>
  )
}
