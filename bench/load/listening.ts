/** Everybody's page stays open: what it hears live, of whom, and whether that is theirs to hear. */
import http from 'node:http'
import type { Cast, Worker } from './cast.ts'
import type { Ledger } from './ledger.ts'

export type Listening = { heard: () => number; stop: () => void }

export async function listen(address: string, { people, workers }: Cast, ledger: Ledger): Promise<Listening> {
  const byId = new Map(people.map((one) => [one.id, one]))
  let heard = 0
  const hear = (worker: Worker, text: string) => {
    for (const [person] of text.matchAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g)) {
      heard += 1
      const about = byId.get(person)
      if (about && about.agency !== worker.agency && about.partner !== worker.agency) ledger.fault(`${worker.id} heard live of ${person}`)
    }
  }
  const open = workers.map(
    (worker) =>
      new Promise<http.ClientRequest>((begun, failed) => {
        const request = http.get(`${address}/api/live`, { agent: false, headers: { cookie: worker.signed.cookie } }, (reply) => {
          reply.setEncoding('utf8').on('data', (text: string) => hear(worker, text))
          reply.on('error', () => undefined)
          if (reply.statusCode === 200) begun(request)
          else failed(new Error(`live answered ${reply.statusCode}`))
        })
        request.on('error', failed)
      }),
  )
  const requests = await Promise.all(open)
  return { heard: () => heard, stop: () => requests.forEach((one) => one.destroy()) }
}
