/** J4, step 7: each child’s own plan. */
import { expect } from '@playwright/test'
import { childsPlanWritten } from '../../harness/lins-plan.ts'
import { button, drawer, type Here } from './here.ts'

export async function children(here: Here) {
  const { stage, hand, who, see, coord } = here
  await coord.goto(`/people/${who.mei}/plan`)
  await hand.press(button(coord, 'Begin the plan'))
  await childsGoal(here, 'A school where I have a friend')
  await coord.goto(`/people/${who.bo}/plan`)
  await hand.press(button(coord, 'Begin the plan'))
  const near = coord.getByRole('region', { name: 'Brothers and sisters' })
  await hand.press(button(near, 'Begin from this: A school where I have a friend'))
  await expect(drawer(coord).getByText('Same words as Mei Zhao’s plan')).toBeVisible()
  await see(coord, 'j4-same-words')
  await childsGoal(here, 'Same bed, same day-care', { begun: true })
  await expect(coord.getByText('Same words as Mei Zhao’s plan')).toHaveCount(0)
  for (const child of [who.mei, who.bo]) await childsPlanWritten(stage, child)
}

async function childsGoal({ hand, saved, coord }: Here, words: string, { begun = false } = {}) {
  const form = drawer(coord)
  if (!begun) await hand.press(button(coord, 'Add a goal'))
  await hand.pick(form.getByRole('radio', { name: /own idea$/ }))
  await hand.write(form.getByLabel('The goal'), words)
  await expect(form.getByText(/^Same words as/)).toHaveCount(0)
  if (!begun) await hand.pick(form.getByRole('radio', { name: 'Soon', exact: true }))
  await hand.choose(form, 'Needs it answers', 'A school where nobody shouts')
  await hand.write(form.getByLabel('How will one know it is reached?'), 'They say so')
  await hand.day(form, 'By which day', '2025-05-30')
  await hand.choose(form, 'Who does it now?', 'Together')
  await hand.choose(form, 'And in the end?', 'Themself, with a prompt')
  await saved(coord)
  await expect(coord.getByRole('heading', { name: words })).toBeVisible()
}
