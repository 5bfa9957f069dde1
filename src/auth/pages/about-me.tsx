import { Button, Group, MultiSelect, Select, SimpleGrid, Text, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'

/** Languages by their code (BCP 47); each is named in the language of the page. */
const SPOKEN = 'ar bn de el en es fa fil fr hi hr hu id it ja km ko mi my ne pa pl ps pt ro ru sm so sr sw ta te th ti to tr uk ur vi yue zh'.split(
  ' ',
)

/** What colleagues and people see of a worker: the name, how to call them, what they speak. */
export function AboutMe() {
  const { t, locale } = useWords()
  const nameOf = new Intl.DisplayNames(locale, { type: 'language' })
  const me = useAsk('GET /api/my-details')
  const spoken = [...new Set([...SPOKEN, ...me.languages])]
  const form = useForm({
    initialValues: { name: me.name, phone: me.phone, languages: me.languages, helps_as: me.helps_as as 'woman' | 'man' | null },
  })
  const change = useSend('PATCH /api/my-details', { onDone: () => form.resetDirty() })
  return (
    <Section title={t('settings.about_me')} lead={t('settings.about_me_text')}>
      <form onSubmit={form.onSubmit((values) => change.send({ body: { ...values, version: me.version } }))}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" mb="md">
          <TextInput label={t('settings.name')} autoComplete="name" required withAsterisk={false} maxLength={200} {...form.getInputProps('name')} />
          <TextInput label={t('settings.phone')} type="tel" autoComplete="tel" maxLength={100} {...form.getInputProps('phone')} />
          <MultiSelect
            label={t('settings.speaks')}
            searchable
            maxValues={20}
            data={spoken.map((value) => ({ value, label: nameOf.of(value) ?? value })).toSorted((a, b) => a.label.localeCompare(b.label, locale))}
            {...form.getInputProps('languages')}
          />
          <Select
            label={t('settings.helps_as')}
            description={t('settings.helps_as_why')}
            clearable
            data={(['woman', 'man'] as const).map((value) => ({ value, label: t(`settings.helps_as.${value}`) }))}
            {...form.getInputProps('helps_as')}
          />
        </SimpleGrid>
        <Refusal refusal={change.refusal} />
        <Group mt="sm">
          <Button type="submit" loading={change.sending} disabled={!form.isDirty()}>
            {t('settings.save')}
          </Button>
          {change.done && !form.isDirty() && <Text role="status">{t('settings.saved')}</Text>}
        </Group>
      </form>
    </Section>
  )
}
