import { Button, Group, SimpleGrid, Stack, Textarea } from '@mantine/core'
import type { PackSection } from '../../shared/pack-words.ts'
import type { Given } from '../../web/api.ts'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'

type Publishing = 'POST /api/packs' | 'POST /api/packs/core'
type Form<K extends Publishing> = {
  sends: K
  sections: readonly PackSection[]
  /** As it was published last, and which version that is: what others publish meanwhile is shown beside what is typed, never laid over unseen. */
  before: Partial<Record<string, { en: string; zh: string }>>
  follows: Omit<Given<K>['body'], 'sections'>
  go: string
}
const LANGUAGES = ['en', 'zh'] as const

/** Each section in each language. */
export function PackForm<K extends Publishing>({ sends, sections, before, follows, go }: Form<K>) {
  const { t } = useWords()
  const draft = useDraft<Record<string, string>>(sends, {
    initialValues: Object.fromEntries(sections.flatMap((one) => LANGUAGES.map((language) => [`${one}_${language}`, before[one]?.[language] ?? '']))),
  })
  const { send, sending, refusal } = useSend<Publishing>(sends, { onDone: draft.done })
  const publish = (typed: Record<string, string>) => {
    const told = Object.fromEntries(sections.map((one) => [one, { en: typed[`${one}_en`]!, zh: typed[`${one}_zh`]! }]))
    send({ body: { sections: told, ...follows } } as Given<Publishing>)
  }
  return (
    <form onSubmit={draft.form.onSubmit(publish)}>
      <Stack gap="md">
        <DraftNote draft={draft} />
        {sections.map((section) => (
          <fieldset key={section} style={{ border: 0, padding: 0, margin: 0 }}>
            <legend style={{ fontWeight: 650, padding: 0 }}>{t(`packs.section.${section}`)}</legend>
            <SimpleGrid cols={{ base: 1, md: 2 }}>
              <Textarea autosize minRows={3} label={t('packs.in_en')} {...draft.form.getInputProps(`${section}_en`)} />
              <Textarea autosize minRows={3} lang="zh-Hans" label={t('packs.in_zh')} {...draft.form.getInputProps(`${section}_zh`)} />
            </SimpleGrid>
          </fieldset>
        ))}
        <Refusal refusal={refusal} />
        <Group>
          <Button type="submit" loading={sending}>
            {go}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
