import { createTransport } from 'nodemailer'
import { NotTaken, type Carrier } from './carrier.ts'
import type { Config } from './config.ts'

/** Shorter together than a transaction may stand idle: whoever sends holds a row meanwhile. */
const PATIENCE_MS = 6_000

/** Mail by SMTP. The sender's name is neutral: it stands on whoever's screen it arrives. */
export function mailServer({ HOMEWARD_SMTP, HOMEWARD_MAIL_FROM, HOMEWARD_MAIL_NAME }: Config): Carrier {
  const transport = createTransport({
    url: HOMEWARD_SMTP!,
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const domain = HOMEWARD_MAIL_FROM!.slice(HOMEWARD_MAIL_FROM!.lastIndexOf('@') + 1)
  return {
    send: async ({ id, to, subject, text }) => {
      try {
        await transport.sendMail({
          from: { name: HOMEWARD_MAIL_NAME, address: HOMEWARD_MAIL_FROM! },
          to: { name: '', address: to },
          subject,
          text,
          messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
      } catch (error) {
        const { command, responseCode } = error as { command?: string; responseCode?: number }
        if (command === 'RCPT TO' && (responseCode ?? 0) >= 500) throw new NotTaken('this address takes nothing', { cause: error })
        throw error
      }
    },
    close: () => transport.close(),
  }
}
