/** The plan in the browser: what is missing leads to being mended; another agency agrees in two taps and it appears without a reload. */
import { expect, test, type Browser, type Page } from '@playwright/test'
import { picture } from '../harness/picture.ts'
import { barriersOn } from '../harness/barriers.ts'
import { done, householdReadyToPlan, type Household } from '../harness/given-plan.ts'
import { tookPart } from '../harness/took-part.ts'
import { makeWorld, type As, type World } from '../harness/world.ts'
import { leave } from '../harness/story.ts'

let world: World
let at: Household
let address: string
test.beforeAll(async () => {
  world = await makeWorld({ webDir: 'dist/web' })
  await world.clock('2025-03-25T09:00:00Z')
  at = await householdReadyToPlan(world, ['housing', 'health', 'community'])
  await world.admin.query(`update sealed.session set expires_at = expires_at + interval '3000 days'`)
  address = await world.app.listen({ port: 0, host: '127.0.0.1' })
  await written(at)
})
test.afterAll(({ browser }) => leave(browser, world))

/** A plan as two colleagues would have written it by now: goals, one step asked, nobody agreed yet. */
async function written(household: Household) {
  const { as, at: plan, ids, need_ids: [housing, health] } = household // prettier-ignore
  await done(as.coordinator.post(plan, {}))
  await tookPart(household, '2025-03-25T09:00:00Z')
  await done(as.person.post(`${plan}/priorities`, { by: 'person', issues: ['A home of our own', 'Sleep without pain'] }))
  await done(as.coordinator.post(`${plan}/priorities`, { by: 'worker', issues: ['Health', 'A home'] }))
  const goal = (body: object) =>
    done(
      as.coordinator.post(`${plan}/goals`, {
        success_measure: 'The lease is signed',
        confidence: 7,
        quality_area: 'home',
        does_now: 'worker',
        does_in_end: 'alone',
        development_step: 'Rings herself',
        ...body,
      }),
    )
  const lease = await goal({
    words: 'A lease for twelve months',
    category: 'housing',
    horizon: 'long',
    target_on: '2025-09-30',
    need_ids: [housing],
    housing_goal: true,
    proposed_by: at.person,
    proposed_mode: 'dictated',
    issue: 'A home of our own',
  })
  const rest = await goal({
    words: 'Sleep without pain',
    category: 'health',
    horizon: 'short',
    target_on: '2025-04-30',
    need_ids: [health],
    issue: 'Sleep without pain',
    success_measure: 'Seven hours, five nights a week',
    confidence: 4,
  })
  await done(
    as.coordinator.post(`${plan}/goals/${lease.id}/actions`, {
      words: 'Lodge the housing application',
      deliverable: 'Receipt in the file',
      ask: { responsible_id: ids.partner2, due_at: '2025-04-11T23:59:00Z' },
    }),
  )
  await done(
    as.coordinator.post(`${plan}/goals/${rest.id}/actions`, {
      words: 'Health check',
      deliverable: 'Letter from the doctor',
      ask: { responsible_id: at.agencies.a3, due_at: '2025-04-17T23:59:00Z' },
    }),
  )
  await done(as.worker.post(`${plan}/promises`, { words: 'Ring the housing office', due_at: '2025-03-28T23:59:00Z' }))
  await done(as.supervisor.post(`${plan}/coordinators`, { staff_id: ids.coordinator }))
}

async function pageOf(
  browser: Browser,
  as: As,
  look: { width: number; height: number; dark?: boolean; language?: string } = { width: 1360, height: 860 },
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: look.width, height: look.height }, colorScheme: look.dark ? 'dark' : 'light' })
  const [name, value] = as.cookie.split('=') as [string, string]
  await context.addCookies([{ name, value, url: address }])
  if (look.dark || look.language) {
    await context.addInitScript(
      ([dark, language]) => {
        if (dark) localStorage.setItem('mantine-color-scheme-value', 'dark')
        if (language) localStorage.setItem('homeward-language', language)
      },
      [look.dark ?? false, look.language ?? ''] as const,
    )
  }
  return context.newPage()
}
const clean = async (page: Page) => expect(await barriersOn(page)).toEqual([])
const shot = (page: Page, name: string) => picture(page, `plan-${name}`)

test('what is missing stands on the board, and a button leads to mending it', async ({ browser }) => {
  const page = await pageOf(browser, at.as.coordinator)
  await page.goto(`${address}/people/${at.person}/plan`)
  await expect(page.getByRole('heading', { name: 'Lan’s plan' })).toBeVisible()
  await expect(page.getByText('A need has neither a goal nor a choice.')).toBeVisible()
  await clean(page)
  await shot(page, 'desktop')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('is printed with the button', { exact: false }), 'nothing is printed before it is said what for').toBeVisible()
  await expect(page.getByText('Lodge the housing application').first()).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: 'Print', exact: true }).click()
  await page.getByRole('button', { name: 'For a meeting' }).click()
  await expect(page.getByRole('button', { name: 'Print', exact: true })).toBeEnabled()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(/^Printed by Ana Moreau, Harbour Homes, .+ For a meeting$/)).toBeVisible()
  const step = page.getByText('Lodge the housing application')
  await expect(step).toHaveCount(2) // at its goal, and under who does what by when
  for (const one of await step.all()) await expect(one, 'who does what by when is the point of a printed plan').toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('button', { name: 'Mend this: Help with community' }).click()
  await page.getByLabel('Why? A few words are enough').fill('First the home')
  await page.getByLabel('Ask again on').fill('2025-05-15')
  await page.getByLabel('Ask again on').press('Tab')
  await clean(page)
  await shot(page, 'need')
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('3 of 3 needs').first()).toBeVisible()
  await page.getByRole('button', { name: 'Decide' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Put to the owner' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Put to the owner' }).click()
  await expect(page.getByText('The owner has not agreed to this version.')).toBeVisible()
  await page.getByRole('button', { name: 'Bring into force' }).click()
  await expect(page.getByRole('alert').getByText('The plan is not ready for this step.')).toBeVisible()
  await shot(page, 'refused')
})

test('a partner agency agrees with two taps, and the coordinator sees it without a reload', async ({ browser }) => {
  const [partner, coordinator] = [await pageOf(browser, at.as.partner2, { width: 390, height: 844 }), await pageOf(browser, at.as.coordinator)]
  await coordinator.goto(`${address}/people/${at.person}/plan`)
  await expect(coordinator.getByText('Lodge the housing application').first()).toBeVisible()
  await partner.goto(`${address}/requests`)
  await expect(partner.getByRole('heading', { name: 'Lodge the housing application' })).toBeVisible()
  await clean(partner)
  await shot(partner, 'requests-phone')
  await partner.getByRole('button', { name: 'Agree: Lodge the housing application' }).click()
  await expect(partner.getByText('Agreed. Lan’s team sees it now.')).toBeVisible()
  await expect(coordinator.getByRole('button', { name: /Lodge the housing application.*Agreed/ }).first()).toBeVisible()
})

test('the coordinator takes it on from the requests; the board on a phone, in the dark, in Chinese, and as the person reads it', async ({
  browser,
}) => {
  const page = await pageOf(browser, at.as.coordinator)
  await page.goto(`${address}/requests`)
  await shot(page, 'requests')
  await page.getByRole('button', { name: 'Take it on' }).click()
  await expect(page.getByRole('button', { name: 'Take it on' })).toHaveCount(0)
  await page.goto(`${address}/people/${at.person}/plan?view=person`)
  await expect(page.getByRole('heading', { name: 'What comes first for me' })).toBeVisible()
  await clean(page)
  await shot(page, 'person')
  for (const [name, look] of [
    ['phone', { width: 390, height: 844 }],
    ['dark', { width: 1360, height: 860, dark: true }],
    ['zh', { width: 1360, height: 860, language: 'zh' }],
  ] as const) {
    const one = await pageOf(browser, at.as.coordinator, look)
    await one.goto(`${address}/people/${at.person}/plan`)
    await expect(one.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(one.getByText('Sleep without pain').first()).toBeVisible()
    await clean(one)
    await shot(one, name)
    expect(await one.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
  }
})

test('an answer that comes late closes its own form, not the one that was opened meanwhile', async ({ browser }) => {
  const page = await pageOf(browser, at.as.coordinator)
  await page.goto(`${address}/people/${at.person}/plan`)
  await page.getByRole('button', { name: 'Make a promise' }).click()
  await page.getByLabel('I will…').fill('Ring the landlord')
  await page.getByLabel('By which day?').fill('2025-03-28')
  await page.getByLabel('By which day?').press('Tab')
  let arrive = () => {}
  const late = new Promise<void>((resolve) => (arrive = resolve))
  await page.route('**/plan', async (route) => {
    await late
    await route.continue()
  })
  const written = page.waitForResponse((answer) => answer.url().endsWith('/plan/promises') && answer.ok())
  await page.getByRole('dialog').getByRole('button', { name: 'Promise' }).click()
  await written
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Add a goal', exact: true }).click()
  const goal = page.getByRole('dialog').getByLabel('The goal', { exact: true })
  await goal.fill('A garden')
  const read = page.waitForResponse((answer) => answer.url().endsWith('/plan'))
  arrive()
  await read
  await expect(page.getByText('Ring the landlord').first()).toBeVisible()
  await expect(goal).toHaveValue('A garden')
})

test('everything a goal still lacks is said at once, each beside its field, and the first is where one types', async ({ browser }) => {
  const page = await pageOf(browser, at.as.coordinator)
  await page.goto(`${address}/people/${at.person}/plan`)
  await page.getByRole('button', { name: 'Add a goal', exact: true }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('The goal', { exact: true }).fill('A garden')
  await form.getByRole('button', { name: 'Save' }).click()
  for (const lack of [
    'Say whose idea this goal is.',
    'Say what this goal answers: a need or a wish.',
    'Say who does it now, and who should in the end.',
    'Please fill this in.',
  ])
    await expect(form.getByText(lack).first()).toBeVisible()
  await expect(form.getByRole('radio', { name: 'Lan’s own idea' })).toBeFocused()
  await expect(form.getByLabel('The goal', { exact: true })).toHaveValue('A garden')
  await clean(page)
  await shot(page, 'goal-lacks')
})

test('on a phone the chapters of the plan open above the bar at its foot, and the last is within reach', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: address, viewport: { width: 360, height: 640 } })
  const [name, value] = at.as.coordinator.cookie.split('=') as [string, string]
  await context.addCookies([{ name, value, url: address }])
  const page = await context.newPage()
  await page.goto(`/people/${at.person}/plan`)
  const chapters = page.getByRole('navigation', { name: 'On this page' })
  await chapters.getByRole('button').click()
  const [names, bar] = [(await chapters.getByRole('list').boundingBox())!, (await page.locator('.shell-bar').boundingBox())!]
  expect(names.y + names.height).toBeLessThanOrEqual(bar.y)
  await chapters.getByRole('link').last().click()
  await expect(chapters.getByRole('list')).toBeHidden()
})
