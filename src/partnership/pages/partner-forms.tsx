import { Button, Radio, SegmentedControl, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { GAIN_DECISIONS } from '../../shared/partnership-words.ts'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { PartnerShown } from './partners.tsx'

type Given = { person: string; one: PartnerShown; onDone: () => void }
const HOW = ['dictated', 'interpreted'] as const

/** What they gain and what they say to it, of an agency that takes part already. */
export function SayForm({ person, one, onDone }: Given) {
  const { t } = useWords()
  const draft = useDraft(`partner-say:${person}:${one.agency.id}`, { initialValues: { benefit: '', person_view: '' } })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/partners', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  return (
    <form onSubmit={form.onSubmit((body) => send({ params: { person_id: person }, body: { ...body, with_id: one.agency.id } }))}>
      <Stack gap="md">
        <DraftNote draft={draft} />
        <Textarea
          label={t('partners.benefit')}
          description={t('partners.benefit_hint')}
          autosize
          minRows={2}
          maxLength={1000}
          {...form.getInputProps('benefit')}
        />
        <Textarea
          label={t('partners.person_view')}
          description={t('partners.person_view_hint')}
          autosize
          minRows={2}
          maxLength={1000}
          {...form.getInputProps('person_view')}
        />
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending} disabled={!form.values.benefit.trim() || !form.values.person_view.trim()}>
          {t('partners.save')}
        </Button>
      </Stack>
    </form>
  )
}

/** How much they gain by it, as they said it. */
export function RateForm({ person, one, onDone }: Given) {
  const { t } = useWords()
  const [rating, setRating] = useState('')
  const [mode, setMode] = useState<(typeof HOW)[number]>('dictated')
  const said = useSaid(`partner-rate:${one.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/partners/:gain_id/ratings', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <Text c="dimmed">{one.benefit}</Text>
      <div>
        <Text id="gain-rating" fw={500} mb={4}>
          {t('partners.rating')}
        </Text>
        <SegmentedControl fullWidth aria-labelledby="gain-rating" data={['1', '2', '3', '4', '5']} value={rating} onChange={setRating} />
        <Text size="sm" c="dimmed" mt={4} style={{ display: 'flex', justifyContent: 'space-between' }}>
          <span>{t('partners.rating_low')}</span>
          <span>{t('partners.rating_high')}</span>
        </Text>
      </div>
      <Said said={said} label={t('partners.rating_words')} />
      <Radio.Group label={t('partners.how_said')} value={mode} onChange={(next) => setMode(next as typeof mode)}>
        <Stack gap="xs" mt="xs">
          {HOW.map((value) => (
            <Radio key={value} value={value} label={t(`partners.how_said.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={rating === ''}
        onClick={() => send({ params: { person_id: person, gain_id: one.id! }, body: { rating: Number(rating), words: said.words, mode } })}
      >
        {t('partners.save')}
      </Button>
    </Stack>
  )
}

/** What becomes of an agency by which they gain little. */
export function DecideForm({ person, one, onDone }: Given) {
  const { t } = useWords()
  const draft = useDraft(`partner-decide:${one.id}`, {
    initialValues: { decided: 'changed' as (typeof GAIN_DECISIONS)[number], words: '', person_words: '' },
  })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/partners/:gain_id/decisions', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  const ends = form.values.decided === 'ended'
  return (
    <form onSubmit={form.onSubmit((body) => send({ params: { person_id: person, gain_id: one.id! }, body: { ...body, version: one.version! } }))}>
      <Stack gap="md">
        <DraftNote draft={draft} />
        <Radio.Group label={t('partners.what_now')} {...form.getInputProps('decided')}>
          <Stack gap="xs" mt="xs">
            {GAIN_DECISIONS.map((value) => (
              <Radio key={value} value={value} label={t(`partners.choose.${value}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {ends && (
          <Text size="sm" c="dimmed">
            {t('partners.ended_hint')}
          </Text>
        )}
        <Textarea
          label={t(ends ? 'partners.what_words_ended' : 'partners.what_words')}
          autosize
          minRows={2}
          maxLength={1000}
          {...form.getInputProps('words')}
        />
        <Textarea label={t('partners.person_words')} autosize minRows={2} maxLength={1000} {...form.getInputProps('person_words')} />
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending} disabled={!form.values.words.trim() || !form.values.person_words.trim()}>
          {t('partners.save')}
        </Button>
      </Stack>
    </form>
  )
}
