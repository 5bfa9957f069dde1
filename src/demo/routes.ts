import type { FastifyInstance } from 'fastify'
import { serveAtDoor } from '../auth/serve.ts'
import type { Parts } from '../server/parts.ts'
import { Refusal } from '../shared/refusal.ts'
import { fixtureContract } from './contract.ts'
import { loadFixture } from './load.ts'
import { NotEmpty } from './write.ts'

/** Test mode alone: elsewhere this address does not exist. */
export function demoRoutes(app: FastifyInstance, { config, adminUrl, settle }: Parts): void {
  if (!config.testMode) return
  serveAtDoor(app, fixtureContract, 'POST /api/test/fixture', async ({ body }) => {
    await loadFixture(adminUrl, body.name).catch((error: unknown) => {
      throw error instanceof NotEmpty ? new Refusal('network_not_empty', 409) : error
    })
    await settle()
    return { done: true as const }
  })
}
