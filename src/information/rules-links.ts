export type LinkState = 'open' | 'used' | 'withdrawn' | 'over'
type Link = { used_at: string | null; withdrawn_at: string | null; expires_at: string; openings_left: number }

/** How a link stands for whoever gave it. Whether it opens, the database says at each opening: the person's consent may have ended since. */
export function linkState({ used_at, withdrawn_at, expires_at, openings_left }: Link, now: string): LinkState {
  if (used_at !== null) return 'used'
  if (withdrawn_at !== null) return 'withdrawn'
  return Date.parse(expires_at) <= Date.parse(now) || openings_left === 0 ? 'over' : 'open'
}
