import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { momentOf } from '../../calendar/pages/moments.ts'
import type { Given } from './beside.tsx'

type Values = { day: string | null; time: string; place: string; mode: 'in_person' | 'phone' | 'video' }
/** The first appointment: it stands in the person's calendar as soon as it is offered. */
export function AppointForm({ person, one, onDone }: Given) {
  const { t } = useWords()
  const draft = useDraft<Values>(`referral:appoint:${one.id}`, { initialValues: { day: null, time: '10:00', place: '', mode: 'in_person' } })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/referrals/:referral_id/appointment', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  const { day, time } = form.values
  return (
    <form
      onSubmit={form.onSubmit(({ day: on, time: from, place, mode }) =>
        send({ params: { person_id: person, referral_id: one.id }, body: { starts_at: momentOf(on!, from), place, mode, version: one.version } }),
      )}
    >
      <Stack gap="md">
        <DraftNote draft={draft} />
        <Text fw={650}>{one.service}</Text>
        <Group grow align="flex-start">
          <DayField label={t('referral.day')} value={day} onChange={(next) => form.setFieldValue('day', next)} />
          <TextInput type="time" label={t('referral.time')} {...form.getInputProps('time')} />
        </Group>
        <div>
          <Text fw={500} mb={4} id="referral-mode">
            {t('referral.how')}
          </Text>
          <SegmentedControl
            fullWidth
            aria-labelledby="referral-mode"
            data={(['in_person', 'phone', 'video'] as const).map((mode) => ({ value: mode, label: t(`mode.${mode}`) }))}
            {...form.getInputProps('mode')}
          />
        </div>
        <TextInput label={t('referral.place')} maxLength={300} {...form.getInputProps('place')} />
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending} disabled={!day || time === ''}>
          {t('referral.act.appoint')}
        </Button>
      </Stack>
    </form>
  )
}
