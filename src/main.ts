import path from 'node:path'
import { isEmpty, loadDemonstration, nobodyWorksHere } from './demo/load.ts'
import { keptFromBefore, toldAtStart } from './demo/told.ts'
import { buildWebIfStale } from './server/build-web.ts'
import { readConfig } from './server/config.ts'
import { openConfigured, serveOn } from './server/start.ts'

const began = performance.now()
const root = path.resolve(import.meta.dirname, '..')
const config = readConfig(process.env)
const database = await openConfigured(config)
const loaded = config.demo && (await isEmpty(database.adminUrl)) ? await loadDemonstration(database.adminUrl) : null
buildWebIfStale(root)
const { app, stop } = await serveOn(database, config, path.join(root, 'dist/web'))
const address = await app.listen({ port: config.PORT, host: config.HOST })
console.log(
  `Homeward is at ${config.HOMEWARD_ORIGIN ?? address.replace('127.0.0.1', 'localhost')} (up in ${((performance.now() - began) / 1000).toFixed(1)} s)`,
)
if (config.demo) console.log(loaded ? toldAtStart(loaded.people) : keptFromBefore)
else if (await nobodyWorksHere(database.adminUrl))
  console.log('Nobody works here yet. Let in the first: npx homeward invite <sign-in name> --name <name> --agency <agency>')

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    void stop()
      .then(database.stop)
      .then(() => process.exit(0))
  })
}
