import { Button, Checkbox, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'

const KINDS = ['rental_social', 'rental_private', 'supported', 'shared', 'transitional', 'crisis', 'other'] as const
/** Rent is told in the currency of the network, which goes without saying. */
const CURRENCY = 'AUD'
const BLANK = {
  name: '',
  kind: 'rental_social' as (typeof KINDS)[number],
  lasting: true,
  rent: '' as number | '',
  area: '',
  access: '',
  available_from: null as string | null,
}

/** A home that one's own agency can offer. */
export function OfferForm({ onDone }: { onDone: () => void }) {
  const { t } = useWords()
  const draft = useDraft('home:new', { initialValues: BLANK })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/housing-options', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  const list = ({ rent, area, access, ...home }: typeof BLANK) =>
    send({
      body: {
        ...home,
        rent_cents: rent === '' ? null : Math.round(rent * 100),
        rent_currency: rent === '' ? null : CURRENCY,
        area: area.trim() || null,
        access: access.trim() || null,
      },
    })
  return (
    <Section title={t('housing.our_offer')}>
      <form onSubmit={form.onSubmit(list)}>
        <Stack gap="md">
          <DraftNote draft={draft} />
          <TextInput label={t('housing.our_name')} required withAsterisk={false} maxLength={200} {...form.getInputProps('name')} />
          <Group gap="md" align="flex-end">
            <Select
              label={t('housing.our_kind')}
              allowDeselect={false}
              data={KINDS.map((kind) => ({ value: kind, label: t(`housing.kind.${kind}`) }))}
              {...form.getInputProps('kind')}
            />
            <NumberInput label={t('housing.our_rent')} min={0} decimalScale={2} hideControls w="9rem" {...form.getInputProps('rent')} />
          </Group>
          <Checkbox label={t('housing.our_lasting')} {...form.getInputProps('lasting', { type: 'checkbox' })} />
          <TextInput label={t('housing.our_area')} maxLength={200} {...form.getInputProps('area')} />
          <TextInput label={t('housing.our_access')} maxLength={2000} {...form.getInputProps('access')} />
          <DayField
            label={t('housing.our_from')}
            maw="16rem"
            value={form.values.available_from}
            onChange={(day) => form.setFieldValue('available_from', day)}
          />
          <Refusal refusal={refusal} />
          <Button type="submit" loading={sending} disabled={form.values.name.trim() === ''} style={{ alignSelf: 'flex-start' }}>
            {t('housing.our_send')}
          </Button>
        </Stack>
      </form>
    </Section>
  )
}
