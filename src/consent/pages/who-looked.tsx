import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { GoButton } from '../../web/kit/go.tsx'
import { Page } from '../../web/kit/page.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { LookedParts, TakenOut } from './looked.tsx'

export default function WhoLooked() {
  const { t } = useWords()
  const { id } = useParams({ strict: false }) as { id: string }
  const [before, setBefore] = useState<string>()
  const { name, looked, taken, more } = useAsk('GET /api/people/:id/readings', { params: { id }, query: before ? { before } : {} })
  return (
    <Page
      title={t('looked.title', { name })}
      lead={t('looked.lead')}
      crumbs={[{ to: paths.person(id), label: name }]}
      actions={
        <GoButton variant="default" to={`${paths.person(id)}/consent`}>
          {t('looked.with')}
        </GoButton>
      }
    >
      <LookedParts looked={looked} />
      {more && (
        <Button variant="default" onClick={() => setBefore(looked.at(-1)!.at)}>
          {t('looked.earlier')}
        </Button>
      )}
      {!before && <TakenOut taken={taken} />}
    </Page>
  )
}
