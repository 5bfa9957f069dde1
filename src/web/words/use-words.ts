import { setupI18n } from '@lingui/core'
import { useSyncExternalStore } from 'react'
import type { english } from './en/index.ts'
import { isolated } from './isolated.ts'
import { topics, type Topic } from './topics.ts'

export type Language = 'en' | 'zh'
export type Word = keyof typeof english
export type Values = Record<string, string | number>
/** Says a word of the catalogue in the reader's language. */
export type Say = (word: Word, values?: Values) => string

export type Spoken = {
  language: Language
  locale: string
  t: Say
  /** Whether a code that came from the server has words. */
  has: (word: string) => word is Word
}

const KEPT = 'homeward-language'
/** Chosen on this device, and not yet told to the reader's account. */
const UNTOLD = 'homeward-language-untold'
const LOCALE: Record<Language, string> = { en: 'en-AU', zh: 'zh-CN' }
const NAMES: Record<Language, string> = { en: 'English', zh: '中文' }
export const languages = Object.entries(NAMES).map(([code, name]) => ({ code: code as Language, name }))

/** The words arrive compiled: the build turns each into its parts (vite.config.ts). */
const i18n = setupI18n()

/** The topics that pages have asked for so far, and what is known of them in each language. */
const said = new Set<Topic>()
const known: Record<Language, Partial<Record<Word, string>>> = { en: {}, zh: {} }
let wanted: Language = 'en'
let learning: Promise<void> = Promise.resolve()
/** A new object for each change of language, so that React sees it. */
let spoken: Spoken = { language: 'en', locale: LOCALE.en, t: (word) => word, has: (word): word is Word => word.length < 0 }
const listeners = new Set<() => void>()

function recall(name: string): Language | undefined {
  try {
    const kept = localStorage.getItem(name)
    return kept === 'en' || kept === 'zh' ? kept : undefined
  } catch {
    return undefined // a browser that keeps nothing follows its own language
  }
}
function retain(name: string, language: Language | ''): void {
  try {
    localStorage.setItem(name, language)
  } catch {
    // Chosen for this visit only.
  }
}

/** Loads a language and speaks it from now on; the words of the other stay where they are. */
export async function speak(language: Language): Promise<void> {
  wanted = language
  Object.assign(known[language], ...(await Promise.all([...said].map((topic) => topics[topic][language]()))))
  if (wanted !== language) return // another was chosen meanwhile
  const words = known[language]
  i18n.loadAndActivate({ locale: LOCALE[language], messages: words as Record<string, string> })
  document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en'
  spoken = { language, locale: LOCALE[language], t: (word, values) => i18n._(word, isolated(values)), has: (word): word is Word => word in words }
  for (const heard of listeners) heard()
}

/** A page together with the words it says, so that neither appears without the other. */
export const saying =
  <Page>(load: () => Promise<Page>, ...words: readonly Topic[]) =>
  async (): Promise<Page> => {
    const [page] = await Promise.all([load(), learn(words)])
    return page
  }

function learn(more: readonly Topic[]): Promise<void> {
  const fresh = more.filter((topic) => !said.has(topic))
  if (fresh.length === 0) return learning // perhaps still on their way
  for (const topic of fresh) said.add(topic)
  learning = speak(wanted).catch((error: unknown) => {
    for (const topic of fresh) said.delete(topic) // asked for again with the next try
    throw error
  })
  return learning
}

/** What a reader chooses stays chosen on this device, and is told to their account as soon as it is known whose it is. */
export async function choose(language: Language): Promise<void> {
  retain(KEPT, language)
  retain(UNTOLD, language)
  await speak(language)
  await onChosen()
}
let onChosen = async (): Promise<void> => undefined
export const whenChosen = (tell: () => Promise<void>) => {
  onChosen = tell
}

/** One language for a reader on all their devices: the last one chosen, here or elsewhere. @returns what they read, if they ever chose */
export async function agree(reads: Language | null, tell: (language: Language) => Promise<unknown>): Promise<Language | null> {
  const chosen = recall(UNTOLD)
  if (chosen) {
    await tell(chosen)
    retain(UNTOLD, '')
    return chosen
  }
  if (reads && reads !== wanted) {
    retain(KEPT, reads)
    await speak(reads)
  }
  return reads
}

/** Begins with the language kept on this device, else the browser's, and the words that every page says. */
export async function beginToSpeak(first: Topic): Promise<void> {
  said.add(first)
  await speak(recall(KEPT) ?? (navigator.language.startsWith('zh') ? 'zh' : 'en'))
}

const subscribe = (heard: () => void) => {
  listeners.add(heard)
  return () => listeners.delete(heard)
}
export const useWords = () => useSyncExternalStore(subscribe, () => spoken)
/** For the few places outside React: the title of a tab, a notification. */
export const say: Say = (word, values) => spoken.t(word, values)

/** The sentence for a refusal's code; a code without words still says something true. */
export function sayRefusal({ t, has }: Spoken, code: string): string {
  const word = `refusal.${code}`
  return has(word) ? t(word) : t('refusal.unknown', { code })
}

/** What a role is called; a role without words is shown by its code. */
export function sayRole({ t, has }: Spoken, code: string): string {
  const word = `role.${code}`
  return has(word) ? t(word) : code
}
