import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import { Empty } from '../kit/empty.tsx'
import { saying, useWords } from '../words/use-words.ts'
import { usePlace } from './place.ts'

type Page = LazyExoticComponent<ComponentType>

/** One line for each of the person's pages, the first one at ''; `plan: lazy(saying(() => import('../../portal/pages/plan.tsx'), 'owed'))`. */
const pages: Record<string, Page> = {
  account: lazy(saying(() => import('../../auth/pages/account.tsx'), 'account')),
  sharing: lazy(saying(() => import('../../consent/pages/my-sharing.tsx'), 'consent')),
  'who-looked': lazy(saying(() => import('../../consent/pages/my-readers.tsx'), 'consent')),
}

export function PortalPage() {
  const { t } = useWords()
  const place = usePlace()
  const Page = pages[place] ?? pages['']
  return Page ? <Page /> : <Empty level={1} title={t('portal.nothing_title')}>{t('portal.nothing_text')}</Empty>
}
