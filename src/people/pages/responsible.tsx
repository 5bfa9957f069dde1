import { Autocomplete, SimpleGrid, TextInput } from '@mantine/core'
import { DayField } from '../../web/kit/day-field.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { FormDrawer } from './form-drawer.tsx'
import type { Person } from './shown.ts'

export const nobodyYet = { body: '', legal_basis: '', officer: '', officer_contact: '', to_on: null as string | null }
type Agency = { id: string; name: string }

/** A body that is an agency of the network is pointed at, not only named. */
export const asResponsible = (typed: typeof nobodyYet, agencies: readonly Agency[]) => ({
  ...typed,
  body_agency_id: agencies.find((one) => one.name === typed.body.trim())?.id ?? null,
})

type Form = { values: typeof nobodyYet; getInputProps: (name: string) => object; setFieldValue: (name: 'to_on', day: string | null) => void }
/** The body that answers by law, on which ground, and the officer there who can be reached. */
export function ResponsibleFields({ form, agencies }: { form: unknown; agencies: readonly Agency[] }) {
  const { t } = useWords()
  const { values, getInputProps, setFieldValue } = form as Form
  return (
    <>
      <Autocomplete
        label={t('life.responsible_body')}
        description={t('life.responsible_body_hint')}
        data={[...new Set(agencies.map((one) => one.name))]}
        {...getInputProps('body')}
      />
      <TextInput label={t('life.legal_basis')} description={t('life.legal_basis_hint')} {...getInputProps('legal_basis')} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label={t('life.officer')} {...getInputProps('officer')} />
        <TextInput label={t('life.officer_contact')} {...getInputProps('officer_contact')} />
      </SimpleGrid>
      <DayField label={t('life.responsible_to')} value={values.to_on} onChange={(day) => setFieldValue('to_on', day)} clearable />
    </>
  )
}

/** Another officer, or an end. */
export function ResponsibleDrawer({ person, noted, onClose }: { person: Person; noted: Person['responsibilities'][number]; onClose: () => void }) {
  const { t } = useWords()
  return (
    <FormDrawer
      title={t('life.responsible_change')}
      name={`responsible:${noted.id}`}
      sends="PATCH /api/people/:person_id/responsibilities/:responsibility_id"
      values={{ officer: noted.officer, officer_contact: noted.officer_contact, to_on: noted.to_on }}
      given={(body) => ({ params: { person_id: person.id, responsibility_id: noted.id }, body: { ...body, version: noted.version } })}
      onClose={onClose}
    >
      {(form) => (
        <>
          <TextInput label={t('life.officer')} {...form.getInputProps('officer')} />
          <TextInput label={t('life.officer_contact')} {...form.getInputProps('officer_contact')} />
          <DayField label={t('life.responsible_to')} value={form.values.to_on} onChange={(day) => form.setFieldValue('to_on', day)} clearable />
        </>
      )}
    </FormDrawer>
  )
}
