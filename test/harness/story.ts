/** A stage for stories in a real browser: the network of the acceptance scripts, windows signed in through the page, every page looked at by axe. */
import { expect, type Browser, type Locator, type Page } from '@playwright/test'
import path from 'node:path'
import type { Role } from '../../src/shared/words.ts'
import { picture } from './picture.ts'
import { barriersOn } from './barriers.ts'
import { givenIn } from './given.ts'
import { publishPacks } from './packs.ts'
import { invitationFor, PASSWORD } from './visitor.ts'
import { makeWorld, type World } from './world.ts'

export type Stage = Awaited<ReturnType<typeof makeStage>>
type Look = { phone?: boolean; dark?: boolean; chinese?: boolean }

const AGENCIES = [
  ['a1', 'Harbour Homelessness Service', 'homelessness'],
  ['a2', 'Northside Housing', 'housing'],
  ['a3', 'City Community Health', 'health'],
] as const
const STAFF = {
  'intake.a1': ['a1', ['intake']],
  'coord.a1': ['a1', ['coordinator']],
  'worker.a1': ['a1', ['support_worker']],
  'sup.a1': ['a1', ['supervisor']],
  'worker.a2': ['a2', ['partner_worker']],
  'worker.a3': ['a3', ['partner_worker']],
  'admin.net': ['a3', ['network_admin']],
  'eval.net': ['a3', ['evaluator']],
} as const satisfies Record<string, readonly ['a1' | 'a2' | 'a3', readonly Role[]]>
export type Worker = keyof typeof STAFF

/** Agencies and users of the acceptance scripts, on Monday 3 March 2025 at nine; nobody is written down yet. */
export async function makeStage() {
  const world = await makeWorld({ webDir: path.resolve(import.meta.dirname, '../../dist/web') })
  await world.app.listen({ port: 0, host: '127.0.0.1' })
  const address = `http://localhost:${(world.app.server.address() as { port: number }).port}`
  const given = givenIn(world.admin)
  const agency = {} as Record<'a1' | 'a2' | 'a3', string>
  for (const [code, name, kind] of AGENCIES) agency[code] = await given.agency(name, kind)
  const staff = {} as Record<Worker, string>
  for (const [name, [of, roles]] of Object.entries(STAFF)) staff[name as Worker] = await given.staff(agency[of], [...roles], name)
  await publishPacks(world.admin, Object.values(agency), staff['eval.net'])
  /** Moves the clock as a user of test mode would, for example '2025-03-03T09:00'. */
  const at = (time: string) => moveTo(address, `${time}:00Z`)
  await at('2025-03-03T09:00')
  return { world, given, agency, staff, address, at, window: windows(address), windowAt: windowsAt(address), close: () => closeAll(world) }
}

async function moveTo(address: string, at: string): Promise<void> {
  const answer = await fetch(`${address}/api/test/clock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ at }),
  })
  expect(answer.status, await answer.text()).toBe(200)
}
const closeAll = (world: World) => world.close()

/** A window of its own, signed in through the page by one tap. */
const windows = (address: string) =>
  async function open(browser: Browser, name: string, look: Look = {}): Promise<Page> {
    const page = await windowOf(address, browser, look)
    await signIn(page, name)
    return page
  }

async function windowOf(address: string, browser: Browser, look: Look): Promise<Page> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: look.phone ? { width: 390, height: 844 } : { width: 1360, height: 860 },
    colorScheme: look.dark ? 'dark' : 'light',
    locale: look.chinese ? 'zh-CN' : 'en-AU',
  })
  return context.newPage()
}

/** A window of somebody who is signed in already, with one page open. */
const windowsAt = (address: string) =>
  async function openAt(browser: Browser, id: string, place: string): Promise<Page> {
    const page = await windowOf(address, browser, {})
    await letIn(page, address, id)
    await page.goto(place)
    return page
  }

/** By one tap, at the door. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: new RegExp(`^${name.replaceAll('.', '\\.')}\\b`) }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

/** The end of a story's file: its windows first, which would otherwise go on asking a server that is gone, beside the next story. */
export async function leave(browser: Browser, place: { close: () => Promise<void> }): Promise<void> {
  for (const context of browser.contexts()) await context.close()
  await place.close()
}

/** In again after the clock was moved so far that the session is over; the window stays where it is. */
export async function backIn(page: Page, id: string): Promise<void> {
  await letIn(page, new URL(page.url()).origin, id)
}
async function letIn(page: Page, origin: string, id: string): Promise<void> {
  const answer = await page.request.post(`${origin}/api/test/sign-in`, { headers: { origin }, data: { id } })
  expect(answer.ok(), await answer.text()).toBe(true)
}

const OWN_NAME = 'somebody'
/** The person comes back to their own page, by the name and the password they chose. */
export async function signInAtHome(page: Page): Promise<void> {
  await page.context().clearCookies()
  await page.goto('/my')
  await page.getByLabel('E-mail or sign-in name').fill(OWN_NAME)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByLabel('Password', { exact: true })).toHaveCount(0) // let in
  await page.waitForURL(/\/my/)
}

/** The person opens their account with the invitation somebody gave them, in a window of their own. */
export async function openAccountOf(stage: Stage, browser: Browser, person: string, look: Look = {}): Promise<Page> {
  const page = await windowOf(stage.address, browser, look)
  await page.goto(`/invitation/${await invitationFor(stage.world, person)}`)
  await page.locator('input[autocomplete=username]').fill(OWN_NAME)
  await page.locator('input[type=password]').first().fill(PASSWORD)
  await page.locator('form button[type=submit]').first().click()
  await page.waitForURL(/\/my/)
  return page
}

/** Nothing that keeps anybody out, in the looks asked for. */
export async function openToAll(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  expect.soft(await barriersOn(page)).toEqual([])
}

/** Looked at by axe, no wider than the window, and kept as a picture at desk and phone width where HOMEWARD_SHOTS names a folder. */
export async function look(page: Page, name: string): Promise<void> {
  await openToAll(page)
  if (!process.env['HOMEWARD_SHOTS']) return
  const before = page.viewportSize()!
  for (const [width, height] of [
    [1360, 860],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.evaluate('scrollTo(0, 0)')
    await picture(page, `${name}-${width}`)
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), `${name} at ${width}`).toBe(true)
  }
  await page.setViewportSize(before)
}

/** A day typed into a field that also has a calendar; Enter would send the form it is in. */
export async function day(within: Page | Locator, label: string, value: string): Promise<void> {
  const field = within.getByLabel(new RegExp(`^${label}`))
  await field.fill(value)
  await field.press('Tab')
}

/** One of a list that opens under its field. */
export async function choose(within: Page | Locator, label: string, option: string) {
  const field = within
    .getByRole('combobox', { name: label })
    .or(within.getByRole('textbox', { name: label }))
    .first()
  await expect(field).toBeEnabled() // what may be chosen has come
  await field.click({ force: true }) // a field of several choices lies beneath them
  await optionOf(within, option).click()
}
/** Its list may open outside the form the field stands in. */
export const optionOf = (within: Page | Locator, option: string): Locator =>
  ('page' in within ? within.page() : within).getByRole('option', { name: option })
