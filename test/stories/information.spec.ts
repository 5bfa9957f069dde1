/** Told by one agency, asked by another: read by whom the person lets know of it, hidden from everybody else, and all of it open to the person. */
import { expect, test, type Browser, type Page } from '@playwright/test'
import { householdReadyToPlan, done, type Household } from '../harness/given-plan.ts'
import { broughtIntoForce, planBegun, stepAskedOf } from '../harness/plan-in-force.ts'
import { leave, look } from '../harness/story.ts'
import { makeWorld, type As, type World } from '../harness/world.ts'

let world: World, at: Household, address: string
test.beforeAll(async () => {
  world = await makeWorld({ webDir: 'dist/web' })
  at = await householdReadyToPlan(world, ['housing', 'health'])
  await broughtIntoForce(at, await stepAskedOf(at, await planBegun(at), at.ids.partner2))
  await done(at.as.person.post(`/api/people/${at.person}/consents/withdraw`, { party_id: at.agencies.a2, categories: ['health'] }))
  address = await world.app.listen({ port: 0, host: '127.0.0.1' })
})
test.afterAll(({ browser }) => leave(browser, world))

async function windowOf(browser: Browser, as: As, size: 'desk' | 'phone', more: object = {}): Promise<Page> {
  const viewport = size === 'phone' ? { width: 390, height: 844 } : { width: 1360, height: 860 }
  const context = await browser.newContext({ baseURL: address, viewport, reducedMotion: 'reduce', ...more })
  const [name, value] = as.cookie.split('=') as [string, string]
  await context.addCookies([{ name, value, url: address }])
  return context.newPage()
}
const updates = `tab=updates`

test('medicine changed: told on a phone, read by the coordinator, hidden from housing, asked and answered, and the person sees who was told', async ({
  browser,
}) => {
  const health = await windowOf(browser, at.as.partner3, 'phone')
  await health.goto(`/people/${at.person}?${updates}`)
  await expect(health.getByText('Nothing was told or asked yet')).toBeVisible()
  await look(health, 'information-none')
  await health.getByRole('button', { name: 'Tell the others' }).click()
  const form = health.getByRole('dialog')
  await form.getByLabel('What is it about?').fill('Medicine changed')
  await form.getByLabel('What do they need to know?').fill('Half the dose since Monday.')
  await form.getByLabel('Part of life').click()
  await health.getByRole('option', { name: 'Physical health' }).click()
  await look(health, 'information-tell')
  await form.getByRole('button', { name: 'Send' }).click()
  await expect(health.getByRole('heading', { name: 'Medicine changed' })).toBeVisible()

  const desk = await windowOf(browser, at.as.coordinator, 'desk')
  await desk.goto(`/people/${at.person}?${updates}`)
  await expect(desk.getByText('Half the dose since Monday.')).toBeVisible()
  const housing = await windowOf(browser, at.as.partner2, 'desk')
  await housing.goto(`/people/${at.person}?${updates}`)
  await expect(housing.getByText('Nothing was told or asked yet')).toBeVisible()

  await desk.getByRole('button', { name: 'Ask somebody' }).click()
  await desk.getByRole('dialog').getByLabel('Part of life').click()
  await desk.getByRole('option', { name: 'Physical health' }).click()
  await desk.getByRole('dialog').getByLabel('Whom do you ask?').click()
  await expect(desk.getByRole('option', { name: 'Bridge Housing' })).toHaveCount(0)
  await desk.getByRole('option', { name: 'Northside Health' }).click()
  await desk.getByRole('dialog').getByLabel('What is it about?').fill('Until when?')
  await look(desk, 'information-ask')
  await desk.getByRole('dialog').getByRole('button', { name: 'Send' }).click()
  await expect(desk.getByText('Waits for an answer')).toBeVisible()

  await health.goto('/requests')
  await health.getByRole('link', { name: 'Answer: Until when?' }).click()
  await health.getByRole('button', { name: 'Answer: Until when?' }).click()
  await health.getByRole('dialog').getByLabel('Your answer').fill('Until the end of the month')
  await health.getByRole('dialog').getByRole('button', { name: 'Send' }).click()
  await expect(health.getByText('Until the end of the month')).toBeVisible()
  await expect(desk.getByText('Until the end of the month')).toBeVisible()
  await look(desk, 'information-answered')

  const own = await windowOf(browser, at.as.person, 'phone')
  await own.goto('/my/plan/updates')
  await expect(own.getByRole('heading', { name: 'Medicine changed' })).toBeVisible()
  await look(own, 'information-mine')
  await own.goto('/my/who-looked')
  const log = own.getByRole('region', { name: 'What was told about you' })
  await expect(log.getByText('Ana Moreau, Harbour Homes was told this by Nora Singh, Northside Health').first()).toBeVisible()
  await expect(log).not.toContainText('Bridge Housing')
  await look(own, 'information-share-log')
  const supervisor = await windowOf(browser, at.as.supervisor, 'desk')
  await supervisor.goto(`/people/${at.person}?${updates}`)
  await expect(supervisor.getByRole('region', { name: 'Share log' }).getByText('The person agreed').first()).toBeVisible()
  await look(supervisor, 'information-supervisor')
  const night = await windowOf(browser, at.as.coordinator, 'phone', { colorScheme: 'dark', locale: 'zh-CN' })
  await night.goto(`/people/${at.person}?${updates}`)
  await expect(night.getByRole('heading', { name: 'Medicine changed' })).toBeVisible()
  await look(night, 'information-dark-zh')
})

test('a partner without an account answers one request by a link, on a phone, in Chinese in the dark; the link opens nothing afterwards', async ({
  browser,
}) => {
  const desk = await windowOf(browser, at.as.coordinator, 'desk')
  await done(
    at.as.coordinator.post(`/api/people/${at.person}/exchanges`, {
      category: 'health',
      purpose: 'arrange',
      title: 'Can the nurse come on Friday?',
      asked_id: at.agencies.a3,
      goal_id: null,
      no_goal_reason: 'It concerns the visit',
    }),
  )
  await desk.goto(`/people/${at.person}?${updates}`)
  await desk.getByRole('button', { name: 'Make a link: Can the nurse come on Friday?' }).click()
  await desk.getByLabel('Who gets it?').fill('The front desk')
  await desk.getByRole('button', { name: 'Make a link', exact: true }).click()
  const link = await desk.getByLabel('Link', { exact: true }).inputValue()
  await look(desk, 'link-made')

  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce', colorScheme: 'dark', locale: 'zh-CN' })
  const stranger = await phone.newPage()
  await stranger.goto(`${address}${link.slice(link.indexOf('/link#'))}`)
  await expect(stranger.getByRole('heading', { name: '有人向您询问一件事' })).toBeVisible()
  await stranger.getByRole('button', { name: '查看' }).click()
  await expect(stranger.getByRole('heading', { name: 'Can the nurse come on Friday?' })).toBeVisible()
  await look(stranger, 'link-opened')
  await stranger.getByLabel('您的答复').fill('Friday at ten')
  await stranger.getByRole('button', { name: '发送答复' }).click()
  await expect(stranger.getByRole('heading', { name: '谢谢' })).toBeVisible()
  await look(stranger, 'link-done')
  await stranger.reload()
  await stranger.getByRole('button', { name: '查看' }).click()
  await expect(stranger.getByRole('alert')).toContainText('这个链接打不开任何内容')
  await expect(desk.getByText('Friday at ten')).toBeVisible()
  await look(desk, 'link-used')
})
