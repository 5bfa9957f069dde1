/** J6, steps 4 and 5: her own record, and what she no longer shares. */
import { expect } from '@playwright/test'
import { look } from '../../harness/story.ts'
import { told } from '../../harness/told.ts'
import { whoIs, type Here } from './here.ts'

const WRITTEN = 'Unemployed since 2019'

/** Asked on 14 April at noon; the correction is refused on the same day, with the reason, and her words stand beside. */
export async function ownRecord({ stage, own, coord, at }: Here): Promise<void> {
  await stage.at('2025-04-14T12:00')
  await whoIs(own, stage, 'own')
  await whoIs(coord, stage, 'coord.a1')
  await told(coord, 'POST', `${at}/notes`, { mode: 'phone', reported: WRITTEN, category: 'general' })
  await own.goto('/my/record')
  await own.getByRole('button', { name: /^A copy of everything/ }).click()
  await own.getByRole('button', { name: 'Send' }).click()
  await expect(own.getByText(/Harbour Homelessness Service answers by/)).toBeVisible()

  await own.goto('/my/who-looked')
  await expect(own.getByText('worker.a3').first()).toBeVisible()
  await expect(own.getByText('coord.a1').first()).toBeVisible()
  await look(own, 'j6-who-looked')

  const { rows } = await stage.world.admin.query<{ id: string }>('select id from care.note where reported = $1', [WRITTEN])
  const about = { table: 'note', id: rows[0]!.id }
  const { id } = await told(own, 'POST', `${at}/record-requests`, { kind: 'correction', words: 'I cleaned offices until 2023', about })
  const asked = (await told(coord, 'GET', `${at}/record-requests`)).requests.find((one: { id: string }) => one.id === id)
  await told(coord, 'POST', `${at}/record-requests/${id}/answer`, {
    granted: false,
    words: 'The tax office has no work after 2019.',
    version: asked.version,
  })
  await told(own, 'POST', `${at}/statements`, { about, words: 'I worked until 2023. They paid me cash.' })
  await own.goto('/my/happened')
  await expect(own.getByText('I worked until 2023. They paid me cash.')).toBeVisible()
}

/** 14 April, two in the afternoon. */
export async function withdraws({ stage, own, coord, health, at, lin }: Here): Promise<void> {
  await whoIs(health, stage, 'worker.a3')
  await health.goto(`/people/${lin}/plan`)
  await expect(health.getByText('Sleep clinic').first()).toBeVisible()
  await stage.at('2025-04-14T14:00')
  await told(own, 'POST', `${at}/consents/withdraw`, { party_id: stage.agency.a3 })
  await health.reload()
  await expect(health.getByText('Sleep clinic')).toHaveCount(0)
  const seen = await health.request.get(`${new URL(health.url()).origin}${at}/plan`)
  if (seen.ok()) {
    const { goals, needs, actions } = await seen.json()
    expect([goals, needs, actions], 'nothing that others wrote').toEqual([[], [], []])
  }
  await own.goto('/my/who-looked')
  await expect(own.getByText('worker.a3').first(), 'the log remains').toBeVisible()

  await coord.goto(`/people/${lin}/plan`)
  await expect(coord.getByText('Physical health: City Community Health cannot see updates')).toBeVisible()
  await look(coord, 'j6-gap')
  await coord.goto('/today')
  const week = coord.getByRole('region', { name: 'In the next seven days' })
  await week.getByRole('button', { name: /more things about Lin Zhao/ }).click()
  await expect(week.getByText('Somebody cannot see updates any more', { exact: false }).first()).toBeVisible()
  await coord.goto(`/people/${lin}/plan`)
  await coord.getByLabel('How does this part go on?').fill('Lin goes to the clinic by herself and tells us what she wants to')
  await coord.getByRole('button', { name: /^It goes on like this/ }).click()
  await expect(coord.getByText('Arranged by coord.a1')).toBeVisible()
}

/** Within the days: her copy on 18 April. */
export async function copyGiven({ stage, own, coord, at }: Here): Promise<void> {
  await stage.at('2025-04-18T10:00')
  await whoIs(coord, stage, 'coord.a1')
  await whoIs(own, stage, 'own')
  const copy = (await told(coord, 'GET', `${at}/record-requests`)).requests.find((one: { kind: string }) => one.kind === 'copy')
  await told(coord, 'POST', `${at}/record-requests/${copy.id}/answer`, { granted: true, version: copy.version })
  await own.goto('/my/record')
  await own.getByRole('button', { name: 'Open my copy' }).click()
  await expect(own.getByText(WRITTEN)).toBeVisible()
}
