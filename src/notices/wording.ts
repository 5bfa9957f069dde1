/**
 * What a message says: that something waits, and how much; no name, nothing of anybody's life. To a person not even whose house it comes from, since
 * whoever looks over their shoulder reads it too.
 */
export type Language = 'en' | 'zh'
type Said = { subject: string; text: string }

const many = (n: number, one: string, more: string) => (n === 1 ? one : more.replace('#', String(n)))

const STAFF: Record<Language, (things: number, where: string) => Said> = {
  en: (n, where) => ({
    subject: many(n, '1 thing waits for you', '# things wait for you'),
    text: `${many(n, '1 thing waits for you in Homeward.', '# things wait for you in Homeward.')}${where}\n\nWhat it is stands there only. Under Settings you choose when you are told.\n`,
  }),
  zh: (n, where) => ({
    subject: `有 ${n} 件事在等您`,
    text: `Homeward 里有 ${n} 件事在等您。${where}\n\n具体内容只在系统里显示。您可以在“设置”里选择何时收到通知。\n`,
  }),
}
const PERSON: Record<Language, (things: number) => Said> = {
  en: (n) => ({
    subject: 'Reminder',
    text: `${many(n, 'There is 1 thing for you to look at', 'There are # things for you to look at')}, when it suits you.\n`,
  }),
  zh: (n) => ({ subject: '提醒', text: `有 ${n} 件事请您在方便时看一看。\n` }),
}
const CODE: Record<Language, (code: string) => Said> = {
  en: (code) => ({ subject: 'Your code', text: `Your code is ${code}. It holds for one hour. If you did not ask for it, do nothing.\n` }),
  zh: (code) => ({ subject: '您的验证码', text: `您的验证码是 ${code}，一小时内有效。如果不是您要求的，无需理会。\n` }),
}

/** @param where the address of these pages, where one is known */
export const waitingInWords = (language: Language, kind: 'staff' | 'person' | 'relative', things: number, where: string | undefined): Said =>
  kind === 'staff' ? STAFF[language](things, where ? `\n${where}` : '') : PERSON[language](things)
export const codeInWords = (language: Language, code: string): Said => CODE[language](code)
