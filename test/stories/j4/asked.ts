/** J4, steps 4 to 6: what the plan covers, how much coordination it needs, and each step asked of its party. */
import { expect } from '@playwright/test'
import { stepsOfLin } from '../../harness/lins-plan.ts'
import { told } from '../../harness/told.ts'
import { button, drawer, type Here } from './here.ts'

export async function coverage({ hand, who, saved, coord }: Here) {
  const needs = coord.getByRole('region', { name: 'Needs and how the plan answers them' })
  await expect(needs.getByText('6 of 7 needs')).toBeVisible()
  await expect(coord.getByText('A need has neither a goal nor a choice.', { exact: false })).toContainText('To dance again')
  await hand.press(button(needs, 'No goal now: To dance again'))
  await hand.write(drawer(coord).getByLabel('Why? A few words are enough'), '现在不要，五月十五日再问我。')
  await hand.day(drawer(coord), 'Ask again on', '2025-05-15')
  await saved(coord)
  await expect(needs.getByText('7 of 7 needs')).toBeVisible()
  const { owed } = await told(coord, 'GET', `/api/people/${who.lin}/owed`)
  const again = owed.filter((one: { why: { key: string } }) => one.why.key === 'need_asked_again')
  expect(again.map((one: { due_at: string; status: string }) => [one.due_at.slice(0, 10), one.status])).toEqual([['2025-05-15', 'pending']])
}

export async function level({ hand, saved, coord }: Here) {
  await hand.press(button(coord, 'Decide'))
  await expect(drawer(coord).getByText('Suggested: High')).toBeVisible()
  await expect(drawer(coord).getByText('7 parts of life with a need that weighs, 3 other agencies on the team.', { exact: false })).toBeVisible()
  await saved(coord)
  await expect(coord.getByText('Set when in force')).toBeVisible()
}

export async function steps(here: Here) {
  const { stage, hand, who, see, saved, at, coord, own, browser } = here
  await stepsOfLin(stage, coord, at, { staff: stage.staff, advocate: who.advocate })
  const health = await stage.windowAt(browser, stage.staff['worker.a3'], '/requests')
  const asked = health.getByRole('article').filter({ hasText: 'Health check' })
  await hand.press(button(asked, 'Another day: Health check'))
  await hand.day(asked, 'Which day would work?', '2025-04-17')
  await hand.write(asked.getByLabel('Why? A few words are enough'), 'The nurse is away until then')
  await hand.press(button(asked, 'Send answer'))
  await hand.press(button(coord, /^Health check.*Another day named/).first())
  await hand.press(button(drawer(coord), 'Accept their day'))
  await expect(drawer(coord).getByText('worker.a3 (City Community Health) named another day:', { exact: false })).toBeVisible()
  await expect(drawer(coord).getByText('Agreed', { exact: true })).toBeVisible()
  await see(coord, 'j4-countered')
  await hand.press(button(drawer(coord), 'Close'))
  await health.context().close()
  await hand.press(button(coord, 'Add a step: Mei in a safe school'))
  const form = drawer(coord)
  await hand.write(form.getByLabel('The step'), 'Choose the school')
  await hand.write(form.getByLabel('What will there be?'), 'A school we both like')
  await hand.choose(form, 'Who should do it?', 'Lin Zhao')
  await hand.day(form, 'By which day?', '2025-04-09')
  const sure = form.getByRole('slider', { name: /How confident/ })
  await hand.slide(sure, 4)
  await hand.write(form.getByLabel('What help makes it likely?'), 'with worker.a1')
  await hand.slide(sure, 8)
  await saved(coord, 'Ask')
  const { actions } = await told(coord, 'GET', at)
  const [theirs] = actions.filter((one: { words: string }) => one.words === 'Choose the school')
  expect([theirs.confidence, theirs.responsible_id]).toEqual([8, who.lin])
  await own.goto('/my')
  await hand.press(button(own, 'Can you do this? Choose the school'))
  await hand.press(button(own, 'Yes, I do it'))
  await expect(own.getByText('Said yes')).toBeVisible()
  await sixth(here)
}

/** Four more steps of hers make five; of a sixth the board says that it is too much, and what could go to somebody else. */
async function sixth({ hand, who, see, at, coord }: Here) {
  const { goals: all } = await told(coord, 'GET', at)
  const { id: goal } = all.find((one: { words: string }) => one.words === 'Income and budget settled')
  for (const words of ['Find the bank letter', 'Ring the school bus', 'Count one week’s money', 'Ask for the card']) {
    const ask = { responsible_id: who.lin, due_at: '2025-05-20T23:59:00Z' }
    const made = await told(coord, 'POST', `${at}/goals/${goal}/actions`, { words, deliverable: words, ask, confidence: 8 })
    await told(coord, 'POST', `${at}/actions/${made.id}/answer`, { response: 'agreed', mode: 'interpreted', version: 1 })
  }
  await hand.press(button(coord, 'Add a step: Income and budget settled'))
  await hand.choose(drawer(coord), 'Who should do it?', 'Lin Zhao')
  await expect(drawer(coord).getByText('5 of 5 open steps are theirs already')).toBeVisible()
  await expect(button(drawer(coord), /^Ask somebody else: /)).toBeVisible()
  await see(coord, 'j4-sixth-step')
  await hand.press(button(drawer(coord), 'Close'))
  await expect(drawer(coord)).toHaveCount(0)
}
