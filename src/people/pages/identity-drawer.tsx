import { Checkbox, Select, SimpleGrid, TagsInput, Textarea, TextInput } from '@mantine/core'
import { COMMUNICATION_NEEDS, PATHWAYS } from '../../shared/person-words.ts'
import { DayField } from '../../web/kit/day-field.tsx'
import { useWords, type Word } from '../../web/words/use-words.ts'
import { FormDrawer } from './form-drawer.tsx'
import { languageChoices } from './languages.ts'
import type { Person } from './shown.ts'

const FIELDS = [
  'given_name',
  'family_name',
  'preferred_name',
  'other_names',
  'name_withheld',
  'born',
  'born_estimated',
  'preferred_language',
  'interpreter_needed',
  'communication_needs',
  'about_me',
  'pathway',
  'deceased_on',
] as const

/** Who the person is; sent with the version that was read, so that nobody's change is lost. */
export function IdentityDrawer({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t, has } = useWords()
  const values = Object.fromEntries(FIELDS.map((field) => [field, person[field]])) as Pick<Person, (typeof FIELDS)[number]>
  const needs = [...new Set<string>([...COMMUNICATION_NEEDS, ...person.communication_needs])]
  return (
    <FormDrawer
      title={t('person.edit_identity')}
      name={`identity:${person.id}`}
      sends="PATCH /api/people/:person_id"
      values={{ ...values, preferred_name: values.preferred_name ?? '' }}
      given={(body) => ({
        params: { person_id: person.id },
        body: { ...body, preferred_name: body.preferred_name.trim() || null, version: person.version },
      })}
      onClose={onClose}
    >
      {(form) => (
        <>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput label={t('new_person.preferred')} {...form.getInputProps('preferred_name')} data-autofocus />
            <TagsInput label={t('person.other_names')} {...form.getInputProps('other_names')} />
            <TextInput label={t('new_person.given')} {...form.getInputProps('given_name')} />
            <TextInput label={t('new_person.family_name')} {...form.getInputProps('family_name')} />
          </SimpleGrid>
          <Checkbox label={t('new_person.none')} {...form.getInputProps('name_withheld', { type: 'checkbox' })} />
          <Textarea label={t('person.about')} description={t('person.about_hint')} autosize minRows={3} {...form.getInputProps('about_me')} />
          <DayField birth label={t('new_person.born')} value={form.values.born} onChange={(born) => form.setFieldValue('born', born)} clearable />
          <Checkbox label={t('person.born_estimated')} {...form.getInputProps('born_estimated', { type: 'checkbox' })} />
          <Select
            label={t('new_person.language')}
            allowDeselect={false}
            data={languageChoices(person.preferred_language)}
            {...form.getInputProps('preferred_language')}
          />
          <Checkbox label={t('new_person.interpreter')} {...form.getInputProps('interpreter_needed', { type: 'checkbox' })} />
          <Checkbox.Group label={t('person.communication')} {...form.getInputProps('communication_needs')}>
            <SimpleGrid cols={{ base: 1, xs: 2 }} mt={6} spacing="xs">
              {needs.map((need) => (
                <Checkbox key={need} value={need} label={has(`communication.${need}`) ? t(`communication.${need}` as Word) : need} />
              ))}
            </SimpleGrid>
          </Checkbox.Group>
          <Select
            label={t('people.pathway')}
            clearable
            data={PATHWAYS.map((value) => ({ value, label: t(`pathway.${value}`) }))}
            {...form.getInputProps('pathway')}
          />
          <details>
            <summary>{t('person.deceased_fold')}</summary>
            <DayField
              label={t('person.deceased_on')}
              value={form.values.deceased_on}
              onChange={(day) => form.setFieldValue('deceased_on', day)}
              clearable
            />
          </details>
        </>
      )}
    </FormDrawer>
  )
}
