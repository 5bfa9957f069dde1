/** J6, steps 1 to 3: planned three days ahead, health spoken about without housing, two write at once, decisions asked for, confirmed by two, filed. */
import { expect, type Page } from '@playwright/test'
import { backIn, choose, day, look } from '../../harness/story.ts'
import { told } from '../../harness/told.ts'
import { whoIs, type Here } from './here.ts'

const ROUND = ['coord.a1', 'worker.a2', 'worker.a3', 'advocate.a5', 'Hua Zhao'] as const
const beside = (page: Page) => page.getByRole('dialog')
const item = (page: Page, words: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: words }) })
const save = async (page: Page, name = 'Save') => {
  await beside(page).getByRole('button', { name, exact: true }).click()
  await expect(beside(page)).toBeHidden()
}

export async function planned({ coord: desk, lin }: Here): Promise<void> {
  await desk.goto(`/people/${lin}?tab=conferences`)
  await expect(desk.getByText('No conference yet')).toBeVisible()
  await desk.getByRole('button', { name: 'Plan a conference' }).click()
  await beside(desk).getByLabel('What is it about?').fill('Home, health and school')
  await day(beside(desk), 'Day', '2025-04-11')
  await beside(desk).getByLabel('Where').fill('Room 2')
  const people = beside(desk).getByRole('combobox', { name: 'Who comes' })
  await people.click()
  await expect(desk.getByRole('option', { name: 'Dan Ford' })).toHaveCount(0)
  for (const name of ROUND) await desk.getByRole('option', { name }).click()
  await people.press('Escape')
  await look(desk, 'conference-plan')
  await beside(desk).getByRole('button', { name: 'Plan a conference' }).click()
  await expect(desk.getByRole('heading', { name: 'Conference about Lin Zhao' })).toBeVisible()
  for (const [words, category] of [
    ['Sleep and headaches', 'Physical health'],
    ['A flat', 'Housing and tenancy'],
  ] as const) {
    await desk.getByRole('button', { name: 'Add to the agenda' }).click()
    await beside(desk).getByLabel('What else?').fill(words)
    await choose(beside(desk), 'Which part of life is it?', category)
    await save(desk)
  }
  await expect(item(desk, 'Sleep and headaches')).toContainText('Not in the room for this: Hua Zhao, worker.a2')
  await desk.getByRole('button', { name: 'Send invitations' }).first().click()
  await beside(desk).getByRole('button', { name: 'Send invitations' }).click()
  await expect(desk.getByText('Invitations are out')).toBeVisible()
  await expect(desk.getByRole('listitem').filter({ hasText: 'worker.a2 (Northside Housing)' }).last()).toContainText('Not present for item 2')
  await expect(desk.getByRole('listitem').filter({ hasText: 'Hua Zhao' }).last()).toContainText('Not present for item 2')
  await look(desk, 'conference-invited')
}

export async function statement({ own }: Here): Promise<void> {
  await own.goto('/my')
  await own.getByRole('button', { name: 'Will you come to the meeting?' }).click()
  await own.getByRole('button', { name: 'Yes, I come' }).click()
  await expect(own.getByText('You come', { exact: true })).toBeVisible()
  await own.getByLabel('What do you want to say first?').fill('A safe school for Mei comes first.')
  await look(own, 'conference-my')
  await own.getByRole('button', { name: 'This is what I say' }).click()
  await expect(own.locator('blockquote')).toHaveText('A safe school for Mei comes first.')
}

export async function held({ stage, browser, coord: desk, at }: Here): Promise<void> {
  await stage.at('2025-04-11T10:00')
  await backIn(desk, stage.staff['coord.a1'])
  await desk.reload()
  await desk.getByRole('button', { name: 'Begin' }).click()
  for (const name of ROUND) await beside(desk).getByRole('checkbox', { name }).check()
  await beside(desk).getByRole('button', { name: 'Begin' }).click()
  await expect(desk.getByText('It has begun')).toBeVisible()

  await desk.getByRole('button', { name: 'Speak about it now: Sleep and headaches' }).click()
  await expect(beside(desk).getByRole('checkbox', { name: 'worker.a2 (leaves for this item)' })).not.toBeChecked()
  await beside(desk).getByRole('button', { name: 'Speak about it now' }).click()
  await expect(item(desk, 'Sleep and headaches')).toContainText(/In the room: Lin Zhao, .*coord\.a1.*worker\.a3/)

  // two write at once: what the other wrote appears; of what both wrote, the writer sees both
  const second = await stage.windowAt(browser, stage.staff['worker.a1'], new URL(desk.url()).pathname)
  await second.getByLabel('Minutes of item 2').fill('She sleeps four hours.')
  await second.getByRole('button', { name: 'Save minutes' }).nth(1).click()
  await expect(desk.getByLabel('Minutes of item 2')).toHaveValue('She sleeps four hours.')
  await desk.getByLabel('Minutes of item 3').fill('Two rooms near the school.')
  await second.getByLabel('Minutes of item 3').fill('180 a week.')
  await second.getByRole('button', { name: 'Save minutes' }).nth(2).click()
  await expect(desk.getByText('180 a week.').first()).toBeVisible()
  await look(desk, 'conference-both-wrote')
  await desk.getByRole('button', { name: 'Keep mine' }).click()
  await desk.getByLabel('Minutes of item 3').fill('Two rooms near the school, 180 a week.')
  await desk.getByRole('button', { name: 'Save minutes' }).nth(2).click()
  await expect(second.getByLabel('Minutes of item 3')).toHaveValue('Two rooms near the school, 180 a week.')

  for (const [words, title, party, by] of [
    ['View the flat', 'A flat', 'worker.a2 (Northside Housing)', '2025-04-14'],
    ['Sleep clinic', 'Sleep and headaches', 'worker.a3 (City Community Health)', '2025-04-22'],
    ['School visit, with Lin', 'What Lin Zhao says', 'worker.a1', '2025-04-15'],
  ] as const) {
    await desk.getByRole('button', { name: `Add a decision: ${title}` }).click()
    await beside(desk).getByLabel('What was decided?').fill(words)
    if (title === 'What Lin Zhao says') await choose(beside(desk), 'Towards which goal?', 'Mei in a safe school')
    await choose(beside(desk), 'Who does it?', party)
    await day(beside(desk), 'By when?', by)
    await save(desk)
  }
  await desk.getByRole('button', { name: 'Add a decision: What Lin Zhao says' }).click()
  await beside(desk).getByLabel('What was decided?').fill('Ask again about the deposit')
  await beside(desk).getByText('Decide that later').click()
  await save(desk)
  await expect(item(desk, 'A flat')).toContainText('worker.a2, by')
  const { actions } = await told(desk, 'GET', `${at}/plan`)
  expect(
    actions.filter((one: { state: string }) => one.state === 'requested'),
    'three requests on the board',
  ).toHaveLength(3)
  await look(desk, 'conference-held')
  await desk.getByRole('button', { name: 'Show on a screen' }).click()
  await expect(beside(desk).getByText('A safe school for Mei comes first.')).toBeVisible()
  await beside(desk).getByRole('button', { name: 'Next item' }).click()
  await expect(beside(desk).getByText('Not in the room for this: Hua Zhao, worker.a2')).toBeVisible()
  await expect(beside(desk).getByText('Sleep and headaches')).toHaveCount(0)
  await look(desk, 'conference-covered')
  await beside(desk).getByRole('button', { name: 'They have left' }).click()
  await expect(beside(desk).getByText('She sleeps four hours.')).toBeVisible()
  await beside(desk).getByRole('button', { name: 'End' }).click()
}

export async function filed({ stage, browser, coord: desk, own, health, at }: Here): Promise<void> {
  await desk.getByRole('button', { name: 'It was so' }).click()
  await expect(desk.getByText('Confirmed by coord.a1')).toBeVisible()
  await backIn(health, stage.staff['worker.a3'])
  await health.goto(new URL(desk.url()).pathname)
  await health.getByRole('button', { name: 'It was so' }).click()
  await stage.at('2025-04-14T10:00')
  await backIn(desk, stage.staff['coord.a1'])
  await desk.reload()
  await expect(desk.getByText('One decision is still open.')).toBeVisible()
  await desk.getByRole('button', { name: 'File the minutes' }).click()
  await expect(desk.getByText('A decision is open')).toBeVisible()
  await desk.getByRole('button', { name: 'Settle it: Ask again about the deposit' }).click()
  await beside(desk).getByText('Nobody has to do anything').click()
  await beside(desk).getByLabel('Why does nothing follow?').fill('The landlord answers first')
  await save(desk)
  await desk.getByRole('button', { name: 'File the minutes' }).click()
  await expect(desk.getByText(/^Filed/).first()).toBeVisible()
  await look(desk, 'conference-filed')

  // her own file has it; and what is filed is not written in any more
  await whoIs(own, stage, 'own')
  const conference = new URL(desk.url()).pathname.split('/').at(-1)!
  const mine = await told(own, 'GET', `${at}/conferences/${conference}`)
  expect(JSON.stringify(mine)).toContain('She sleeps four hours.')
  const [first] = mine.items
  const again = await desk.request.post(`${new URL(desk.url()).origin}/api${new URL(desk.url()).pathname}/items/${first.id}/minutes`, {
    headers: { origin: new URL(desk.url()).origin },
    data: { minutes: 'Something else', version: first.version },
  })
  expect(again.status(), await again.text()).toBe(409)

  const housing = await stage.windowAt(browser, stage.staff['worker.a2'], '/requests')
  await housing.setViewportSize({ width: 390, height: 844 })
  await expect(housing.getByText('View the flat')).toBeVisible()
  await housing.goto(new URL(desk.url()).pathname)
  await expect(housing.getByText('Item 2 is not for you. You leave the room for it.')).toBeVisible()
  await expect(housing.getByText('Two rooms near the school, 180 a week.')).toBeVisible()
  await expect(housing.getByText('She sleeps four hours.')).toHaveCount(0)
  await look(housing, 'conference-copy')
}
