/** How it goes, in figures to talk about: answered alone on an old phone, in the dark and in Chinese; seen over time beside the worker's own questions. */
import { expect, test, type Browser, type Page } from '@playwright/test'
import { done, householdReadyToPlan, type Household } from '../harness/given-plan.ts'
import { look } from '../harness/story.ts'
import { makeWorld, type As, type World } from '../harness/world.ts'

let world: World, at: Household, address: string
test.beforeAll(async () => {
  world = await makeWorld({ webDir: 'dist/web' })
  at = await householdReadyToPlan(world, ['housing', 'money'])
  address = await world.app.listen({ port: 0, host: '127.0.0.1' })
  await world.admin.query(`update care.agency set phone = '555 0100' where id = $1`, [at.agencies.a1])
  await done(at.as.coordinator.post(at.at, {}))
  await done(
    at.as.coordinator.post(`${at.at}/goals`, {
      words: 'A lease for twelve months',
      category: 'housing',
      horizon: 'long',
      target_on: new Date(Date.now() + 150 * 86_400_000).toISOString().slice(0, 10),
      success_measure: 'The lease is signed',
      need_ids: [at.need_ids[0]],
      quality_area: 'home',
      does_now: 'worker',
      does_in_end: 'alone',
    }),
  )
})
test.afterAll(() => world.close())

async function windowOf(browser: Browser, as: As, small: boolean, language: 'en' | 'zh'): Promise<Page> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: small ? { width: 360, height: 780 } : { width: 1360, height: 860 },
    colorScheme: small ? 'dark' : 'light',
  })
  const [name, value] = as.cookie.split('=') as [string, string]
  await context.addCookies([{ name, value, url: address }])
  await context.addInitScript((spoken) => localStorage.setItem('homeward-language', spoken), language)
  return context.newPage()
}

test('alone on the phone, one question at a time; a hard answer offers somebody to call, and no name for it', async ({ browser }) => {
  const phone = await windowOf(browser, at.as.person, true, 'en')
  await phone.goto('/my')
  await phone.getByRole('button', { name: 'How I am' }).click()
  await expect(phone.getByRole('heading', { name: 'How I am', level: 1 })).toBeVisible()
  await look(phone, 'how-i-am')
  await phone.getByRole('button', { name: /^WHO-5/ }).click()
  await expect(phone.getByRole('button', { name: 'Next' }), 'a question is answered before the next').toBeDisabled()
  for (const n of [1, 2, 3, 4, 5]) {
    await expect(phone.getByText(`Question ${n} of 5`)).toBeVisible()
    await phone.getByLabel(n < 3 ? 'At no time' : 'Some of the time').check()
    if (n === 1) await look(phone, 'how-i-am-question')
    if (n === 3) {
      await phone.reload() // what was answered is kept on the phone
      await phone.getByRole('button', { name: /^WHO-5/ }).click()
      await expect(phone.getByText('Question 4 of 5')).toBeVisible()
      continue
    }
    await phone.getByRole('button', { name: n === 5 ? 'Send' : 'Next' }).click()
  }
  await expect(phone.getByRole('status')).toContainText('Thank you')
  const help = phone.getByRole('region', { name: 'This sounds hard' })
  await expect(help.getByRole('link', { name: /555 0100/ })).toBeVisible()
  await expect(phone.getByText('12 of 100')).toBeVisible()
  await expect(phone.locator('main')).not.toContainText(/depress|very low/i)
  await look(phone, 'how-i-am-answered')
  await help.getByRole('button', { name: 'My plan for a bad day' }).click()
  await expect(phone.getByRole('heading', { name: 'I need help now', level: 1 })).toBeVisible()
})

test('in Chinese, with the keys alone', async ({ browser }) => {
  const phone = await windowOf(browser, at.as.person, true, 'zh')
  await phone.goto('/my/how-i-am')
  await phone.getByRole('button', { name: /^K10/ }).press('Enter')
  for (let n = 1; n <= 10; n++) {
    await expect(phone.getByText(new RegExp(`${n}.*10`)).first()).toBeVisible()
    await phone.getByLabel('很少').press('Space')
    if (n === 1) await look(phone, 'how-i-am-zh')
    await phone.getByRole('button', { name: n === 10 ? '发送' : '下一题' }).press('Enter')
  }
  await expect(phone.getByRole('status')).toContainText('谢谢')
  await expect(phone.getByText('20，满分 50')).toBeVisible()
})

test('together with a worker: twelve parts of life, what is missing named; the line, the goal’s levels and a score of another tool', async ({
  browser,
}) => {
  const desk = await windowOf(browser, at.as.worker, false, 'en')
  await desk.goto(`/people/${at.person}?tab=assessment`)
  const measures = desk.getByRole('region', { name: 'How it goes, in figures' })
  await expect(measures).toContainText('12 of 100, very low')
  await expect(measures).toContainText('answered alone')
  await measures.getByRole('button', { name: 'Ask together' }).click()
  await desk.getByRole('menuitem', { name: /^Footing/ }).click()
  await expect(desk.getByRole('heading', { name: 'Footing: twelve parts of life', level: 1 })).toBeVisible()
  const steps = (part: string) => desk.getByRole('radiogroup', { name: new RegExp(`^[0-9]+\\. ${part}$`) })
  for (const part of ['Home', 'Safety', 'Food and the daily things', 'Money', 'Running the day', 'Body', 'Mind and mood', 'People to lean on'])
    await steps(part).getByRole('radio').nth(1).check()
  await desk.getByRole('button', { name: 'Save: 8 of 12 answered' }).click()
  await expect(desk.getByRole('alert')).toContainText('Some questions are still open')
  await expect(desk.getByRole('link', { name: 'Question 12' })).toBeVisible()
  await look(desk, 'footing')
  for (const part of ['Work and learning', 'Alcohol, drugs, gambling', 'Children in my care']) await steps(part).getByLabel('Does not apply').check()
  await steps('Papers and the law').getByRole('radio').nth(2).check()
  await desk.getByRole('button', { name: 'Save: 12 of 12 answered' }).click()
  await expect(desk.getByRole('status', { name: 'Saved' })).toContainText('2.1 of 5')

  await desk.goto(`/people/${at.person}/measures/who5`)
  for (const n of [0, 1, 2, 3, 4]) await desk.getByRole('radiogroup').nth(n).getByLabel('More than half of the time').check()
  await desk.getByRole('button', { name: 'Save: 5 of 5 answered' }).click()
  await expect(desk.getByRole('status', { name: 'Saved' })).toContainText('60 of 100')
  await desk.getByRole('link', { name: 'See it over time' }).click()
  await expect(measures.getByRole('img', { name: /WHO-5.*From 12 to 60/ })).toBeVisible()
  await expect(measures).toContainText('12 → 60, better')
  await expect(measures).toContainText('I have felt calm and relaxed: 0 → 3')

  await measures.getByRole('button', { name: 'Write its five levels: A lease for twelve months' }).click()
  for (const [level, words] of [
    ['As expected', 'A room for six months'],
    ['More than expected', 'A lease for a year'],
    ['Much more than expected', 'A lease for good'],
    ['Less than expected', 'Still at the motel'],
    ['Much less than expected', 'On the street again'],
  ])
    await measures.getByRole('textbox', { name: new RegExp(`[0-9] ${level}$`) }).fill(words!)
  await measures.getByRole('button', { name: 'Keep these levels' }).click()
  await measures.getByRole('button', { name: 'Where does it stand today?: A lease for twelve months' }).click()
  await measures.getByLabel('A lease for a year').check()
  await measures.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(measures).toContainText('All together: T 60 over 1 goal')

  await measures.getByRole('button', { name: 'Add a score of another tool' }).click()
  await measures.getByLabel('Tool').fill('HoNOS')
  await measures.getByLabel('Score', { exact: true }).fill('14')
  await measures.getByLabel('From where to where it goes').fill('0 to 48')
  await measures.getByLabel(/^Done on/).fill('2025-06-01')
  await measures.getByLabel(/^Done on/).press('Tab')
  await measures.getByLabel('Done by whom').fill('Nora Singh')
  await measures.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(measures).toContainText('14 (0 to 48) · done by Nora Singh')
  await look(desk, 'measures')
})

test('the person says on the phone how far a goal has come, in the words they found together', async ({ browser }) => {
  const phone = await windowOf(browser, at.as.person, true, 'en')
  await phone.goto('/my/how-i-am')
  const goal = phone.getByRole('region', { name: 'A lease for twelve months' })
  await expect(goal).toContainText('A lease for a year')
  await goal.getByRole('button', { name: /^Where does it stand today/ }).click()
  await goal.getByLabel('A lease for good').check()
  await goal.getByLabel('In a few words, if it helps').fill('I have the key')
  await look(phone, 'how-i-am-goal')
  await goal.getByRole('button', { name: 'Send' }).click()
  await expect(goal.getByRole('button', { name: /^Where does it stand today/ })).toBeVisible()
  await expect(goal).toContainText('A lease for good')

  const desk = await windowOf(browser, at.as.worker, false, 'en')
  await desk.goto(`/people/${at.person}?tab=assessment`)
  await expect(desk.getByRole('region', { name: 'How it goes, in figures' })).toContainText('All together: T 70 over 1 goal')
  await expect(desk.getByRole('region', { name: 'How it goes, in figures' })).toContainText('I have the key')
})
