import { Button, Chip, Collapse, Group, Select, Stack, Switch, Textarea, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Refused } from '../../web/client.ts'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { WhyOtherwise, type WhyNot } from './why-otherwise.tsx'

const MODES = ['in_person', 'phone', 'text', 'video', 'email', 'letter'] as const
const PLACES = ['street', 'home', 'office', 'shelter', 'hospital', 'prison', 'community'] as const
const CATEGORIES = [
  'general',
  'housing',
  'safety',
  'health',
  'mental_health',
  'alcohol_drugs',
  'money',
  'work_learning',
  'family',
  'legal',
  'children',
  'culture',
  'access_needs',
  'community',
  'life_skills',
  'location',
] as const
type Words = 'reported' | 'interpretation' | 'person_words'

/** A note in under half a minute: how we met, and what was seen; everything else is folded away until it is called for. */
/** How far the clock of whoever writes is ahead of UTC, in minutes. */
const minutesFromUtc = () => -new Date().getTimezoneOffset()

export function WriteNote({ person }: { person: string }) {
  const { t } = useWords()
  const [more, folded] = useDisclosure()
  const draft = useDraft(`note:${person}`, {
    initialValues: {
      mode: 'in_person' as (typeof MODES)[number],
      place: 'office' as (typeof PLACES)[number],
      category: 'general' as (typeof CATEGORIES)[number],
      two_way: true,
      observed: '',
      reported: '',
      interpretation: '',
      person_words: '',
      others_present: '',
      withheld_from_person: false,
      withheld_reason: '',
      why_otherwise: null as WhyNot,
      why_otherwise_words: '',
      made_possible: '',
    },
  })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/notes', { onDone: draft.discard, refreshes: [person] })
  const { form } = draft
  const differs = form.values.why_otherwise !== null || (refusal instanceof Refused && refusal.code === 'say_why_it_does_not_fit')
  const area = (name: Words) => (
    <Textarea
      label={t(`contact.${name}`)}
      description={t(`contact.${name}_how`)}
      autosize
      minRows={2}
      maxLength={20000}
      {...form.getInputProps(name)}
    />
  )
  return (
    <Section title={t('contact.write')}>
      <form onSubmit={form.onSubmit((body) => send({ params: { person_id: person }, body: { ...body, utc_offset: minutesFromUtc() } }))}>
        <Stack gap="sm">
          <Chip.Group value={form.values.mode} onChange={(value) => form.setFieldValue('mode', value as (typeof MODES)[number])}>
            <Group gap={6} role="radiogroup" aria-label={t('contact.how')}>
              {MODES.map((code) => (
                <Chip key={code} value={code} size="sm">
                  {t(`mode.${code}`)}
                </Chip>
              ))}
            </Group>
          </Chip.Group>
          <Textarea
            label={t('contact.observed')}
            description={
              form.values.category === 'general' ? `${t('contact.observed_how')} ${t('contact.general_is_read')}` : t('contact.observed_how')
            }
            autosize
            minRows={3}
            maxLength={20000}
            {...form.getInputProps('observed')}
          />
          {area('person_words')}
          <Collapse expanded={more}>
            <Stack gap="sm">
              {area('reported')}
              {area('interpretation')}
              <Group grow align="flex-start">
                {form.values.mode === 'in_person' && (
                  <Select
                    label={t('contact.place')}
                    allowDeselect={false}
                    data={PLACES.map((code) => ({ value: code, label: t(`contact.place.${code}`) }))}
                    {...form.getInputProps('place')}
                  />
                )}
                <Select
                  label={t('contact.about')}
                  description={t('contact.about_why')}
                  allowDeselect={false}
                  data={CATEGORIES.map((code) => ({ value: code, label: t(`category.${code}`) }))}
                  {...form.getInputProps('category')}
                />
              </Group>
              <TextInput
                label={t('contact.made_possible')}
                description={t('contact.made_possible_how')}
                maxLength={300}
                {...form.getInputProps('made_possible')}
              />
              <TextInput label={t('contact.others')} maxLength={500} {...form.getInputProps('others_present')} />
              <Switch label={t('contact.two_way')} {...form.getInputProps('two_way', { type: 'checkbox' })} />
              <Switch label={t('contact.withhold')} {...form.getInputProps('withheld_from_person', { type: 'checkbox' })} />
              {form.values.withheld_from_person && (
                <TextInput label={t('contact.withhold_why')} maxLength={500} {...form.getInputProps('withheld_reason')} />
              )}
            </Stack>
          </Collapse>
          {differs && (
            <WhyOtherwise
              why={form.values.why_otherwise}
              onWhy={(why) => form.setFieldValue('why_otherwise', why)}
              words={form.values.why_otherwise_words}
              onWords={(words) => form.setFieldValue('why_otherwise_words', words)}
            />
          )}
          <DraftNote draft={draft} />
          <Refusal refusal={refusal} />
          <Group justify="space-between">
            <Button variant="subtle" color="gray" onClick={folded.toggle} aria-expanded={more}>
              {t(more ? 'contact.less' : 'contact.more')}
            </Button>
            <Button type="submit" loading={sending}>
              {t('contact.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  )
}
