import { NativeSelect } from '@mantine/core'
import { useWords, type Word } from '../../web/words/use-words.ts'
import { MODES, type Mode } from './modes.ts'

type Given<Code extends string> = {
  label: string
  /** Empty while nobody said which. */
  value: Code | ''
  onChange: (code: Code) => void
  codes: readonly Code[]
  word: (code: Code) => Word
  description?: string
  required?: boolean
}

/** One code of a closed list, in the reader's words; the browser's own list, quick on a phone. */
export function CodeField<Code extends string>({ label, value, onChange, codes, word, description, required = false }: Given<Code>) {
  const { t } = useWords()
  return (
    <NativeSelect
      size="md"
      label={label}
      description={description}
      required={required}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as Code)}
      data={[...(value === '' ? [{ value: '', label: '' }] : []), ...codes.map((code) => ({ value: code, label: t(word(code)) }))]}
    />
  )
}

export type { Mode } from './modes.ts'
export const ModeField = ({ value, onChange, label }: { value: Mode | ''; onChange: (mode: Mode) => void; label?: string }) => {
  const { t } = useWords()
  return (
    <CodeField
      required={value === ''}
      label={label ?? t('entry.mode')}
      value={value}
      onChange={onChange}
      codes={MODES}
      word={(code) => `mode.${code}`}
    />
  )
}

export const LANGUAGES = ['en', 'zh', 'ar', 'vi', 'other'] as const
export type Language = (typeof LANGUAGES)[number]
export const LanguageField = ({ value, onChange }: { value: Language; onChange: (language: Language) => void }) => {
  const { t } = useWords()
  return <CodeField label={t('entry.language')} value={value} onChange={onChange} codes={LANGUAGES} word={(code) => `entry.language.${code}`} />
}
export const languageFrom = (code: string): Language => LANGUAGES.find((one) => code.startsWith(one)) ?? 'other'
