/** The first half of one person's whole way: from the first call to an assessment agreed, clicked by whoever does each thing. */
import { expect, type Page } from '@playwright/test'
import { choose, day, look, type Stage } from './story.ts'
import { childsOwn, talkedThrough, told } from './told.ts'

/** Who is on the way, each in a window of their own; `at` is where the person's record is asked for. */
export type Way = { stage: Stage; coordinator: Page; partner: Page; own: Page; person: string; at: string }

export async function takenOn(page: Page) {
  await page.goto('/entry/new')
  await page.getByLabel('Given name').fill('Ari')
  await page.getByLabel('Family name').fill('Stone')
  await expect(page.getByRole('region', { name: 'Could it be one of these?' })).toContainText('Nobody')
  await page.getByRole('button', { name: 'Add a child' }).click()
  const child = page.getByRole('group', { name: 'Child 1' })
  await child.getByLabel('Given name').fill('Noa')
  await child.getByLabel('Legally in their care').check()
  await day(child, 'Date of birth', '2016-09-02')
  await page.getByLabel('What they tell you').fill('In a motel since Monday')
  await page.getByLabel('Where they live or sleep now').selectOption('motel')
  await day(page, 'Since', '2025-02-24')
  await page.getByRole('checkbox', { name: 'I am answering them now' }).check()
  await page.getByLabel('What was said').fill('Come in at ten')
  await page.getByRole('button', { name: 'Log and start the clock' }).click()
  await page.getByRole('button', { name: 'Explain how entry works' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('link', { name: 'Decide' }).click()
  await page.getByRole('radio', { name: /^Accept/ }).check()
  await page.getByLabel('Reasons, in plain words the person can read').fill('No home, and we have room')
  await page.getByRole('checkbox', { name: 'No coordinator yet' }).uncheck()
  await page.getByRole('radio', { name: /^Yes/ }).check()
  await page.getByRole('checkbox', { name: 'I have told the person' }).check()
  await page.getByRole('button', { name: 'Save the decision' }).click()
  await expect(page.getByText('Told of the decision by phone')).toBeVisible()
  const person = /[0-9a-f-]{36}/.exec(page.url())![0]
  const { children } = await told(page, 'GET', `/api/people/${person}/children/assessed`)
  return { person, child: children[0].id as string }
}

/** Another agency may know of the person, and of their housing. */
export async function letIn({ stage, own, at }: Way) {
  await told(own, 'POST', `${at}/consents`, { party_id: stage.agency.a2, decision: 'given', categories: ['general', 'housing'] })
  await own.goto('/my/sharing')
  await expect(own.getByRole('region', { name: 'Northside Housing' })).toBeVisible()
  await look(own, 'way-sharing')
}

/** A conversation offered, begun with strengths, needs rated by both, agreed on the phone. */
export async function assessed({ coordinator, own, person, at }: Way) {
  await coordinator.goto(`/people/${person}?tab=assessment`)
  await coordinator.getByRole('button', { name: 'Offer an assessment' }).click()
  await coordinator.getByRole('checkbox', { name: 'a time of their choice' }).check()
  await coordinator.getByRole('button', { name: 'Record the offer' }).click()
  await coordinator.waitForURL(/\/assessment\//)
  await own.goto('/my')
  await own.getByRole('button', { name: 'May we sit down and talk about what you need?' }).click()
  await own.getByRole('button', { name: 'Yes, let us talk' }).click()
  await coordinator.getByRole('button', { name: 'Begin the conversation' }).click() // appears when the person says yes
  await coordinator.getByRole('textbox', { name: 'A strength, in plain words' }).fill('Organises everything')
  await coordinator.getByRole('button', { name: 'Add', exact: true }).first().click()
  await expect(coordinator.getByText('Organises everything (within the person)')).toBeVisible()
  await coordinator.getByRole('button', { name: /^Housing/ }).click()
  await coordinator.getByRole('button', { name: 'Add a need' }).click()
  await coordinator.getByLabel('What is needed?').fill('A place of my own')
  await choose(coordinator, 'How the person rates it', '3, great')
  await choose(coordinator, 'How you see it', '3, great')
  await coordinator.getByLabel('What support does this require?').fill('Help with the application')
  await coordinator.getByRole('button', { name: 'Save the need' }).click()
  await expect(coordinator.getByText('person: 3, great · worker: 3, great')).toBeVisible()
  await look(coordinator, 'way-assessing')
  const id = /assessment\/([0-9a-f-]{36})/.exec(coordinator.url())![1]
  await talkedThrough(coordinator, `${at}/assessments/${id}`)
  await coordinator.getByRole('button', { name: 'The picture is whole' }).click()
  await coordinator.getByRole('button', { name: 'Share it with the person' }).click()
  await own.goto('/my')
  await own.getByRole('button', { name: 'Check what we wrote about your life' }).click()
  for (const [kind, words] of [
    ['A wish', 'A kitchen of my own'],
    ['A feeling', 'Tired of moving'],
    ['A hope for later', 'Noa walks to school'],
  ] as const) {
    await own.getByLabel(kind).fill(words)
    await own.getByRole('button', { name: 'Save' }).click()
  }
  await look(own, 'way-agree-assessment')
  await own.getByRole('button', { name: 'Yes, this is right' }).click()
  await expect(coordinator.getByText('Agrees', { exact: true })).toBeVisible()
}

export async function childSeen({ coordinator, person }: Way, child: string) {
  await coordinator.goto(await childsOwn(coordinator, child))
  await expect(coordinator.getByText('My old school, with the tree')).toBeVisible()
  await look(coordinator, 'way-child')
  await coordinator.goto(`/people/${person}?tab=assessment`)
  await expect(coordinator.getByText('1 of 1 children have an assessment of their own')).toBeVisible()
}
