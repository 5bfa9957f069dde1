import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import { Empty } from '../kit/empty.tsx'
import { useWords } from '../words/use-words.ts'
import { usePlace } from './place.ts'

type Page = LazyExoticComponent<ComponentType>

/** One line for each of the person's pages, the first one at ''; `plan: lazy(() => import('../../portal/pages/plan.tsx'))`. */
const pages: Record<string, Page> = {
  account: lazy(() => import('../../auth/pages/account.tsx')),
  sharing: lazy(() => import('../../consent/pages/my-sharing.tsx')),
  'who-looked': lazy(() => import('../../consent/pages/my-readers.tsx')),
}

export function PortalPage() {
  const { t } = useWords()
  const place = usePlace()
  const Page = pages[place] ?? pages['']
  return Page ? <Page /> : <Empty level={1} title={t('portal.nothing_title')}>{t('portal.nothing_text')}</Empty>
}
