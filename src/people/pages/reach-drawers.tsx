import { Button, Checkbox, Group, SegmentedControl, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { CHANNELS } from '../../shared/person-words.ts'
import { DayField } from '../../web/kit/day-field.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { FormDrawer } from './form-drawer.tsx'
import { reachInWords } from './reach.tsx'
import type { Person } from './shown.ts'

type Props = { person: Person; today: string; onClose: () => void }

/** How it is safe to reach them, and how it is not. */
export function ContactDrawer({ person, onClose }: Props) {
  const { t } = useWords()
  const end = useSend('POST /api/people/:person_id/contact-preferences/:preference_id/end')
  return (
    <FormDrawer
      title={t('person.edit_contact')}
      name={`contact:${person.id}`}
      sends="POST /api/people/:person_id/contact-preferences"
      values={{ channel: 'phone' as (typeof CHANNELS)[number], value: '', safe: true, from_time: '', to_time: '', no_voicemail: false, note: '' }}
      given={(body) => ({
        params: { person_id: person.id },
        body: { ...body, from_time: body.from_time || null, to_time: body.to_time || null },
      })}
      onClose={onClose}
      before={
        <Stack gap="xs">
          {person.contact.map((one) => (
            <Group key={one.id} justify="space-between" wrap="nowrap">
              <Text size="sm">{reachInWords(one, t)}</Text>
              <Button
                size="compact-sm"
                style={{ flex: 'none' }}
                variant="default"
                loading={end.sending}
                onClick={() => end.send({ params: { person_id: person.id, preference_id: one.id }, body: { version: one.version } })}
              >
                {t('person.no_longer')}
              </Button>
            </Group>
          ))}
          <Refusal refusal={end.refusal} />
        </Stack>
      }
    >
      {(form) => (
        <>
          <SegmentedControl
            aria-label={t('person.edit_contact')}
            value={form.values.safe ? 'safe' : 'never'}
            onChange={(value) => form.setFieldValue('safe', value === 'safe')}
            data={[
              { value: 'safe', label: t('person.reach') },
              { value: 'never', label: t('person.not_by') },
            ]}
          />
          <Select
            label={t('person.channel')}
            allowDeselect={false}
            data={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
            {...form.getInputProps('channel')}
          />
          <TextInput label={t('person.channel_value')} {...form.getInputProps('value')} />
          <SimpleGrid cols={2}>
            <TextInput type="time" label={t('person.from_time')} {...form.getInputProps('from_time')} />
            <TextInput type="time" label={t('person.to_time')} {...form.getInputProps('to_time')} />
          </SimpleGrid>
          <Checkbox label={t('person.no_voicemail_long')} {...form.getInputProps('no_voicemail', { type: 'checkbox' })} />
          <Textarea label={t('person.contact_note')} description={t('person.contact_note_hint')} autosize {...form.getInputProps('note')} />
        </>
      )}
    </FormDrawer>
  )
}

/** Where they can be found; shared only where they say so. */
export function AddressDrawer({ person, today, onClose }: Props) {
  const { t } = useWords()
  const end = useSend('POST /api/people/:person_id/addresses/:address_id/end')
  return (
    <FormDrawer
      title={t('person.edit_address')}
      name={`address:${person.id}`}
      sends="POST /api/people/:person_id/addresses"
      values={{ words: '', suburb: '', from_on: today as string | null }}
      given={(body) => ({ params: { person_id: person.id }, body: { ...body, from_on: body.from_on ?? today } })}
      onClose={onClose}
      before={
        <Stack gap="xs">
          {person.addresses
            .filter((one) => one.to_on === null)
            .map((one) => (
              <Group key={one.id} justify="space-between" wrap="nowrap">
                <Text size="sm">{[one.words, one.suburb].filter(Boolean).join(', ')}</Text>
                <Button
                  size="compact-sm"
                  style={{ flex: 'none' }}
                  variant="default"
                  loading={end.sending}
                  onClick={() => end.send({ params: { person_id: person.id, address_id: one.id }, body: { version: one.version, to_on: today } })}
                >
                  {t('person.no_longer')}
                </Button>
              </Group>
            ))}
          <Refusal refusal={end.refusal} />
        </Stack>
      }
    >
      {(form) => (
        <>
          <Textarea label={t('person.address_words')} description={t('person.address_hint')} required autosize {...form.getInputProps('words')} />
          <TextInput label={t('person.suburb')} {...form.getInputProps('suburb')} />
          <DayField label={t('person.from_on')} value={form.values.from_on} onChange={(day) => form.setFieldValue('from_on', day)} />
        </>
      )}
    </FormDrawer>
  )
}
