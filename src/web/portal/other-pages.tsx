import { lazy, type ComponentType, type LazyExoticComponent, type ReactNode } from 'react'
import { saying } from '../words/use-words.ts'
import { usePlace } from './place.ts'

type Page = LazyExoticComponent<ComponentType>

/** One line for each of the person's pages behind the first; `plan: lazy(saying(() => import('../../portal/pages/plan.tsx'), 'my', 'my_pages', 'for_acting'))`. */
const pages: Record<string, Page> = {
  plan: lazy(saying(() => import('../../portal/pages/plan.tsx'), 'my', 'my_pages', 'for_acting')),
  order: lazy(saying(() => import('../../portal/pages/order.tsx'), 'my', 'my_pages', 'for_acting')),
  steps: lazy(saying(() => import('../../portal/pages/steps.tsx'), 'my', 'my_pages', 'for_acting', 'obtaining', 'waiting')),
  promises: lazy(saying(() => import('../../portal/pages/promises.tsx'), 'my', 'my_pages')),
  people: lazy(
    saying(
      () => import('../../portal/pages/people.tsx'),
      'my',
      'my_pages',
      'advocacy',
      'for_acting',
      'handover',
      'housing',
      'mix',
      'partnership',
      'relationship',
      'reserved',
      'team',
    ),
  ),
  'how-i-am': lazy(saying(() => import('../../portal/pages/how-i-am.tsx'), 'my', 'my_pages', 'for_acting', 'measures')),
  words: lazy(saying(() => import('../../portal/pages/words.tsx'), 'my', 'my_pages', 'for_acting')),
  way: lazy(saying(() => import('../../portal/pages/way.tsx'), 'my', 'my_pages', 'for_acting', 'tailored')),
  happened: lazy(saying(() => import('../../portal/pages/happened.tsx'), 'my', 'my_pages', 'for_acting')),
  talk: lazy(saying(() => import('../../portal/pages/talk.tsx'), 'my', 'my_pages', 'for_acting')),
  review: lazy(saying(() => import('../../portal/pages/review.tsx'), 'my', 'my_pages', 'for_acting')),
  leaving: lazy(saying(() => import('../../portal/pages/leaving.tsx'), 'my', 'my_pages', 'for_acting')),
  record: lazy(saying(() => import('../../portal/pages/record.tsx'), 'my', 'my_pages', 'for_acting', 'rights')),
  rights: lazy(saying(() => import('../../portal/pages/rights.tsx'), 'my', 'my_pages', 'advocacy', 'for_acting')),
  help: lazy(saying(() => import('../../portal/pages/help.tsx'), 'my', 'my_pages', 'for_acting')),
  account: lazy(saying(() => import('../../portal/pages/account.tsx'), 'my', 'my_pages', 'account', 'for_acting', 'for_door', 'notices')),
  sharing: lazy(saying(() => import('../../portal/pages/sharing.tsx'), 'my', 'my_pages', 'for_acting', 'consent')),
  family: lazy(saying(() => import('../../portal/pages/family.tsx'), 'my', 'my_pages', 'family', 'for_acting', 'satisfied')),
  'who-looked': lazy(saying(() => import('../../portal/pages/who-looked.tsx'), 'my', 'my_pages', 'for_acting', 'consent', 'information')),
}

/** Where the address leads; the first page where it leads nowhere. */
export default function OtherPage({ home }: { home: ReactNode }) {
  const Page = pages[usePlace().split('/')[0]!]
  return Page ? <Page /> : home
}
