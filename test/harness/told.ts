/** Steps of care told through a window's own session: what a story does not click, the same person does by the same operations. */
import { expect, type Page } from '@playwright/test'
import { KEYS } from '../../src/review/contract.ts'

/** How a step's next state is called among what a reader may do. */
const WORD: Record<string, string> = { in_progress: 'start', done: 'done', confirmed: 'confirm' }

/** Asks as whoever is signed in there; fails with the refusal. */
export async function told(page: Page, method: 'GET' | 'POST' | 'PUT', url: string, data?: object): Promise<any> {
  const origin = new URL(page.url()).origin
  const answer = await page.request.fetch(`${origin}${url}`, { method, headers: { origin }, ...(data ? { data } : {}) })
  expect(answer.ok(), `${method} ${url}: ${await answer.text()}`).toBe(true)
  return answer.json()
}

/** A conversation about strengths and needs, shared and agreed by the person in their own window. */
export async function assessed(worker: Page, own: Page, person: string): Promise<string> {
  const at = `/api/people/${person}/assessments`
  const { id } = await told(worker, 'POST', at, { mode: 'in_person', supports_offered: ['time_of_choice'] })
  await told(own, 'POST', `${at}/${id}/answer`, { response: 'accepted', own_words: 'Yes, on Thursday.' })
  await told(worker, 'POST', `${at}/${id}/start`, { depth: 'brief' })
  for (const words of ['Organises everything', 'Cooks well', 'Good with figures']) await told(worker, 'POST', `${at}/${id}/strengths`, { kind: 'personal', words })
  await told(worker, 'POST', `${at}/${id}/strengths`, { kind: 'environmental', words: 'A sister nearby' })
  await told(worker, 'POST', `${at}/${id}/achievements`, { words: 'Kept a flat for four years', what_helped: 'Rent by direct debit' })
  await told(worker, 'POST', `${at}/${id}/needs`, { category: 'housing', words: 'A place of my own', worker_rating: 3, person_rating: 3, support_required: 'Application' })
  for (const domain of (await told(worker, 'GET', `${at}/${id}`)).asked) await told(worker, 'PUT', `${at}/${id}/domains/${domain}`, { status: 'assessed', facts: 'As told.', version: null })
  await told(worker, 'POST', `${at}/${id}/complete`)
  await told(worker, 'POST', `${at}/${id}/share`)
  for (const kind of ['wish', 'feeling', 'aspiration']) await told(own, 'POST', `/api/people/${person}/voices`, { kind, words: 'A kitchen of my own', mode: 'self' })
  await told(own, 'POST', `${at}/${id}/agreement`, { response: 'agreed', mode: 'self' })
  return id
}

/** A plan with one goal and one step asked of another agency's worker, as the coordinator writes it with the person. */
export async function planned(coordinator: Page, own: Page, { person, asked }: { person: string; asked: string }): Promise<void> {
  const at = `/api/people/${person}/plan`
  await told(coordinator, 'POST', at, {})
  await told(own, 'POST', `${at}/priorities`, { by: 'person', issues: ['A home of my own'] })
  const { needs } = await told(coordinator, 'GET', at)
  const goal = await told(coordinator, 'POST', `${at}/goals`, {
    words: 'A lease for twelve months', category: 'housing', horizon: 'long', target_on: '2025-09-30', success_measure: 'The lease is signed', confidence: 7,
    need_ids: needs.map((need: { id: string }) => need.id), housing_goal: true, issue: 'A home of my own',
  })
  await told(coordinator, 'POST', `${at}/goals/${goal.id}/actions`, { words: 'Lodge the housing application', deliverable: 'Receipt in the file', ask: { responsible_id: asked, due_at: '2025-04-11T23:59:00Z' } })
  const { plan } = await told(coordinator, 'GET', at)
  await told(coordinator, 'PUT', `${at}/level`, { level: 'medium', reason: 'Two agencies', version: plan.version })
}

/** The ten questions answered by both sides, and nothing to change. */
export async function reviewed(coordinator: Page, own: Page, person: string): Promise<void> {
  const at = `/api/people/${person}/reviews`
  const { id } = await told(coordinator, 'POST', at, { mode: 'in_person' })
  for (const key of KEYS) {
    await told(coordinator, 'PUT', `${at}/${id}/elements/${key}`, { by: 'worker', mode: 'worker', words: 'As noted.' })
    await told(own, 'PUT', `${at}/${id}/elements/${key}`, { by: 'person', mode: 'self', words: 'Good.', rating: 4 })
  }
  await told(coordinator, 'POST', `${at}/${id}/complete`, {
    needs_met_by_person: 4, needs_met_by_worker: 4, coordination_rating: 4, coordination_reason: 'Everybody came.', outcome: 'no_change', no_change_reason: 'It works.',
  })
}

/** Every step and promise that is still open is done, each by whoever took it on. */
export async function carriedOut(person: string, ...windows: Page[]): Promise<void> {
  const at = `/api/people/${person}/plan`
  for (const page of windows) {
    for (const to of ['in_progress', 'done', 'confirmed']) {
      for (const { id, may, version } of (await told(page, 'GET', at)).actions) {
        if (may.includes(WORD[to]!)) await told(page, 'POST', `${at}/actions/${id}/state`, { to, words: 'Done as agreed', version })
      }
    }
  }
}

/** Planned with the person, then closed into a home that lasts. */
export async function leftWell(coordinator: Page, own: Page, person: string): Promise<void> {
  const { periods } = await told(coordinator, 'GET', `/api/people/${person}/exits`)
  const at = `/api/people/${person}/exits/${periods[0].id}`
  await told(coordinator, 'POST', `${at}/offer`, { planned_on: '2025-10-01', mode: 'in_person' })
  await told(own, 'POST', `${at}/answer`, { response: 'accepted', own_words: 'Yes, let us plan it.' })
  await told(coordinator, 'PUT', `${at}/plan`, { planned_on: '2025-10-01', what_keeps_it: 'Rent by direct debit.', who_to_call: 'Worker, sister', how_to_come_back: 'Ring any time.', copy_given: true })
  await told(own, 'POST', `${at}/follow-up-plan`, { risk: 'low', wish: 'Ring me.' })
}
