/** Minutes after which an import that nothing was heard of is taken for dead. It reports after every batch of rows. */
const SILENT_MINUTES = 2

/** An import whose server died says nothing more. Nothing of it was written, because it is one transaction. Instants are ISO. */
export const stateNow = <State extends string>(run: { state: State; heard_at: string }, now: string): State | 'broken' =>
  run.state === 'running' && Date.parse(now) - Date.parse(run.heard_at) > SILENT_MINUTES * 60_000 ? 'broken' : run.state
