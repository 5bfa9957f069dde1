/** Where J4 begins, on 25 March: Lin's assessment is agreed, her people are around her, her window and the coordinator's stand open. */
import { expect, type Browser, type Locator, type Page } from '@playwright/test'
import { looksAtPages, type Hands } from '../../harness/hands.ts'
import { linAssessed, linTakenOn } from '../../harness/lin.ts'
import { peopleAround } from '../../harness/lins-plan.ts'
import { backIn, look, openAccountOf, type Stage } from '../../harness/story.ts'

export type Here = Awaited<ReturnType<typeof arrive>>
export async function arrive(stage: Stage, browser: Browser, hand: Hands) {
  const lin = await linTakenOn(stage)
  const coord = await stage.window(browser, 'coord.a1')
  await linAssessed(stage, coord, lin)
  const who = { ...lin, ...(await peopleAround(stage, lin.lin)) }
  await stage.at('2025-03-25T10:00')
  await backIn(coord, stage.staff['coord.a1'])
  const own = await openAccountOf(stage, browser, who.lin, { phone: true })
  return {
    stage,
    browser,
    hand,
    who,
    coord,
    own,
    /** Her plan: where it is asked for, and where it is read. */
    at: `/api/people/${who.lin}/plan`,
    board: `/people/${who.lin}/plan`,
    /** Looked at once: the page is the same whichever way one uses it. */
    see: async (page: Page, name: string) => {
      if (looksAtPages(hand)) await look(page, name)
    },
    saved: async (page: Page, name = 'Save') => {
      await hand.press(button(drawer(page), name))
      await expect(drawer(page)).toHaveCount(0)
    },
  }
}

export const button = (within: Page | Locator, name: string | RegExp) => within.getByRole('button', { name, exact: typeof name === 'string' })
/** What stands open beside the board. */
export const drawer = (page: Page) => page.getByRole('dialog')
