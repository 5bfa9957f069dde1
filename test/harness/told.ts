/** Steps of care told through a window's own session: what a story does not click, the same person does by the same operations. */
import { expect, type Page } from '@playwright/test'
import { REVIEW_QUESTIONS } from '../../src/shared/review-words.ts'

/** Asks as whoever is signed in there; fails with the refusal. */
export async function told(page: Page, method: 'GET' | 'POST' | 'PUT', url: string, data?: object): Promise<any> {
  const origin = new URL(page.url()).origin
  const answer = await page.request.fetch(`${origin}${url}`, { method, headers: { origin }, ...(data ? { data } : {}) })
  expect(answer.ok(), `${method} ${url}: ${await answer.text()}`).toBe(true)
  return answer.json()
}

/** Every part of life that is asked about and not written down yet, with nothing foreseen. */
async function livesLookedAt(worker: Page, at: string): Promise<void> {
  const { asked, domains } = await told(worker, 'GET', at)
  const looked = new Set(domains.map((one: { category: string }) => one.category))
  for (const domain of asked.filter((one: string) => !looked.has(one)))
    await told(worker, 'PUT', `${at}/domains/${domain}`, {
      status: 'assessed',
      facts: 'As told.',
      person_words: 'It goes.',
      none_foreseen: true,
      functioning: [{ activity: 'Day to day', level: 'alone' }],
      version: null,
    })
}

/** What a conversation of an hour adds after the first strength and the first need. */
export async function talkedThrough(worker: Page, at: string): Promise<void> {
  const personal = ['Cooks well', 'Good with figures']
  for (const words of personal) await told(worker, 'POST', `${at}/strengths`, { kind: 'personal', words })
  await told(worker, 'POST', `${at}/strengths`, { kind: 'environmental', words: 'A sister nearby' })
  await told(worker, 'POST', `${at}/achievements`, { words: 'Kept a flat for four years', what_helped: 'Rent by direct debit' })
  for (const [category, words, support_required] of [
    ['health', 'Sleep without pain', 'A doctor who looks at the back'],
    ['family', 'A safe school for Noa', 'A place at the school nearby'],
  ])
    await told(worker, 'POST', `${at}/needs`, { category, words, worker_rating: 2, person_rating: 3, support_required })
  await livesLookedAt(worker, at)
  const person = at.slice(0, at.indexOf('/assessments'))
  for (const [said, kind, direction, valence] of [
    ['The sister', 'social', 'both', 'supportive'],
    ['Friends from the choir', 'social', 'on_person', 'supportive'],
    ['Noa’s school', 'physical', 'on_person', 'supportive'],
    ['Noise at the motel', 'physical', 'on_person', 'stressful'],
  ])
    await told(worker, 'POST', `${person}/environment`, { words: said, kind, direction, valence })
  await nobodyOutside(worker, at)
}

/** Where a need is great and nobody outside is asked, it is said why. */
export async function nobodyOutside(worker: Page, at: string): Promise<void> {
  const { missing } = await told(worker, 'GET', at)
  for (const { refusal, domain } of missing)
    if (refusal === 'ask_outside_or_say_why')
      await told(worker, 'POST', `${at}/contributions`, { category: domain, not_asked: 'not_appropriate', reason: 'We do this ourselves' })
}

/** A child's own picture, with the child's own view of it. @returns where it is read */
export async function childsOwn(worker: Page, child: string): Promise<string> {
  const all = `/api/people/${child}/assessments`
  const { id } = await told(worker, 'POST', all, { mode: 'in_person', kind: 'child', supports_offered: ['breaks'] })
  const at = `${all}/${id}`
  await told(worker, 'POST', `${at}/answer`, { response: 'accepted', own_words: 'Can we draw?' })
  await told(worker, 'POST', `${at}/start`, { depth: 'standard', depth_reason: 'One talk at school' })
  await told(worker, 'POST', `${at}/strengths`, { kind: 'personal', words: 'Makes friends fast' })
  const { version } = await told(worker, 'GET', at)
  await told(worker, 'PUT', `${at}/child-view`, { child_view: 'My old school, with the tree', child_view_means: 'drawing', version })
  await told(worker, 'POST', `${at}/needs`, {
    category: 'work_learning',
    words: 'A school where nobody shouts',
    worker_rating: 3,
    person_rating: 3,
    support_required: 'A visit',
  })
  await livesLookedAt(worker, at)
  await nobodyOutside(worker, at)
  await told(worker, 'POST', `${at}/complete`)
  await told(worker, 'POST', `${at}/share`)
  await told(worker, 'POST', `${at}/agreement`, { response: 'agreed', mode: 'dictated' })
  return `/people/${child}/assessment/${id}`
}

/** A goal that answers one need, with one step asked of one party. */
export async function goalWith(
  worker: Page,
  plan: string,
  goal: { words: string; need: string; horizon: string; by: string; step: string; asked: string; issue?: string },
): Promise<void> {
  const { needs } = await told(worker, 'GET', plan)
  const need = needs.find((one: { words: string }) => one.words === goal.need)
  const { words, horizon, by: target_on, issue = '' } = goal
  const made = await told(worker, 'POST', `${plan}/goals`, {
    words,
    category: need.category,
    horizon,
    target_on,
    success_measure: `${words}: seen by both`,
    confidence: 7,
    need_ids: [need.id],
    issue,
    quality_area: 'home',
    does_now: 'worker',
    does_in_end: 'alone',
  })
  await told(worker, 'POST', `${plan}/goals/${made.id}/actions`, {
    words: goal.step,
    deliverable: 'Written down',
    ask: { responsible_id: goal.asked, due_at: `${target_on}T23:59:00Z` },
  })
}

/** What is left of the ten questions, answered by both sides. */
export async function answeredByBoth(coordinator: Page, own: Page, at: string): Promise<void> {
  const { elements } = (await told(coordinator, 'GET', at.slice(0, at.lastIndexOf('/')))).reviews[0]
  const has = (key: string, by: string) => elements.some((one: { key: string; by: string }) => one.key === key && one.by === by)
  for (const key of REVIEW_QUESTIONS) {
    if (!has(key, 'worker')) await told(coordinator, 'PUT', `${at}/elements/${key}`, { by: 'worker', mode: 'worker', words: 'As noted.' })
    if (!has(key, 'person')) await told(own, 'PUT', `${at}/elements/${key}`, { by: 'person', mode: 'self', words: 'Good.', rating: 4 })
  }
}

/** How a step's next state is called among what a reader may do. */
const WORD = { in_progress: 'start', done: 'done', confirmed: 'confirm' } as const
/** Every step and promise that is still open is done by whoever took it on, and confirmed by the person or the coordinator. */
export async function carriedOut(plan: string, { partner, own, coordinator }: Record<'partner' | 'own' | 'coordinator', Page>): Promise<void> {
  for (const to of ['in_progress', 'done', 'confirmed'] as const)
    for (const page of to === 'confirmed' ? [own, coordinator] : [partner, own, coordinator])
      for (const { id, may, version } of (await told(page, 'GET', plan)).actions)
        if (may.includes(WORD[to])) {
          const how = to === 'done' && page !== own ? { done_mode: 'with' } : {}
          await told(page, 'POST', `${plan}/actions/${id}/state`, { to, words: 'Done as agreed', version, ...how })
        }
}
