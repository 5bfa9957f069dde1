import { useNavigate } from '@tanstack/react-router'
import { Page } from '../../web/kit/page.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { doneWithUndo } from '../../web/kit/undo.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { NOTHING, toSend } from './form.ts'
import { ListingForm } from './listing-form.tsx'

export default function NewListing() {
  const { t } = useWords()
  const reader = useReader()
  const go = useNavigate()
  const add = useSend('POST /api/directory/listings', { refreshes: ['/api/directory'] })
  return (
    <Page title={t('directory.form_new', { agency: reader.agency?.name ?? '' })} crumbs={[{ to: paths.directory, label: t('directory.title') }]}>
      <ListingForm
        draft="listing:new"
        from={NOTHING}
        saving={add.sending}
        refusal={add.refusal}
        onSave={(typed, done) =>
          add.send(
            { body: toSend(typed) },
            {
              onSuccess: ({ id }) => {
                done()
                void doneWithUndo(t('directory.form_saved'))
                void go({ to: `${paths.directory}/listings/${id}` })
              },
            },
          )
        }
      />
    </Page>
  )
}
