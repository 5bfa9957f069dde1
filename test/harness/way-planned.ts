/** The second part of one person's whole way: the plan, from the first wish until it is in force, clicked by whoever does each thing. */
import { expect, type Browser } from '@playwright/test'
import { GAIN } from './given-plan.ts'
import { choose, day, look } from './story.ts'
import { goalWith, told } from './told.ts'
import type { Way } from './way-begun.ts'

export async function planned(browser: Browser, { stage, coordinator, partner, own, person, at }: Way) {
  await coordinator.goto(`/people/${person}/plan`)
  await coordinator.getByRole('button', { name: 'Offer to plan together' }).click()
  const beside = coordinator.getByRole('dialog')
  await beside.getByRole('checkbox', { name: 'Somebody minds the children' }).check()
  await beside.getByRole('button', { name: 'Offer to plan together' }).click()
  await own.goto('/my/plan/part')
  await own.getByRole('button', { name: 'Yes, let us talk' }).click()
  await own.getByRole('radio', { name: 'We do it together' }).check()
  await own.getByRole('button', { name: 'Save' }).click()
  await expect(own.getByText('Your team sees this.')).toBeVisible()
  await look(own, 'way-part')
  await coordinator.getByRole('button', { name: 'Log a talk' }).click()
  await beside.getByLabel('What was it about?').fill('What comes first')
  await beside.getByRole('button', { name: 'Save' }).click()
  await coordinator.getByRole('button', { name: 'Write down a decision' }).click()
  await beside.getByLabel(/^What did .* decide/).fill('The home first')
  await beside.getByRole('button', { name: 'Save' }).click()
  await expect(coordinator.getByText('“The home first”')).toBeVisible()
  await own.goto('/my/order')
  for (const issue of ['A home of our own', 'Noa safe at school']) {
    await own.getByLabel('Add something').fill(issue)
    await own.getByRole('button', { name: 'Add', exact: true }).click()
  }
  await own.getByRole('button', { name: 'Save' }).click()
  await expect(coordinator.getByText('A home of our own').first()).toBeVisible()
  await coordinator.getByRole('button', { name: 'Add a goal', exact: true }).click()
  await beside.getByRole('radio', { name: /own idea$/ }).check()
  await beside.getByLabel('The goal').fill('A lease for twelve months')
  await beside.getByText('In the long run').click()
  await choose(beside, 'Needs it answers', 'A place of my own')
  await beside.getByLabel('How will one know it is reached?').fill('The lease is signed')
  await day(beside, 'By which day', '2025-09-01')
  await choose(beside, 'Who does it now?', 'Together')
  await choose(beside, 'And in the end?', 'Themself alone')
  await beside.getByLabel('The next step on that way').fill('Rings the office herself')
  await beside.getByLabel('This goal is about a lasting home or keeping one').check()
  await beside.getByRole('button', { name: 'Save' }).click()
  await expect(coordinator.getByText('A lease for twelve months').first()).toBeVisible()
  const goal = { asked: stage.staff['coord.a1'] }
  await goalWith(coordinator, `${at}/plan`, {
    words: 'Noa is in a safe school',
    need: 'A safe school for Noa',
    horizon: 'immediate',
    by: '2025-03-12',
    step: 'Visit the school',
    asked: person,
    issue: 'Noa safe at school',
  })
  await goalWith(coordinator, `${at}/plan`, {
    words: 'A doctor who helps',
    need: 'Sleep without pain',
    horizon: 'short',
    by: '2025-04-30',
    step: 'Ring the clinic',
    ...goal,
  })
  await partner.goto('/requests')
  await expect(partner.getByRole('heading', { level: 1 })).toBeVisible()
  await coordinator.getByRole('button', { name: 'Add a step: A lease for twelve months' }).click()
  await beside.getByLabel('The step').fill('Lodge the housing application')
  await beside.getByLabel('What will there be?').fill('Receipt in the file')
  await choose(beside, 'Who should do it?', 'worker.a2 (Northside Housing)')
  await day(beside, 'By which day?', '2025-04-11')
  await beside.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(partner.getByRole('heading', { name: 'Lodge the housing application' })).toBeVisible() // without a reload
  await look(partner, 'way-requests')
  const supervisor = await stage.window(browser, 'sup.a1')
  await told(supervisor, 'POST', `${at}/plan/coordinators`, { staff_id: stage.staff['coord.a1'] })
  await supervisor.context().close()
}

export async function inForce({ stage, coordinator, partner, own, person, at }: Way) {
  await coordinator.getByRole('button', { name: 'Decide' }).click()
  await coordinator.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
  for (const [part, words] of [
    ['Money for the plan', 'The bond comes from the rent fund'],
    ['What could go wrong', 'None known; asked together'],
  ] as const) {
    await coordinator.getByRole('button', { name: `Fill in: ${part}` }).click()
    await coordinator.getByRole('dialog').getByLabel('In words the owner can read').fill(words)
    await coordinator.getByRole('dialog').getByRole('button', { name: 'Save' }).click()
    await expect(coordinator.getByRole('dialog')).toHaveCount(0)
  }
  await coordinator.getByRole('button', { name: 'Put to the owner' }).click()
  await coordinator.getByRole('dialog').getByRole('button', { name: 'Put to the owner' }).click()
  await coordinator.getByRole('button', { name: 'Bring into force' }).click()
  const refused = coordinator.getByRole('alert')
  await expect(refused).toContainText('The plan is not ready for this step.')
  for (const reason of REASONS) await expect(refused).toContainText(reason)
  await look(coordinator, 'way-plan-refused')
  await partner.getByRole('button', { name: 'Agree: Lodge the housing application' }).click()
  await expect(coordinator.getByRole('button', { name: /Lodge the housing application.*Agreed/ }).first()).toBeVisible()
  await own.goto('/my')
  await own.getByRole('button', { name: 'Can you do this? Visit the school' }).click()
  await own.getByRole('button', { name: 'Yes, I do it' }).click()
  await expect(own.getByText('Said yes')).toBeVisible()
  await own.goto('/my/plan')
  await look(own, 'way-agree-plan')
  await own.getByRole('button', { name: 'Yes, this is my plan' }).click()
  await expect(coordinator.getByText('The owner has not agreed to this version.')).toHaveCount(0)
  for (const [party_id, role] of [
    [stage.staff['coord.a1'], 'Coordinator'],
    [stage.staff['worker.a2'], 'Helps with the application'],
  ])
    await told(coordinator, 'POST', `${at}/plan/participants`, { party_id, role, gain: GAIN })
  await coordinator.goto('/requests')
  await coordinator.getByRole('button', { name: 'Take it on' }).click()
  await coordinator.getByRole('button', { name: 'Agree: Ring the clinic' }).click()
  await expect(coordinator.getByText('Take it on')).toHaveCount(0)
  await coordinator.goto(`/people/${person}/plan`)
  await coordinator.getByRole('button', { name: 'Bring into force' }).click()
  await expect(coordinator.getByText('The plan is in force')).toBeVisible()
  await look(coordinator, 'way-plan-in-force')
  await own.goto('/my')
  await expect(own.getByRole('heading', { name: 'Your plan is under way.' })).toBeVisible()
  await look(own, 'way-my-page')
}
const REASONS = ['coordinat', 'Lodge the housing application', 'Visit the school', 'worker.a2', 'The owner has not agreed to this version.']
