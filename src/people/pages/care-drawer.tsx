import { Checkbox, Select, TextInput } from '@mantine/core'
import { VULNERABILITIES } from '../../shared/person-words.ts'
import { DayField } from '../../web/kit/day-field.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useWords } from '../../web/words/use-words.ts'
import { FormDrawer } from './form-drawer.tsx'
import { asResponsible, nobodyYet, ResponsibleFields } from './responsible.tsx'
import type { Person } from './shown.ts'

type Props = { person: Person; today: string; noted: Person['vulnerabilities'][number] | undefined; onClose: () => void }
const inDays = (today: string, days: number) => new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** What to take care of: noted with who said so and when it is looked at again; or looked at again. */
export function CareDrawer({ person, today, noted, onClose }: Props) {
  const { t } = useWords()
  const agencies = useAsk('GET /api/agencies', { query: {} })
  if (noted)
    return (
      <FormDrawer
        title={t('person.care_again')}
        name={`care:${noted.id}`}
        sends="PATCH /api/people/:person_id/vulnerabilities/:vulnerability_id"
        values={{ to_on: noted.to_on, review_on: inDays(today, 90) as string | null }}
        given={({ to_on, review_on }) => ({
          params: { person_id: person.id, vulnerability_id: noted.id },
          body: { to_on, review_on: review_on ?? today, version: noted.version },
        })}
        onClose={onClose}
      >
        {(form) => (
          <>
            <DayField
              label={t('person.care_review')}
              value={form.values.review_on}
              onChange={(day) => form.setFieldValue('review_on', day)}
              required
            />
            <DayField label={t('person.care_over')} value={form.values.to_on} onChange={(day) => form.setFieldValue('to_on', day)} clearable />
          </>
        )}
      </FormDrawer>
    )
  return (
    <FormDrawer
      title={t('person.edit_care')}
      name={`care:${person.id}`}
      sends="POST /api/people/:person_id/vulnerabilities"
      values={{
        kind: null as (typeof VULNERABILITIES)[number] | null,
        high: false,
        source: '',
        from_on: today as string | null,
        review_on: inDays(today, 90) as string | null,
        by_law: false,
        ...nobodyYet,
      }}
      given={({ kind, high, source, from_on, review_on, by_law, ...responsible }) => ({
        params: { person_id: person.id },
        body: {
          high,
          source,
          kind: kind!,
          from_on: from_on ?? today,
          review_on: review_on ?? today,
          ...(by_law ? { responsible: asResponsible(responsible, agencies) } : {}),
        },
      })}
      onClose={onClose}
    >
      {(form) => (
        <>
          <Select
            label={t('person.alert')}
            required
            data={VULNERABILITIES.map((value) => ({ value, label: t(`vulnerability.${value}`) }))}
            {...form.getInputProps('kind')}
          />
          <Checkbox label={t('person.care_high')} description={t('life.high_suggests')} {...form.getInputProps('high', { type: 'checkbox' })} />
          <TextInput label={t('person.care_source')} required {...form.getInputProps('source')} />
          <DayField label={t('person.from_on')} value={form.values.from_on} onChange={(day) => form.setFieldValue('from_on', day)} />
          <DayField label={t('person.care_review')} value={form.values.review_on} onChange={(day) => form.setFieldValue('review_on', day)} />
          <Checkbox label={t('life.responsible_ask')} {...form.getInputProps('by_law', { type: 'checkbox' })} />
          {form.values.by_law && <ResponsibleFields form={form} agencies={agencies} />}
        </>
      )}
    </FormDrawer>
  )
}
