import { Checkbox, Select, TextInput } from '@mantine/core'
import { PLACES_TO_STAY, type HousingCategory } from '../../shared/housing.ts'
import { DayField } from '../../web/kit/day-field.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { FormDrawer } from './form-drawer.tsx'
import type { Person } from './shown.ts'

type Props = { person: Person; today: string; stay: Person['stays'][number] | undefined; onClose: () => void }

/** Where they live from a day on; or, of a stay already written, that it is at risk, corrected, or over. */
export function StayDrawer({ person, today, stay, onClose }: Props) {
  return stay ? <Change person={person} stay={stay} onClose={onClose} /> : <Moved person={person} today={today} onClose={onClose} />
}

const none = { situation: null as HousingCategory | null, tenure: '', lasting: false, at_risk: false, verified_by: '' }

function Moved({ person, today, onClose }: { person: Person; today: string; onClose: () => void }) {
  const { t } = useWords()
  return (
    <FormDrawer
      title={t('person.moved')}
      name={`stay:${person.id}`}
      sends="POST /api/people/:person_id/stays"
      values={{ ...none, from_on: today as string | null }}
      given={({ situation, from_on, ...body }) => ({
        params: { person_id: person.id },
        body: { ...body, situation: situation!, from_on: from_on ?? today },
      })}
      onClose={onClose}
    >
      {(form) => (
        <>
          <Where form={form} />
          <DayField label={t('person.from_on')} value={form.values.from_on} onChange={(day) => form.setFieldValue('from_on', day)} required />
        </>
      )}
    </FormDrawer>
  )
}

function Change({ person, stay, onClose }: { person: Person; stay: Person['stays'][number]; onClose: () => void }) {
  const { t } = useWords()
  const { situation, tenure, lasting, at_risk, verified_by, to_on } = stay
  return (
    <FormDrawer
      title={t('person.edit_stay')}
      name={`stay:${stay.id}`}
      sends="PATCH /api/people/:person_id/stays/:stay_id"
      values={{ situation: situation as HousingCategory | null, tenure, lasting, at_risk, verified_by, to_on }}
      given={({ situation: chosen, ...body }) => ({
        params: { person_id: person.id, stay_id: stay.id },
        body: { ...body, situation: chosen!, version: stay.version },
      })}
      onClose={onClose}
    >
      {(form) => (
        <>
          <Where form={form} />
          <DayField
            label={t('person.ended_on')}
            description={t('person.ended_hint')}
            value={form.values.to_on}
            onChange={(day) => form.setFieldValue('to_on', day)}
            clearable
          />
        </>
      )}
    </FormDrawer>
  )
}

type Fields = { values: typeof none; getInputProps: (name: string, how?: { type: 'checkbox' }) => object }

function Where({ form }: { form: unknown }) {
  const { t } = useWords()
  const { getInputProps } = form as Fields
  return (
    <>
      <Select
        label={t('people.situation')}
        required
        searchable
        data={PLACES_TO_STAY.map((value) => ({ value, label: t(`situation.${value}`) }))}
        {...getInputProps('situation')}
      />
      <TextInput label={t('person.tenure')} {...getInputProps('tenure')} />
      <Checkbox label={t('person.stay_lasting')} {...getInputProps('lasting', { type: 'checkbox' })} />
      <Checkbox label={t('person.stay_at_risk_long')} {...getInputProps('at_risk', { type: 'checkbox' })} />
      <TextInput label={t('person.verified_by')} {...getInputProps('verified_by')} />
    </>
  )
}
