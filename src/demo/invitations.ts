/** How the staff of the network came in: invited by an administrator; all but the last have used their link. */
import { createHash } from 'node:crypto'
import { idOf } from './chance.ts'
import type { Making } from './histories/someone.ts'
import { staffId } from './network.ts'

const STILL_OPEN = 'admin.a3'

export function addInvitations({ rows, when }: Omit<Making, 'chance'>): void {
  for (const [n, { id, agency_id, login }] of (rows.of('staff') as { id: string; agency_id: string; login: string }[]).entries()) {
    const ago = login === STILL_OPEN ? 2 : 100 + n
    rows.add('invitation', {
      id: idOf(`invitation/${login}`),
      party_id: id,
      agency_id,
      invited_by: staffId('admin.net'),
      // a digest of nothing anybody holds: no link opens it
      secret_hash: createHash('sha256')
        .update(idOf(`secret/${login}`))
        .digest('hex'),
      at: when.at(ago, '09:00'),
      expires_at: when.at(ago - 7, '09:00'),
      ...(login === STILL_OPEN ? {} : { used_at: when.at(ago - 1, '08:40') }),
    })
  }
}
