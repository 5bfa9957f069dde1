/**
 * node:test follows every promise of a process of tests, to know which test an error belongs to that nobody caught: each costs twenty times what
 * it would, a third of what a house that answers ten thousands of requests costs. Loaded before node:test, this lets it follow all but promises:
 * such an error still fails the process and is said, but beside the tests (node-tests.test.ts).
 */
import hooks from 'node:async_hooks'

/** Whoever waits for what that error took away would wait until the whole process is ended for being late. */
const LEAVES_AFTER_MS = 30_000

const { createHook } = hooks
hooks.createHook = (callbacks) => {
  if (!callbacks.destroy) return createHook(callbacks)
  hooks.createHook = createHook // node:test asks once, before any other
  return createHook({ ...callbacks, trackPromises: false })
}
for (const unheard of ['uncaughtException', 'unhandledRejection'])
  process.on(unheard, () => void setTimeout(() => process.exit(1), LEAVES_AFTER_MS).unref())
