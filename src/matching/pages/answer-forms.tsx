import { Button, Radio, SegmentedControl, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Match, Matches } from './matching.tsx'

type Mode = 'dictated' | 'interpreted'
type Given = { person: string; matches: Matches; run: Match; close: () => void }

function HowSaid({ value, onChange }: { value: Mode; onChange: (mode: Mode) => void }) {
  const { t } = useWords()
  return (
    <Radio.Group label={t('matching.how_said')} value={value} onChange={(mode) => onChange(mode as Mode)}>
      <Stack gap={6} mt={6}>
        {(['dictated', 'interpreted'] as const).map((mode) => (
          <Radio key={mode} value={mode} label={t(`matching.mode.${mode}`)} />
        ))}
      </Stack>
    </Radio.Group>
  )
}

/** The person's choice, in their words. */
export function ChooseForm({ person, matches, run, listing_id, close }: Given & { listing_id: string }) {
  const { t } = useWords()
  const said = useSaid(`chosen:${run.id}`)
  const [mode, setMode] = useState<Mode>(matches.known.interpreter ? 'interpreted' : 'dictated')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/matches/:match_id/choice', { onDone: said.sent(close) })
  return (
    <Stack gap="md">
      <Text fw={650}>{run.candidates.find((one) => one.listing_id === listing_id)?.name}</Text>
      <Text c="dimmed">{t('matching.choose_lead')}</Text>
      <Said said={said} label={t('matching.own_words')} />
      <HowSaid value={mode} onChange={setMode} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person, match_id: run.id }, body: { listing_id, words: said.words, mode } })}
      >
        {t('matching.save')}
      </Button>
    </Stack>
  )
}

/** Too little exists: said once, counted by the network. */
export function BarrierForm({ person, run, close }: Given) {
  const { t } = useWords()
  const said = useSaid(`barrier:${run.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/matches/:match_id/barrier', { onDone: said.sent(close) })
  return (
    <Stack gap="md">
      <Text c="dimmed">{t('matching.barrier_lead')}</Text>
      <Said said={said} label={t('matching.barrier_words')} maxLength={2000} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person, match_id: run.id }, body: { words: said.words } })}
      >
        {t('matching.save')}
      </Button>
    </Stack>
  )
}

/** How the chosen service fits, as the person says. */
export function RateForm({ person, matches, run, close }: Given) {
  const { t } = useWords()
  const [rating, setRating] = useState('')
  const [words, setWords] = useState('')
  const [mode, setMode] = useState<Mode>(matches.known.interpreter ? 'interpreted' : 'dictated')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/matches/:match_id/fit', { onDone: close })
  return (
    <Stack gap="md">
      <Text fw={650}>{run.choice?.name}</Text>
      <div>
        <Text fw={500} mb={4} id="rating">
          {t('matching.rate_scale')}
        </Text>
        <SegmentedControl fullWidth aria-labelledby="rating" data={['1', '2', '3', '4', '5']} value={rating} onChange={setRating} />
      </div>
      <Textarea label={t('matching.rate_words')} autosize maxLength={1000} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      <HowSaid value={mode} onChange={setMode} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={rating === ''}
        onClick={() => send({ params: { person_id: person, match_id: run.id }, body: { rating: Number(rating), words, mode } })}
      >
        {t('matching.save')}
      </Button>
    </Stack>
  )
}
