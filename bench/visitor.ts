/**
 * One keep-alive connection that asks and waits: as light as can be, for it shares the machine with what it measures.
 * The server closes a connection that was silent for long, while the same was done as raw SQL: the next question opens another.
 */
import net from 'node:net'

export type Answered = { status: number; body: string }
export type Visitor = { ask: (method: string, path: string, cookie: string, body?: unknown) => Promise<Answered>; close: () => void }

const END_OF_HEAD = Buffer.from('\r\n\r\n')

export function visit(address: string): Visitor {
  const { hostname, port, host } = new URL(address)
  let waiting: { answered: (answer: Answered) => void; failed: (error: Error) => void } | undefined
  let received: Buffer = Buffer.alloc(0)
  const hear = (chunk: Buffer) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
    const head = received.indexOf(END_OF_HEAD)
    if (head < 0) return
    const length = /^content-length: (\d+)/im.exec(received.toString('latin1', 0, head))?.[1]
    const whole = head + END_OF_HEAD.length + Number(length ?? Number.NaN)
    if (Number.isNaN(whole)) return void socket.destroy(new Error('an answer without its length'))
    if (received.length < whole) return
    const answer = { status: Number(received.toString('latin1', 9, 12)), body: received.toString('utf8', head + END_OF_HEAD.length, whole) }
    received = Buffer.alloc(0)
    waiting?.answered(answer)
  }
  const lost = (error?: Error) => waiting?.failed(error ?? new Error('the connection was closed'))
  const connect = () =>
    net
      .connect({ host: hostname, port: Number(port), noDelay: true })
      .on('data', hear)
      .on('error', lost)
      .on('close', () => lost())
  let socket = connect()
  return {
    ask: (method, path, cookie, body) =>
      new Promise((answered, failed) => {
        waiting = { answered, failed }
        if (socket.destroyed) socket = connect()
        const text = body === undefined ? '' : JSON.stringify(body)
        const about = text === '' ? '' : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n`
        socket.write(`${method} ${path} HTTP/1.1\r\nhost: ${host}\r\ncookie: ${cookie}\r\n${about}\r\n${text}`)
      }),
    close: () => void socket.destroy(),
  }
}
