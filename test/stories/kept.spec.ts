import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { loadDemonstration } from '../../src/demo/load.ts'
import { barriersOn } from '../harness/barriers.ts'
import { leave } from '../harness/story.ts'
import { makeWorld, signIn, type World } from '../harness/world.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')
let world: World
let at: string
test.beforeAll(async () => {
  world = await makeWorld({ webDir: path.join(ROOT, 'dist/web') })
  await loadDemonstration(world.adminUrl)
  at = (await world.app.listen({ port: 0, host: '127.0.0.1' })).replace('127.0.0.1', 'localhost')
})
test.afterAll(({ browser }) => leave(browser, world))

async function enter(page: Page, login: string, to: string): Promise<void> {
  const { rows } = await world.admin.query<{ id: string }>('select id from care.staff where login = $1', [login])
  const [name, value] = (await signIn(world.admin, rows[0]!.id)).split('=') as [string, string]
  await page.context().clearCookies()
  await page.context().addCookies([{ name, value, url: at }])
  await page.goto(`${at}${to}`)
}

test('what a worker found wrong stands with the agency that keeps the entry, until it has asked; the network sees what is missing where', async ({
  page,
}) => {
  const { rows } = await world.admin.query<{ id: string; name: string }>(
    `select l.id, l.name from care.service_listing l join care.staff s on s.agency_id = l.agency_id and s.login = 'admin.a1' where not exists (select from care.listing_report r where r.listing_id = l.id)
      and l.verified_at > guard.now() - interval '170 days' order by l.name limit 1`,
  )
  const { id, name } = rows[0]!
  await enter(page, 'worker.a2', `/directory/listings/${id}`)
  await page.getByRole('button', { name: 'Say what you found' }).click()
  await page.getByRole('button', { name: 'Say it' }).click()
  await expect(page.getByText('Say what is wrong in the entry, or whether one can rely on the service.')).toBeVisible()
  await page.getByRole('combobox', { name: 'Is something in the entry wrong?' }).click()
  await page.getByRole('option', { name: 'The telephone number is wrong' }).click()
  await page.getByLabel('In your words').fill('It rings at a bakery.')
  expect(await barriersOn(page)).toEqual([])
  await page.getByRole('button', { name: 'Say it' }).click()
  await expect(page.getByRole('paragraph').filter({ hasText: 'It rings at a bakery.' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Say what you found' })).toBeVisible()

  await enter(page, 'admin.a1', '/directory')
  await page.getByRole('link', { name: /^Keep it right: / }).click()
  const entry = page.getByRole('article', { name, exact: true })
  await expect(entry.getByText('The telephone number is wrong')).toBeVisible()
  expect(await barriersOn(page)).toEqual([])
  await entry.getByRole('button', { name: /I asked: it still holds/ }).click()
  await expect(entry).toHaveCount(0)

  await enter(page, 'admin.net', '/directory/kept')
  await expect(page.getByRole('heading', { name: 'What is missing where' })).toBeVisible()
  expect(await barriersOn(page)).toEqual([])
})
