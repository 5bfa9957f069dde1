/** Loads the demonstration network, or the data of the specification's tests, into an empty database. */
import pg from 'pg'
import { moveClock } from '../server/clock.ts'
import { chanceFrom } from './chance.ts'
import { addDirectory } from './directory.ts'
import { addKnownPeople, DOORS, daysFrom } from './fixture.ts'
import { addKnownHistories } from './known-histories.ts'
import { addClarity } from './histories/clarity.ts'
import { addTemplates } from './histories/templates.ts'
import { addAdvanced } from './histories/advanced.ts'
import { addAdvocacy } from './histories/advocacy.ts'
import { addContent } from './histories/content.ts'
import { addFamily } from './histories/family.ts'
import { addBarriers } from './histories/barriers.ts'
import { addChased } from './histories/chased.ts'
import { addBudgets } from './histories/budgets.ts'
import { addCalendar } from './histories/calendar.ts'
import { addWeeks } from './histories/weeks.ts'
import { addConferencesHeld } from './histories/conferences.ts'
import { addHandovers } from './histories/handovers.ts'
import { addEngaged } from './histories/engaged.ts'
import { addMix } from './histories/mix.ts'
import { addKeptUp } from './histories/kept-up.ts'
import { addHousing } from './histories/housing.ts'
import { addRelationships } from './histories/relationships.ts'
import { addJoint } from './histories/joint.ts'
import { addSupports } from './histories/supports.ts'
import { addWaiting } from './histories/waiting.ts'
import { addObtaining } from './histories/obtaining.ts'
import { addPartners } from './histories/partners.ts'
import { addReserved } from './histories/reserved.ts'
import { addInformation } from './histories/information.ts'
import { addReferrals } from './histories/referrals.ts'
import { addConfidential } from './histories/confidential.ts'
import { addDisclosed } from './histories/disclosed.ts'
import { addRights } from './histories/rights.ts'
import { addMatches } from './histories/matching.ts'
import { addLives } from './histories/lives.ts'
import { addInvitations } from './invitations.ts'
import { addNetwork } from './network.ts'
import { addPacks, rememberPacks } from './packs.ts'
import { addPeople } from './people.ts'
import { noRows, type Rows } from './rows.ts'
import { whenFrom } from './when.ts'
import { addToldByMail } from './told-by-mail.ts'
import { addWordsLeft } from './words-left.ts'
import { writeAll } from './write.ts'

const SEED = 'port-ellery'

/** Every row of the demonstration: same seed and moment, same rows. */
export function demonstration(now: string, seed = SEED): { rows: Rows; doors: readonly string[] } {
  const making = { rows: noRows(), chance: chanceFrom(seed), when: whenFrom(now) }
  addNetwork(making.rows, { more: true })
  addInvitations(making)
  addToldByMail(making)
  addPacks(making.rows, [making.when.at(900), making.when.at(200), making.when.at(20)])
  addDirectory(making)
  addKnownPeople(making.rows, daysFrom(making.when.day(20)))
  addKnownHistories(making)
  const people = addPeople(making)
  addLives(making)
  addMatches(making)
  addTemplates(making)
  addCalendar(making)
  addWeeks(making)
  addReferrals(making)
  addInformation(making)
  addFamily(making)
  addAdvocacy(making)
  addClarity(making)
  addConferencesHeld(making)
  addHandovers(making)
  addRelationships(making)
  addHousing(making)
  addEngaged(making)
  addObtaining(making)
  addMix(making)
  addContent(making)
  addChased(making)
  addPartners(making)
  addReserved(making)
  addWaiting(making)
  addJoint(making)
  addSupports(making)
  addBudgets(making)
  addRights(making)
  addDisclosed(making)
  addConfidential(making)
  addBarriers(making)
  addAdvanced(making)
  addKeptUp(making)
  rememberPacks(making.rows)
  addWordsLeft(making)
  return { rows: making.rows, doors: [...DOORS, ...people.slice(-30, -24).map((one) => one.id)] }
}

/** @throws NotEmpty */
export async function loadDemonstration(adminUrl: string): Promise<{ people: number }> {
  const { rows, doors } = demonstration(await networkTime(adminUrl))
  await writeAll(adminUrl, rows, doors)
  return { people: rows.of('person').length }
}

/** Test mode alone: the clock goes to the specification's first morning. @throws NotEmpty */
export async function loadFixture(adminUrl: string, name: 'agencies' | 'people'): Promise<void> {
  const rows = noRows()
  addNetwork(rows, { more: false })
  addPacks(rows, ['2024-06-03T09:00:00.000Z', '2025-01-06T09:00:00.000Z'])
  if (name === 'people') addKnownPeople(rows, daysFrom('2025-03-03'))
  await moveClock(adminUrl, '2025-03-03T09:00:00Z')
  await writeAll(adminUrl, rows, name === 'people' ? DOORS : [])
}

/** Whether nobody could sign in, also where an import has brought agencies and people. */
export const nobodyWorksHere = async (adminUrl: string): Promise<boolean> =>
  (await ask<{ nobody: boolean }>(adminUrl, 'select not exists (select from care.staff) as nobody'))[0]!.nobody

/** Whether nothing is here yet, so that a demonstration may be loaded. */
export async function isEmpty(adminUrl: string): Promise<boolean> {
  const [held] = await ask<{ empty: boolean }>(
    adminUrl,
    'select not exists (select from care.agency) and not exists (select from care.person) as empty',
  )
  return held!.empty
}

const networkTime = async (adminUrl: string): Promise<string> =>
  (await ask<{ now: Date }>(adminUrl, `select date_trunc('minute', guard.now()) as now`))[0]!.now.toISOString()

async function ask<Row extends object>(adminUrl: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}
