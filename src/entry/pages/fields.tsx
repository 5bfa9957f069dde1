import { NativeSelect } from '@mantine/core'
import { useWords, type Word } from '../../web/words/use-words.ts'

type Given<Code extends string> = {
  label: string
  value: Code
  onChange: (code: Code) => void
  codes: readonly Code[]
  word: (code: Code) => Word
  description?: string
}

/** One code of a closed list, in the reader's words; the browser's own list, quick on a phone. */
export function CodeField<Code extends string>({ label, value, onChange, codes, word, description }: Given<Code>) {
  const { t } = useWords()
  return (
    <NativeSelect
      size="md"
      label={label}
      description={description}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as Code)}
      data={codes.map((code) => ({ value: code, label: t(word(code)) }))}
    />
  )
}

export const MODES = ['phone', 'in_person', 'text', 'video', 'email', 'letter'] as const
export type Mode = (typeof MODES)[number]
export const ModeField = ({ value, onChange, label }: { value: Mode; onChange: (mode: Mode) => void; label?: string }) => {
  const { t } = useWords()
  return <CodeField label={label ?? t('entry.mode')} value={value} onChange={onChange} codes={MODES} word={(code) => `mode.${code}`} />
}

export const LANGUAGES = ['en', 'zh', 'ar', 'vi', 'other'] as const
export type Language = (typeof LANGUAGES)[number]
export const LanguageField = ({ value, onChange }: { value: Language; onChange: (language: Language) => void }) => {
  const { t } = useWords()
  return <CodeField label={t('entry.language')} value={value} onChange={onChange} codes={LANGUAGES} word={(code) => `entry.language.${code}`} />
}
export const languageFrom = (code: string): Language => LANGUAGES.find((one) => code.startsWith(one)) ?? 'other'
