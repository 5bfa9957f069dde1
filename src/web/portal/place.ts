import { useSyncExternalStore } from 'react'
import { PORTAL } from '../paths.ts'

/**
 * Where the person is within their own pages. Every step replaces the one before,
 * so that the tab's history holds one entry, and leaving fast leaves none.
 */
const listeners = new Set<() => void>()

export const placeNow = (): string => location.pathname.slice(PORTAL.length).replace(/^\/|\/$/g, '')

export function goTo(place: string): void {
  history.replaceState(null, '', place ? `${PORTAL}/${place}` : PORTAL)
  scrollTo(0, 0)
  for (const heard of listeners) heard()
}

const subscribe = (heard: () => void) => {
  listeners.add(heard)
  return () => listeners.delete(heard)
}
export const usePlace = () => useSyncExternalStore(subscribe, placeNow)
