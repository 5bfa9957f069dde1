/** A small mail server, to be spoken to as any other: it keeps what it takes, and says no where it is told to. */
import net from 'node:net'

export type Mail = { from: string; to: string; data: string }
export type MailServer = Awaited<ReturnType<typeof openMailServer>>

export async function openMailServer() {
  const taken: Mail[] = []
  /** What it answers to a recipient instead of taking them. */
  const says = { to_recipient: '250 OK' }
  const server = net.createServer((socket) => converse(socket, taken, says)).listen(0, '127.0.0.1')
  await new Promise((listening) => server.once('listening', listening))
  return {
    url: `smtp://127.0.0.1:${(server.address() as net.AddressInfo).port}`,
    taken,
    says,
    close: () => new Promise((closed) => server.close(closed)),
  }
}

const ANSWERS: Record<string, string> = { EHLO: '250 here', HELO: '250 here', DATA: '354 go on', QUIT: '221 bye' }

function converse(socket: net.Socket, taken: Mail[], says: { to_recipient: string }): void {
  let [from, to, text, inData] = ['', '', '', false]
  const say = (line: string) => socket.write(`${line}\r\n`)
  const heard = (line: string) => {
    const [verb] = line.toUpperCase().split(/[ :]/)
    if (verb === 'MAIL') from = /<(.*)>/.exec(line)![1]!
    if (verb === 'RCPT') to = /<(.*)>/.exec(line)![1]!
    if (verb === 'DATA') inData = true
    say(ANSWERS[verb!] ?? (verb === 'RCPT' ? says.to_recipient : '250 OK'))
    if (verb === 'QUIT') socket.end()
  }
  socket.on('error', () => undefined)
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    for (;;) {
      const end = inData ? text.indexOf('\r\n.\r\n') : text.indexOf('\r\n')
      if (end < 0) return
      const [part, rest] = [text.slice(0, end), text.slice(end + (inData ? 5 : 2))]
      text = rest
      if (!inData) heard(part)
      else {
        inData = false
        taken.push({ from, to, data: part })
        say('250 taken')
      }
    }
  })
  say('220 here')
}
