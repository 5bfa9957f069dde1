import { useWords } from '../words/use-words.ts'

/** What a person said, as they said it, in the language they said it in; never mixed with what others noted. */
export function OwnWords({ words, name, lang, mine = false }: { words: string; name?: string; lang?: string; mine?: boolean }) {
  const { t } = useWords()
  return (
    <figure className="own-words">
      <blockquote lang={lang}>{words}</blockquote>
      <figcaption>{mine ? t('kit.own_words_mine') : name ? t('kit.own_words', { name }) : t('kit.own_words_plain')}</figcaption>
    </figure>
  )
}
