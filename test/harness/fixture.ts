/** The world of the specification's acceptance tests: its agencies and users, its people, its first morning; spoken to by login. */
import { loadFixture } from '../../src/demo/load.ts'
import { personId, relativeId, type Known } from '../../src/demo/fixture.ts'
import { agencyId, staffId } from '../../src/demo/network.ts'
import { makeWorld, type As, type World } from './world.ts'

export type FixtureWorld = Omit<World, 'as'> & {
  /** By login, as `coord.a1`; by person, as `c1`; or a relative, `h1`, `vera`, `kim`. */
  as: (who: string) => Promise<As>
  id: (who: string) => string
}

/** @param name 'agencies' for stories that bring their own people (J1, J2), 'people' for the rest */
export async function fixtureWorld(name: 'agencies' | 'people', options?: Parameters<typeof makeWorld>[0]): Promise<FixtureWorld> {
  const world = await makeWorld(options)
  await loadFixture(world.adminUrl, name)
  return { ...world, id: idOf, as: (who) => world.as(idOf(who)) }
}

const idOf = (who: string): string =>
  /^a\d$/.test(who)
    ? agencyId(who as 'a1')
    : /^[ck]\d$/.test(who)
      ? personId(who as Known)
      : ['h1', 'vera', 'kim', 'x1'].includes(who)
        ? relativeId(who as 'h1')
        : staffId(who)
