import { useRouter } from '@tanstack/react-router'
import { useReader } from '../kit/reader.ts'
import { placesFor } from '../navigation.ts'

/** The reader's own menu. */
export function usePlaces() {
  const router = useRouter()
  return placesFor(useReader().roles, (path) => path in router.routesByPath)
}
