import { Button, Loader, Radio, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { usePartners, useReliable } from '../../agencies/pages/reliable.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useAsking } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Need } from './referrals.tsx'

type Values = { asked: string; listing_id: string; urgency: 'urgent' | 'standard'; why: string; discussed: string }
const MOST = 6
const PAUSE_MS = 300
/** Whether it is open now is not asked here. */
const ANY_MOMENT = { day: 1, time: '12:00' } as const

/** Begins a referral for one need: the service that the person chose stands there already. */
export function BeginForm({ person, need, onDone }: { person: string; need: Need; onDone: () => void }) {
  const { t } = useWords()
  const chosen = need.instead_of ? null : need.chosen
  const initialValues: Values = { asked: '', listing_id: chosen?.listing_id ?? '', urgency: 'standard', why: '', discussed: '' }
  const draft = useDraft<Values>(`referral:begin:${need.id}`, { initialValues })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/referrals', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  const { asked, listing_id } = form.values
  const [looked] = useDebouncedValue(asked.trim(), PAUSE_MS)
  return (
    <form onSubmit={form.onSubmit(({ asked: _looked, ...said }) => send({ params: { person_id: person }, body: { need_id: need.id, ...said } }))}>
      <Stack gap="md">
        <DraftNote draft={draft} />
        <Text fw={650}>{need.words}</Text>
        {chosen ? (
          <Text>{t('referral.chosen', { name: chosen.name })}</Text>
        ) : (
          <>
            <TextInput label={t('referral.which')} description={t('referral.which_hint')} maxLength={200} {...form.getInputProps('asked')} />
            {looked !== '' && <Found asked={looked} value={listing_id} onChange={(next) => form.setFieldValue('listing_id', next)} />}
            <TextInput label={t('referral.why')} maxLength={1000} {...form.getInputProps('why')} />
          </>
        )}
        <div>
          <Text fw={500} mb={4} id="referral-urgency">
            {t('referral.urgency')}
          </Text>
          <SegmentedControl
            fullWidth
            aria-labelledby="referral-urgency"
            data={(['standard', 'urgent'] as const).map((one) => ({ value: one, label: t(`urgency.${one}`) }))}
            {...form.getInputProps('urgency')}
          />
        </div>
        <TextInput label={t('referral.talked')} description={t('referral.talked_hint')} maxLength={1000} {...form.getInputProps('discussed')} />
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending} disabled={listing_id === ''}>
          {t('referral.save')}
        </Button>
      </Stack>
    </form>
  )
}

function Found({ asked, value, onChange }: { asked: string; value: string; onChange: (id: string) => void }) {
  const { t } = useWords()
  const { data } = useAsking('GET /api/directory', { query: { q: asked, ...ANY_MOMENT } })
  const partners = usePartners()
  const reliable = useReliable()
  if (!data) return <Loader size="sm" />
  const named = data.listings.filter((one) => one.name !== null).slice(0, MOST)
  if (named.length === 0) return <Text c="dimmed">{t('referral.which_none')}</Text>
  return (
    <Radio.Group label={t('referral.found')} value={value} onChange={onChange}>
      <Stack gap={8} mt={6}>
        {named.map((one) => (
          <Radio
            key={one.id}
            value={one.id}
            label={one.name}
            description={[one.agency?.name ?? one.source_name, one.suburb, reliable(partners.get(one.agency?.id))].filter(Boolean).join(' · ')}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}
