import { Button, Checkbox, Group, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { ReactNode } from 'react'
import { AGENCY_KINDS, FAMILY_APPROACHES } from '../../shared/agency-words.ts'
import type { Answer } from '../../web/api.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useWords } from '../../web/words/use-words.ts'

export type Agency = Answer<'GET /api/agencies'>[number]
export type AgencyDetails = Pick<Agency, 'name' | 'kind' | 'statutory' | 'family_approach' | 'area' | 'phone' | 'address'>

type Given = {
  agency: AgencyDetails | undefined
  onSend: (details: AgencyDetails) => void
  sending: boolean
  refusal: Error | null
  label: string
  /** Other things that can be done beside sending the form. */
  beside?: ReactNode
}

/** What the others of the network see of an agency. */
export function AgencyForm({ agency, onSend, sending, refusal, label, beside }: Given) {
  const { t } = useWords()
  const form = useForm<AgencyDetails>({
    initialValues: agency
      ? (({ name, kind, statutory, family_approach, area, phone, address }) => ({ name, kind, statutory, family_approach, area, phone, address }))(
          agency,
        )
      : { name: '', kind: 'homelessness', statutory: false, family_approach: 'unknown', area: '', phone: '', address: '' },
  })
  return (
    <form onSubmit={form.onSubmit(onSend)}>
      <Stack gap="md">
        <TextInput label={t('administration.name')} required withAsterisk={false} maxLength={200} {...form.getInputProps('name')} />
        <Select
          label={t('administration.kind')}
          allowDeselect={false}
          data={AGENCY_KINDS.map((value) => ({ value, label: t(`agency_kind.${value}`) }))}
          {...form.getInputProps('kind')}
        />
        <TextInput label={t('administration.phone')} type="tel" maxLength={100} {...form.getInputProps('phone')} />
        <Textarea label={t('administration.address')} autosize minRows={2} maxLength={500} {...form.getInputProps('address')} />
        <TextInput label={t('administration.area')} description={t('administration.area_text')} maxLength={500} {...form.getInputProps('area')} />
        <Select
          label={t('administration.family_approach')}
          allowDeselect={false}
          data={FAMILY_APPROACHES.map((value) => ({ value, label: t(`administration.family.${value}`) }))}
          {...form.getInputProps('family_approach')}
        />
        <Checkbox
          label={t('administration.statutory')}
          description={t('administration.statutory_text')}
          {...form.getInputProps('statutory', { type: 'checkbox' })}
        />
        <Refusal refusal={refusal} />
        <Group>
          <Button type="submit" loading={sending} disabled={agency !== undefined && !form.isDirty()}>
            {label}
          </Button>
          {beside}
        </Group>
      </Stack>
    </form>
  )
}
