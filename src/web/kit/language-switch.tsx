import { PlainButton } from './plain-button.tsx'
import { choose, languages, useWords } from '../words/use-words.ts'

/** The other language, named in itself, one tap away. */
export function LanguageSwitch() {
  const { language } = useWords()
  return languages
    .filter(({ code }) => code !== language)
    .map(({ code, name }) => (
      <PlainButton key={code} tone="quiet" lang={code === 'zh' ? 'zh-Hans' : code} onClick={() => void choose(code)}>
        {name}
      </PlainButton>
    ))
}
