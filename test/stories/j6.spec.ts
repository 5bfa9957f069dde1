/** J6 of the acceptance scripts, in a real browser: a case conference with limits of consent, her own record, and a withdrawal; continues J4. */
import { test } from '@playwright/test'
import { leave, makeStage, type Stage } from '../harness/story.ts'
import { filed, held, planned, statement } from './j6/conference.ts'
import { arrive } from './j6/here.ts'
import { copyGiven, ownRecord, withdraws } from './j6/rights.ts'

let stage: Stage
test.beforeAll(async () => {
  stage = await makeStage()
})
test.afterAll(({ browser }) => leave(browser, stage))

test('J6: planned, held and filed with who may know what; a copy, a refused correction with her words beside it; and health no longer sees', async ({
  browser,
}) => {
  const here = await arrive(stage, browser)
  await test.step('1. planned for 11 April with an agenda; who is not there for health is said at once; Dan is on no list', () => planned(here))
  await test.step('she says first what matters, on her phone', () => statement(here))
  await test.step('2. held; two write at once; three decisions are three requests on the board', () => held(here))
  await test.step('3. confirmed by two, filed on 14 April; housing’s copy lacks health; nobody edits it', () => filed(here))
  await test.step('4. she asks for her copy, sees who looked; a correction is refused with the reason, her words stand beside', () => ownRecord(here))
  await test.step('5. at two she withdraws: health sees nothing shared, the log stays, the plan says so, the coordinator has a task', () =>
    withdraws(here))
  await test.step('4, its end: the copy on 18 April', () => copyGiven(here))
})
