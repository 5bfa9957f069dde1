/** Where J6 begins, on 8 April: Lin's plan is in force; her window, the coordinator's and the health worker's stand open. */
import type { Browser, Page } from '@playwright/test'
import { linsPlanInForce } from '../../harness/lin-in-force.ts'
import { backIn, type Stage } from '../../harness/story.ts'

export type Here = Awaited<ReturnType<typeof arrive>>
export async function arrive(stage: Stage, browser: Browser) {
  const who = await linsPlanInForce(stage)
  const own = await stage.windowAt(browser, who.lin, '/my')
  await own.setViewportSize({ width: 390, height: 844 })
  owns.set(own, who.lin)
  return {
    stage,
    browser,
    ...who,
    own,
    coord: await stage.windowAt(browser, stage.staff['coord.a1'], '/today'),
    health: await stage.windowAt(browser, stage.staff['worker.a3'], '/requests'),
    at: `/api/people/${who.lin}`,
  }
}

const owns = new Map<Page, string>()
/** In again after the clock was moved: the person, or one of the workers. */
export async function whoIs(page: Page, stage: Stage, as: 'own' | 'coord.a1' | 'worker.a3'): Promise<void> {
  await backIn(page, as === 'own' ? owns.get(page)! : stage.staff[as])
}
