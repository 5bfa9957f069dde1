import {
  Button,
  Checkbox,
  Group,
  MultiSelect,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  Switch,
  TagsInput,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { SERVICE_NEEDS } from '../../shared/service-needs.ts'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useWords, type Word } from '../../web/words/use-words.ts'
import { DAYS, type Typed } from './form.ts'
import { dayFromWords } from './hours-words.ts'
import { weekdayInWords } from './moment.ts'

type Given = { draft: string; from: Typed; onSave: (typed: Typed, done: () => void) => void; saving: boolean; refusal: Error | null }
type Form = ReturnType<typeof useDraft<Typed>>['form']

/** What an agency says of its own service. */
export function ListingForm({ draft: name, from, onSave, saving, refusal }: Given) {
  const { t } = useWords()
  const draft = useDraft<Typed>(name, {
    initialValues: from,
    validate: {
      name: (words) => (words.trim() ? null : t('directory.form_name_missing')),
      needs: (needs) => (needs.length ? null : t('directory.form_needs_missing')),
      hours: (hours) => (hours.some((words, at) => dayFromWords(DAYS[at]!, words) === null) ? t('directory.form_hours_wrong') : null),
    },
  })
  const { form } = draft
  return (
    <form onSubmit={form.onSubmit((typed) => onSave(typed, draft.done))} noValidate>
      <Stack gap="lg" maw={860}>
        <DraftNote draft={draft} />
        <What form={form} />
        <Reach form={form} />
        <Hours form={form} />
        <More form={form} />
        <Refusal refusal={refusal} />
        <Group>
          <Button type="submit" size="md" loading={saving}>
            {t('directory.form_save')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function What({ form }: { form: Form }) {
  const { t, locale } = useWords()
  const needs = SERVICE_NEEDS.map((need) => ({ value: need, label: t(`need.${need}`) })).toSorted((a, b) => a.label.localeCompare(b.label, locale))
  return (
    <Section title={t('directory.what')}>
      <TextInput label={t('directory.form_name')} withAsterisk {...form.getInputProps('name')} />
      <MultiSelect label={t('directory.form_needs')} withAsterisk data={needs} searchable hidePickedOptions {...form.getInputProps('needs')} />
      <Textarea label={t('directory.description')} autosize minRows={2} {...form.getInputProps('description')} />
      <Textarea label={t('directory.who_for')} autosize {...form.getInputProps('who_for')} />
      <Select
        label={t('directory.kind')}
        data={(['specialist', 'generalist'] as const).map((kind) => ({ value: kind, label: t(`directory.kind_${kind}`) }))}
        clearable
        value={form.values.kind || null}
        onChange={(kind) => form.setFieldValue('kind', kind ?? '')}
      />
    </Section>
  )
}

function Reach({ form }: { form: Form }) {
  const { t } = useWords()
  return (
    <Section title={t('directory.reach')}>
      {form.values.phones.map((_, at) => (
        <SimpleGrid key={at} cols={{ base: 1, sm: 2 }}>
          <TextInput type="tel" label={t('directory.phone')} {...form.getInputProps(`phones.${at}.number`)} />
          <TextInput label={t('directory.form_phone_note')} {...form.getInputProps(`phones.${at}.note`)} />
        </SimpleGrid>
      ))}
      <Group>
        <Button
          variant="subtle"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => form.insertListItem('phones', { number: '', note: '', kind: 'phone' })}
        >
          {t('directory.form_phone_add')}
        </Button>
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput type="email" label={t('directory.email')} {...form.getInputProps('email')} />
        <TextInput type="url" label={t('directory.website')} {...form.getInputProps('website')} />
      </SimpleGrid>
      <TextInput label={t('directory.address')} {...form.getInputProps('address')} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={t('directory.form_suburb')} {...form.getInputProps('suburb')} />
        <TextInput label={t('directory.form_postcode')} {...form.getInputProps('postcode')} />
      </SimpleGrid>
    </Section>
  )
}

function Hours({ form }: { form: Form }) {
  const { t, locale } = useWords()
  const dayName = (day: number) => (day === 8 ? t('directory.holidays') : weekdayInWords(day, locale))
  return (
    <Section title={t('directory.hours')} lead={t('directory.form_hours_hint')}>
      {DAYS.map((day, at) => {
        const wrong = form.errors['hours'] && dayFromWords(day, form.values.hours[at] ?? '') === null
        return (
          <Group key={day} wrap="nowrap" align="flex-start" gap="sm">
            <Text w={130} pt={8} style={{ flex: 'none' }} aria-hidden>
              {dayName(day)}
            </Text>
            <TextInput
              flex={1}
              aria-label={t('directory.form_day_hours', { day: dayName(day) })}
              error={wrong ? form.errors['hours'] : null}
              value={form.values.hours[at] ?? ''}
              onChange={(event) => form.setFieldValue('hours', form.values.hours.with(at, event.currentTarget.value))}
            />
          </Group>
        )
      })}
      <Switch label={t('directory.only_by_appointment')} {...form.getInputProps('by_appointment', { type: 'checkbox' })} />
    </Section>
  )
}

function More({ form }: { form: Form }) {
  const { t } = useWords()
  const threeWays = (label: Word, field: 'free' | 'step_free', yes: Word, no: Word) => (
    <div role="group" aria-label={t(label)}>
      <Text size="md" fw={500} mb={4}>
        {t(label)}
      </Text>
      <SegmentedControl
        data={[
          { value: 'yes', label: t(yes) },
          { value: 'no', label: t(no) },
          { value: 'not_said', label: t('directory.form_not_said') },
        ]}
        {...form.getInputProps(field)}
      />
    </div>
  )
  return (
    <Section title={t('directory.form_more')}>
      {threeWays('directory.form_free', 'free', 'directory.form_free_yes', 'directory.form_free_no')}
      <Textarea label={t('directory.cost')} autosize {...form.getInputProps('cost')} />
      <TagsInput label={t('directory.languages')} placeholder={t('directory.form_languages_hint')} {...form.getInputProps('languages')} />
      <Checkbox.Group label={t('directory.form_genders')} {...form.getInputProps('genders')}>
        <Group mt={6}>
          {(['woman', 'man'] as const).map((gender) => (
            <Checkbox key={gender} value={gender} label={t(`directory.gender.${gender}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <TagsInput label={t('directory.form_cultures')} description={t('directory.form_cultures_hint')} {...form.getInputProps('cultures')} />
      {threeWays('directory.form_step_free', 'step_free', 'directory.form_yes', 'directory.form_no')}
      <Textarea label={t('directory.access')} autosize {...form.getInputProps('access')} />
      <Select
        label={t('directory.form_room')}
        data={[
          { value: 'has_room', label: t('directory.badge_room') },
          { value: 'waiting_list', label: t('directory.badge_waiting') },
          { value: 'full', label: t('directory.badge_full') },
          { value: 'not_said', label: t('directory.form_not_said') },
        ]}
        allowDeselect={false}
        {...form.getInputProps('room')}
      />
      <Switch label={t('directory.form_active')} {...form.getInputProps('active', { type: 'checkbox' })} />
    </Section>
  )
}
