import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import { saying } from '../words/use-words.ts'
import { usePlace } from './place.ts'

type Page = LazyExoticComponent<ComponentType>

/** One line for each of the person's pages, the first one at ''; `plan: lazy(saying(() => import('../../portal/pages/plan.tsx'), 'my', 'my_pages', 'person_refusals'))`. */
const Home = lazy(saying(() => import('../../portal/pages/home.tsx'), 'my'))
const pages: Record<string, Page> = {
  plan: lazy(saying(() => import('../../portal/pages/plan.tsx'), 'my', 'my_pages', 'person_refusals')),
  order: lazy(saying(() => import('../../portal/pages/order.tsx'), 'my', 'my_pages', 'person_refusals')),
  steps: lazy(saying(() => import('../../portal/pages/steps.tsx'), 'my', 'my_pages', 'person_refusals')),
  promises: lazy(saying(() => import('../../portal/pages/promises.tsx'), 'my', 'my_pages')),
  people: lazy(saying(() => import('../../portal/pages/people.tsx'), 'my', 'my_pages')),
  words: lazy(saying(() => import('../../portal/pages/words.tsx'), 'my', 'my_pages', 'person_refusals')),
  happened: lazy(saying(() => import('../../portal/pages/happened.tsx'), 'my', 'my_pages')),
  talk: lazy(saying(() => import('../../portal/pages/talk.tsx'), 'my', 'my_pages', 'person_refusals')),
  review: lazy(saying(() => import('../../portal/pages/review.tsx'), 'my', 'my_pages', 'person_refusals')),
  leaving: lazy(saying(() => import('../../portal/pages/leaving.tsx'), 'my', 'my_pages', 'person_refusals')),
  rights: lazy(saying(() => import('../../portal/pages/rights.tsx'), 'my', 'my_pages')),
  help: lazy(saying(() => import('../../portal/pages/help.tsx'), 'my', 'my_pages')),
  account: lazy(saying(() => import('../../portal/pages/account.tsx'), 'my', 'my_pages', 'account')),
  sharing: lazy(saying(() => import('../../portal/pages/sharing.tsx'), 'my', 'my_pages', 'person_refusals', 'consent')),
  'who-looked': lazy(saying(() => import('../../portal/pages/who-looked.tsx'), 'my', 'my_pages', 'consent')),
}

export function PortalPage() {
  const Page = pages[usePlace()] ?? Home
  return <Page />
}
