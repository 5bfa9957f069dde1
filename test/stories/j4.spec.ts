/** J4 of the acceptance scripts, in a real browser: from the assessment to a plan in force, steps 1 to 10; by the keys alone, and with a pointer. */
import { test } from '@playwright/test'
import { WAYS } from '../harness/hands.ts'
import { leave, makeStage, type Stage } from '../harness/story.ts'
import { coverage, level, steps } from './j4/asked.ts'
import { goals, herOrder, session } from './j4/begun.ts'
import { children } from './j4/children.ts'
import { arrive } from './j4/here.ts'
import { inForce, notWithoutSuccessor, notYet } from './j4/in-force.ts'

let stage: Stage
test.beforeEach(async () => {
  stage = await makeStage()
})
test.afterEach(({ browser }) => leave(browser, stage))

for (const [way, hands] of WAYS)
  test(`J4, ${way}: her order, a session with her mother, six goals, seven of seven needs, everybody's own yes, each child's own plan, three reasons mended, in force`, async ({
    browser,
  }) => {
    const here = await arrive(stage, browser, hands)
    await test.step('1. About me and her order; the board follows it; before it only safety, with a reason', () => herOrder(here))
    await test.step('2. a session with an interpreter and her mother; Dan cannot be chosen', () => session(here))
    await test.step('3. six goals; what should not be is said as where it leads', () => goals(here))
    await test.step('4. six of seven needs; the seventh she wants to be asked about in May', () => coverage(here))
    await test.step('5. how much coordination', () => level(here))
    await test.step('6. each step asked of its party; another day; a sixth step is one too many', () => steps(here))
    await test.step('7. each child’s own plan, in their own words', () => children(here))
    await test.step('8. three reasons why not yet, each mended', () => notYet(here))
    await test.step('9. her yes brings it into force; everybody has understood it', () => inForce(here))
    await test.step('10. nobody leaves the plan without a coordinator', () => notWithoutSuccessor(here))
  })
