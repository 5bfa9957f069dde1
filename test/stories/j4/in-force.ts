/** J4, steps 8 to 10: why not yet, each reason mended, her yes, and nobody leaves without a successor. */
import { expect } from '@playwright/test'
import { backIn, signInAtHome } from '../../harness/story.ts'
import { told } from '../../harness/told.ts'
import { button, drawer, type Here } from './here.ts'

const NOT_YET = 'The plan is not ready for this step.'

export async function notYet({ stage, hand, see, saved, board, coord, browser }: Here) {
  await stage.at('2025-04-02T10:00')
  await backIn(coord, stage.staff['coord.a1'])
  await coord.goto(board)
  await hand.press(button(coord, 'Fill in: Money for the plan'))
  await hand.write(drawer(coord).getByLabel('In words the owner can read'), 'The bond comes from the rent fund')
  await saved(coord)
  await hand.press(button(coord, 'Put to the owner'))
  await saved(coord, 'Put to the owner')
  await hand.press(button(coord, 'Bring into force'))
  const refused = coord.getByRole('alert').filter({ hasText: NOT_YET })
  await expect(refused.getByRole('listitem')).toHaveCount(3)
  await expect(refused).toContainText('A step has not been agreed to by the one it was asked of. Lodge application · worker.a2')
  await expect(refused).toContainText('Somebody has a step but no written role in the plan. advocate.a5')
  await expect(refused).toContainText('The owner has not agreed to this version.')
  await see(coord, 'j4-not-yet')
  const housing = await stage.windowAt(browser, stage.staff['worker.a2'], '/requests')
  await hand.press(button(housing, 'Agree: Lodge application'))
  await expect(refused.getByRole('listitem')).toHaveCount(2)
  await housing.context().close()
  await hand.press(button(refused, /^Mend this: advocate/))
  const form = drawer(coord)
  await hand.choose(form, 'Who', 'advocate.a5 (Bridge Advocacy & Legal)')
  await hand.write(form.getByLabel('Role'), 'Speaks for Lin')
  await hand.write(form.getByLabel('How to reach them'), '555 0150')
  await hand.tick(form.getByRole('checkbox', { name: /advocate/ }))
  await saved(coord)
  await expect(refused.getByRole('listitem')).toHaveCount(1)
}

export async function inForce(here: Here) {
  const { stage, hand, who, see, at, board, coord, own } = here
  await stage.at('2025-04-04T10:00')
  await backIn(coord, stage.staff['coord.a1'])
  await signInAtHome(own)
  await own.goto('/my/plan')
  await hand.press(button(own, 'Yes, this is my plan'))
  await expect(own.getByText('You said yes on 4 April 2025.')).toBeVisible()
  const download = own.waitForEvent('download')
  await hand.press(button(own, 'Keep a copy'))
  expect((await download).suggestedFilename(), 'nothing in its name tells').toBe('my-notes.txt')
  await hand.write(own.getByLabel('What is in your plan? Say it in your words.'), '学校，房子，钱。每个人做什么都写了。')
  await hand.press(button(own, 'Send'))
  await expect(own.getByText('学校，房子，钱。每个人做什么都写了。')).toBeVisible()
  await see(own, 'j4-my-plan')
  await coord.goto(board)
  await expect(coord.getByText('The plan is in force')).toBeVisible()
  await expect(coord.getByText('4 May 2025').first()).toBeVisible()
  await expect(coord.getByText('Eleven points of a good plan: 11 of 11')).toBeVisible()
  await see(coord, 'j4-in-force')
  await coord.goto(`/people/${who.lin}`)
  await expect(coord.getByText('2 of 2 children have a plan of their own')).toBeVisible()
  for (const child of [who.mei, who.bo]) expect((await told(coord, 'GET', `/api/people/${child}/plan`)).plan.state).toBe('active')
  await stage.at('2025-04-09T10:00')
  const { staff } = stage
  for (const id of [staff['coord.a1'], staff['worker.a2'], staff['worker.a3'], staff['worker.a1'], who.advocate]) await understands(here, id)
  await backIn(coord, staff['coord.a1'])
  const { understood } = await told(coord, 'GET', `${at}/owned`)
  expect(understood.filter((one: { at: string | null; late: boolean }) => one.at === null || one.late)).toEqual([])
  const { participants } = await told(coord, 'GET', at)
  expect(participants.filter((one: { confirmed_at: string | null; party_id: string }) => !one.confirmed_at && one.party_id !== who.lin)).toEqual([])
}

/** Their role as it is written, and the plan as it is meant. */
async function understands({ stage, hand, saved, at, board, browser }: Here, id: string) {
  const page = await stage.windowAt(browser, id, board)
  const { participants } = await told(page, 'GET', at)
  if (participants.some((one: { confirmed_at: string | null; party_id: string }) => one.party_id === id && !one.confirmed_at)) {
    const role = button(page, 'That is my role')
    await hand.press(role)
    await expect(role).toHaveCount(0)
  }
  await hand.press(button(page, 'I understand the plan'))
  await saved(page, 'I understand the plan')
  await page.context().close()
}

export async function notWithoutSuccessor({ hand, at, board, coord }: Here) {
  await coord.goto(board)
  await hand.press(button(coord, 'End coordination'))
  await expect(coord.getByText('A plan in force always has a coordinator.', { exact: false })).toBeVisible()
  const { coordinators } = await told(coord, 'GET', at)
  expect(coordinators.map((one: { state: string }) => one.state)).toEqual(['current'])
}
