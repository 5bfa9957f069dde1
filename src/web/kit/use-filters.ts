import { useNavigate, useSearch } from '@tanstack/react-router'

/** Filters live in the address: back works, and a link shows another reader the same list. */
export function useFilters<Name extends string>(names: readonly Name[]) {
  const search = useSearch({ strict: false }) as Record<string, string | undefined>
  const go = useNavigate()
  const chosen = Object.fromEntries(names.map((name) => [name, search[name]])) as Record<Name, string | undefined>
  /** Undefined takes a filter away. Typing replaces the address, so that back does not undo letters. */
  const choose = (change: Partial<Record<Name, string | undefined>>, how: { replace?: boolean } = {}) =>
    void go({
      to: '.',
      search: (before: Record<string, unknown>) =>
        Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined && value !== '')),
      replace: how.replace ?? false,
      resetScroll: false,
    })
  const clear = () => choose(Object.fromEntries(names.map((name) => [name, undefined])) as Partial<Record<Name, undefined>>)
  return { chosen, choose, clear, any: names.some((name) => chosen[name] !== undefined) }
}
