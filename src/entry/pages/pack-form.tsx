import { Button, Group, SimpleGrid, Stack, Textarea } from '@mantine/core'
import type { PackSection } from '../../shared/pack-words.ts'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'

type Told = { en: string; zh: string }
type Given = {
  sends: 'POST /api/packs' | 'POST /api/packs/core'
  sections: readonly PackSection[]
  before: Partial<Record<string, Told>>
  go: string
}

/** Each section in each language, as it was last published. */
export function PackForm({ sends, sections, before, go }: Given) {
  const { t } = useWords()
  const draft = useDraft<{ sections: Partial<Record<PackSection, Told>> }>(sends, {
    initialValues: { sections: Object.fromEntries(sections.map((section) => [section, before[section] ?? { en: '', zh: '' }])) },
  })
  const { send, sending, refusal } = useSend(sends, { onDone: draft.done })
  return (
    <form onSubmit={draft.form.onSubmit((body) => send({ body }))}>
      <Stack gap="md">
        <DraftNote draft={draft} />
        {sections.map((section) => (
          <fieldset key={section} style={{ border: 0, padding: 0, margin: 0 }}>
            <legend style={{ fontWeight: 650, padding: 0 }}>{t(`packs.section.${section}`)}</legend>
            <SimpleGrid cols={{ base: 1, md: 2 }}>
              <Textarea autosize minRows={3} label={t('packs.in_en')} {...draft.form.getInputProps(`sections.${section}.en`)} />
              <Textarea autosize minRows={3} lang="zh-Hans" label={t('packs.in_zh')} {...draft.form.getInputProps(`sections.${section}.zh`)} />
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
