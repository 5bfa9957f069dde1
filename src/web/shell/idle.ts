import { useEffect } from 'react'

export const IDLE_MINUTES = 15
const LOOK_MS = 10_000
const USED = 'homeward-used'
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

/**
 * Locks a screen that nobody has used for a while, in this tab or in another of the same browser. A device that slept wakes locked.
 * @param lock ends the session and clears the screen; drafts stay for whoever wrote them
 */
export function useIdleLock(lock: () => void): void {
  useEffect(() => {
    let told = 0
    let locked = false
    const use = () => {
      const now = Date.now()
      if (now - told < LOOK_MS) return
      told = now
      localStorage.setItem(USED, String(now))
    }
    const look = () => {
      const last = Math.max(told, Number(localStorage.getItem(USED)) || 0)
      if (locked || Date.now() - last < IDLE_MINUTES * 60_000) return
      locked = true
      lock()
    }
    use()
    for (const sign of SIGNS) addEventListener(sign, use, { passive: true })
    const timer = setInterval(look, LOOK_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
      for (const sign of SIGNS) removeEventListener(sign, use)
    }
  }, [lock])
}
