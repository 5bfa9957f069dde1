/** Processor time from the operating system's own accounting (Linux): of one process, or of a Postgres with all its backends. */
import { existsSync, readFileSync } from 'node:fs'

/** Clock ticks a second as /proc counts them: 100 on every Linux that Node runs on. */
const TICK_MS = 10

export const canCount = (): boolean => existsSync('/proc/self/stat')

/** Fields after the command, which may itself hold spaces and brackets: utime, stime, cutime, cstime are the 12th to 15th. */
function ticks(pid: number): { own: number; reaped: number } {
  let text: string
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return { own: 0, reaped: 0 } // gone: its parent has reaped it, and counts it
  }
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  return { own: fields[11]! + fields[12]!, reaped: fields[13]! + fields[14]! }
}

/** Milliseconds of processor that this process and its threads have used. */
export const usedBy = (pid: number): number => ticks(pid).own * TICK_MS

/** Milliseconds of processor that this Postgres has used: postmaster, living backends, and those that have ended. */
export function usedByPostgres(postmaster: number): number {
  const { own, reaped } = ticks(postmaster)
  const children = readFileSync(`/proc/${postmaster}/task/${postmaster}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)
  return (own + reaped + children.reduce((sum, pid) => sum + ticks(pid).own, 0)) * TICK_MS
}

/** The same of one process of one thread, to the nanosecond. */
export const ranFor = (pid: number): number => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
