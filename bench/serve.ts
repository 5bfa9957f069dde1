/** The server that is measured, in a process of its own: as `npm start` runs it, without the pages. Prints where it listens. */
import { readConfig } from '../src/server/config.ts'
import { serveOn } from '../src/server/start.ts'

const config = readConfig(process.env)
const { app, stop } = await serveOn(
  { adminUrl: config.DATABASE_URL!, rolePassword: process.env['BENCH_ROLE_PASSWORD']!, stop: async () => undefined },
  config,
)
const address = await app.listen({ port: 0, host: '127.0.0.1' })
process.send!(address)
process.once('disconnect', () => void stop().then(() => process.exit(0)))
