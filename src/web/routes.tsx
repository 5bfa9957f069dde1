import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import type { ComponentType } from 'react'
import { Refused } from './client.ts'
import { paths, PORTAL } from './paths.ts'
import { placesFor } from './navigation.ts'
import { me, queries } from './queries.ts'
import { readQuestion, writeQuestion } from './question.ts'
import { Crash } from './shell/crash.tsx'
import { First } from './shell/first.tsx'
import { ForRoles, Nowhere } from './shell/nowhere.tsx'
import { Opening } from './kit/opening.tsx'
import { Shell } from './shell/shell.tsx'
import type { Topic } from './words/topics.ts'
import { saying } from './words/use-words.ts'

const root = createRootRoute({ notFoundComponent: Nowhere, errorComponent: Crash })

const signIn = createRoute({
  getParentRoute: () => root,
  path: paths.sign_in,
  validateSearch: (search): { back?: string; refusal?: string } => ({
    ...(typeof search['back'] === 'string' ? { back: search['back'] } : {}),
    ...(typeof search['refusal'] === 'string' ? { refusal: search['refusal'] } : {}),
  }),
  component: lazyRouteComponent(saying(() => import('./sign-in/page.tsx'), 'for_door')),
})

/** Opens an account; whoever holds the link is not signed in yet. */
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation/$secret',
  component: lazyRouteComponent(saying(() => import('../auth/pages/invitation.tsx'), 'account', 'for_door')),
})

/** Everything but the door: first asks who is there, and comes back here after signing in. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  beforeLoad: async ({ location }) => {
    const reader = await queries.ensureQueryData(me).catch((error: unknown) => {
      if (error instanceof Refused && error.status === 401) throw redirect({ to: paths.sign_in, search: { back: location.href } })
      throw error
    })
    if (reader.kind !== 'staff') throw redirect({ href: PORTAL, reloadDocument: true })
    return { reader }
  },
})

/** The first page is the first that a reader's roles open. Decided before the page is drawn: a redirect drawn with it would pull back whoever has moved on. */
const first = createRoute({
  getParentRoute: () => inside,
  path: paths.first,
  component: First,
  beforeLoad: ({ context }) => {
    const [place] = placesFor(context.reader.roles, (path) => path in router.routesByPath)
    if (place) throw redirect({ to: place.path, replace: true })
  },
})

/** Any other address: said inside the house, once it is known who asks. */
const nowhere = createRoute({ getParentRoute: () => inside, path: '$', component: Nowhere })

const page = (path: string, load: () => Promise<{ default: ComponentType }>, ...words: [Topic, ...Topic[]]) =>
  createRoute({ getParentRoute: () => inside, path, component: lazyRouteComponent(saying(load, ...words)) })

/** A page that asks the server for one thing alone, which only these roles may be told. */
const forRoles = (roles: readonly string[], load: () => Promise<{ default: ComponentType }>) => async () => {
  const { default: Page } = await load()
  const Only = () => (
    <ForRoles roles={roles}>
      <Page />
    </ForRoles>
  )
  return { default: Only }
}

/** One line for each page, with the topics of words it says: page('/people/$id', () => import('../people/pages/person.tsx'), 'people'). */
const pages: ReturnType<typeof page>[] = [
  page('/ideas', () => import('../contact/pages/ideas.tsx'), 'tailored'),
  page('/radar', () => import('../radar/pages/radar.tsx'), 'radar'),
  page('/barriers', () => import('../barriers/pages/board.tsx'), 'barriers'),
  page('/people/$id/review/$review', () => import('../review/pages/review.tsx'), 'assessment', 'contact', 'exit', 'planning', 'review', 'satisfied'),
  page('/people/$id/exit/$period', () => import('../exit/pages/exit.tsx'), 'contact', 'exit'),
  page('/people/$id/exit/$period/sheet', () => import('../exit/pages/sheet.tsx'), 'exit'),
  page('/people/$id/letter/$letter', () => import('../contact/pages/letter.tsx'), 'contact'),
  page('/people/$id/role', () => import('../advocacy/pages/role.tsx'), 'advocacy'),
  page('/people', () => import('../people/pages/list.tsx'), 'people'),
  page('/people/new', () => import('../people/pages/new-person.tsx'), 'people'),
  page('/people/duplicates', () => import('../people/pages/duplicates.tsx'), 'people'),
  page('/people/$id', () => import('../people/pages/person.tsx'), 'people', 'owed', 'scorecard', 'standards', 'tailored', 'why'),
  page('/people/$id/consent', () => import('../consent/pages/consent.tsx'), 'administration', 'consent', 'people'),
  page('/people/$id/emergency', () => import('../consent/pages/emergency.tsx'), 'consent'),
  page('/reviews-of-access', () => import('../consent/pages/reviews.tsx'), 'consent'),
  page('/unusual-reading', () => import('../consent/pages/unusual-reading.tsx'), 'confidential'),
  page(
    '/people/$id/who-looked',
    forRoles(['supervisor'], () => import('../consent/pages/who-looked.tsx')),
    'consent',
  ),
  page('/people/$id/assessment/$assessment', () => import('../assessment/pages/assessment.tsx'), 'assessment', 'measures'),
  page('/people/$id/measures/$instrument', () => import('../assessment/pages/answer-instrument.tsx'), 'assessment', 'measures'),
  page('/import', () => import('../exchange/pages/import.tsx'), 'imports'),
  page('/import/$id', () => import('../exchange/pages/run.tsx'), 'imports', 'people'),
  page('/administration', () => import('../agencies/pages/administration.tsx'), 'administration', 'reliable'),
  page('/administration/$part', () => import('../agencies/pages/administration.tsx'), 'administration', 'reliable'),
  page('/administration/parameters', () => import('../agencies/pages/parameters.tsx'), 'administration', 'parameters'),
  page('/settings', () => import('../auth/pages/settings.tsx'), 'account', 'for_door', 'notices'),
  page('/people/$id/plan', () => import('../planning/pages/board.tsx'), 'barriers', 'people', 'planning', 'reserved'),
  page('/plans/sample', () => import('../planning/pages/sample.tsx'), 'planning'),
  page('/people/$id/crisis', () => import('../planning/pages/crisis.tsx'), 'planning'),
  page('/requests', () => import('../planning/pages/requests.tsx'), 'assessment', 'barriers', 'information', 'planning'),
  page('/referrals', () => import('../referral/pages/inbox.tsx'), 'calendar', 'entry', 'referral', 'reliable'),
  page('/conferences', () => import('../conference/pages/mine.tsx'), 'conference'),
  page('/handover', () => import('../handover/pages/handover.tsx'), 'handover'),
  page('/people/$id/conferences/$conference', () => import('../conference/pages/conference.tsx'), 'calendar', 'conference', 'planning', 'reserved'),
  page('/entry/tell', () => import('../entry/pages/tell-agency.tsx'), 'entry'),
  page('/entry/packs', () => import('../entry/pages/packs.tsx'), 'entry'),
  page('/entry', () => import('../entry/pages/inbox.tsx'), 'entry'),
  page('/entry/new', () => import('../entry/pages/first-contact.tsx'), 'entry', 'people'),
  page('/entry/referrals/$person', () => import('../entry/pages/referral.tsx'), 'entry'),
  page('/entry/$person/$id', () => import('../entry/pages/request.tsx'), 'entry', 'people'),
  page('/entry/$person/$id/decide', () => import('../entry/pages/decide.tsx'), 'entry'),
  page('/entry/$person/$id/refer', () => import('../entry/pages/refer.tsx'), 'entry'),
  page('/entry/$person/$id/sheet', () => import('../entry/pages/sheet.tsx'), 'entry'),
  page('/directory', () => import('../directory/pages/search.tsx'), 'directory'),
  page('/directory/sheet', () => import('../directory/pages/sheet.tsx'), 'directory'),
  page('/directory/listings/$id', () => import('../directory/pages/listing.tsx'), 'directory'),
  page('/directory/listings/$id/change', () => import('../directory/pages/change.tsx'), 'directory'),
  page('/homes', () => import('../housing/pages/homes.tsx'), 'housing'),
  page('/directory/kept', () => import('../directory/pages/kept.tsx'), 'directory'),
  page('/directory/new', () => import('../directory/pages/new.tsx'), 'directory'),
  page('/today', () => import('../standards/pages/today.tsx'), 'owed', 'standards'),
  page('/scorecard', () => import('../standards/pages/scorecard.tsx'), 'owed', 'people', 'scorecard', 'standards'),
  page('/scorecard/sameness', () => import('../planning/pages/sameness.tsx'), 'planning'),
  page('/scorecard/$standard', () => import('../standards/pages/behind-the-rate.tsx'), 'owed', 'scorecard', 'standards'),
  page('/outcomes', () => import('../evaluation/pages/outcomes.tsx'), 'evaluation', 'people', 'relationship'),
  page(
    '/network',
    forRoles(['network_admin', 'evaluator'], () => import('../evaluation/pages/network.tsx')),
    'evaluation',
    'network',
  ),
  page('/people/$id/owed', () => import('../standards/pages/owed-page.tsx'), 'owed', 'scorecard', 'why'),
  page('/start', () => import('../demo/pages/ten-minutes.tsx'), 'start'),
]

export const router = createRouter({
  routeTree: root.addChildren([signIn, invitation, inside.addChildren([first, nowhere, ...pages])]),
  defaultPreload: 'intent',
  defaultPendingComponent: Opening,
  defaultErrorComponent: Crash,
  defaultNotFoundComponent: Nowhere,
  scrollRestoration: true,
  parseSearch: readQuestion,
  stringifySearch: writeQuestion,
})
