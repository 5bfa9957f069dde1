/** The real server without pages, as a process of its own that can be killed. Says where it is, in one line. */
import { flushCompileCache } from 'node:module'
import { readConfig } from '../../src/server/config.ts'
import { openConfigured, serveOn } from '../../src/server/start.ts'

const config = readConfig(process.env)
const { app } = await serveOn(await openConfigured(config), config)
console.log(await app.listen({ port: config.PORT, host: config.HOST }))
flushCompileCache() // whoever is killed cannot keep what it compiled; the next is up sooner for it
