import { idOf } from './chance.ts'
import type { Making } from './histories/someone.ts'
import { staffId } from './network.ts'

/** Who is told by mail that something waits: with no mail server there is a file for each message, so that a new house shows what would be sent. */
export function addToldByMail({ rows, when }: Omit<Making, 'chance'>): void {
  for (const [login, how, at_hour] of [
    ['coord.a1', 'at_once', 8],
    ['worker.a2', 'daily', 9],
  ] as const) {
    rows.add('notice_channel', {
      id: idOf(`notice channel/${login}`),
      party_id: staffId(login),
      channel: 'email',
      how,
      at_hour,
      time_zone: 'Australia/Sydney',
      address: `${login}@example.org`,
      confirmed_at: when.at(30, '09:00'),
    })
  }
}
