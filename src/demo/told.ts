/** What the terminal says of the demonstration. */
import { AGENCIES, NAMED_AT_START, type AgencyKey } from './network.ts'

/** Who is worth being first, in the order in which one would try them. */
const FIRST = ['coord.a1', 'worker.a2', 'intake.a1', 'worker.a1', 'sup.a1', 'officer.a4', 'advocate.a5', 'worker.a3', 'admin.net', 'eval.net']

/** The network in a few friendly lines: how many people, and who may sign in as whom. */
export function toldAtStart(people: number): string {
  const lines = FIRST.map((login) => NAMED_AT_START.find((line) => line[0] === login)!).map(
    ([login, name, agency, roles]) =>
      `  ${name.padEnd(18)} ${roles[0]!.replaceAll('_', ' ').padEnd(16)} ${AGENCIES[agency as AgencyKey].name.padEnd(30)} ${login}`,
  )
  return [
    `The demonstration network of Port Ellery is loaded: ${people} invented people, six agencies. Nobody in it is real.`,
    'Sign in with one tap on the first page, for instance as',
    ...lines,
    `and ${NAMED_AT_START.length - FIRST.length} more, or as Lin Zhao, whose plan it is. New here? Ten minutes: /start`,
  ].join('\n')
}

/** A second start changes nothing. */
export const keptFromBefore = 'Everything from before is kept. Sign in on the first page; who may is listed there.'
