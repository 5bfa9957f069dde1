import { SegmentedControl } from '@mantine/core'
import { choose, languages, useWords, type Language } from '../words/use-words.ts'

/** Each language named in itself. */
export function LanguageSwitch({ fullWidth = false }: { fullWidth?: boolean }) {
  const { t, language } = useWords()
  return (
    <SegmentedControl
      size="sm"
      fullWidth={fullWidth}
      aria-label={t('kit.language')}
      value={language}
      onChange={(chosen) => void choose(chosen as Language)}
      data={languages.map(({ code, name }) => ({ value: code, label: <span lang={code === 'zh' ? 'zh-Hans' : code}>{code === 'en' ? 'EN' : name}</span> }))}
    />
  )
}
