/** Every slice's routes, in the order of care. Long, plain and easy to search on purpose. */
import type { FastifyInstance } from 'fastify'
import type { Parts } from './app.ts'

export async function registerSlices(_app: FastifyInstance, _parts: Parts): Promise<void> {}
