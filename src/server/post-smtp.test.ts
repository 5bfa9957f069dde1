/** Mail leaves by a real conversation with a mail server. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openMailServer, type MailServer } from '../../test/harness/mail-server.ts'
import { NotTaken, type Carrier } from './carrier.ts'
import { readConfig } from './config.ts'
import { mailServer } from './post-smtp.ts'

const SECRET = 'test-only-secret-test-only-secret-test-only'
let server: MailServer
let carrier: Carrier
before(async () => {
  server = await openMailServer()
  carrier = mailServer(readConfig({ HOMEWARD_SECRET: SECRET, HOMEWARD_SMTP: server.url, HOMEWARD_MAIL_FROM: 'no-reply@post.example' }))
})
after(async () => {
  carrier.close()
  await server.close()
})
const message = { id: 'abc.1', to: 'wen@example.org', subject: '有 2 件事在等您', text: '2 things wait for you.\n' }

test('a message goes to one address, from a sender that tells nobody anything, with the id by which it is known again', async () => {
  await carrier.send(message)
  const [mail] = server.taken
  assert.deepEqual([mail!.from, mail!.to], ['no-reply@post.example', 'wen@example.org'])
  assert.match(mail!.data, /^From: Reminder <no-reply@post\.example>$/m)
  assert.match(mail!.data, /^Message-ID: <abc\.1@post\.example>$/im)
  assert.match(mail!.data, /^Auto-Submitted: auto-generated$/m)
  assert.match(mail!.data, /2 things wait for you\./)
  assert.doesNotMatch(mail!.data, /homeward/i)
})

test('an address that takes nothing is told apart from a server that is busy', async () => {
  server.says.to_recipient = '550 no such mailbox'
  await assert.rejects(carrier.send(message), NotTaken)
  server.says.to_recipient = '451 later'
  await assert.rejects(carrier.send(message), (error) => !(error instanceof NotTaken))
  server.says.to_recipient = '250 OK'
})

test('one message has one recipient, whatever an address says', async () => {
  const before_ = server.taken.length
  await carrier.send({ ...message, to: 'one@example.org' })
  assert.deepEqual(
    server.taken.slice(before_).map((mail) => mail.to),
    ['one@example.org'],
  )
})

test('mail without a sender is refused at start', () => {
  assert.throws(() => readConfig({ HOMEWARD_SECRET: SECRET, HOMEWARD_SMTP: 'smtp://127.0.0.1:25' }), /mail needs a sender/)
})
