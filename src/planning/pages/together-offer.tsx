import { Button, Checkbox, Radio, Select, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { INVOLVEMENT, PLANNING_SUPPORTS, type Involvement, type PlanningSupport } from '../../shared/taking-part-words.ts'
import { DayField } from '../../web/kit/day-field.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { ModeChoice, type Mode } from './mode.tsx'
import type { Part } from './part.ts'
import { useTogether } from './together.tsx'

const WAYS = ['in_person', 'phone', 'video', 'text'] as const
const ANSWERS = ['accepted', 'partly', 'later', 'declined'] as const

/** What helps: ticked as a few plain words. */
export function Supports({ label, value, onChange }: { label: string; value: PlanningSupport[]; onChange: (some: PlanningSupport[]) => void }) {
  const { t } = useWords()
  return (
    <Checkbox.Group label={label} value={value} onChange={(some) => onChange(some as PlanningSupport[])}>
      <Stack gap={6} mt={6}>
        {PLANNING_SUPPORTS.map((code) => (
          <Checkbox key={code} value={code} label={t(`together.support.${code}`)} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}

/** Ask the person to sit down and plan: how, when, where, and with what help. */
export function OfferForm({ person, open }: Part) {
  const { t } = useWords()
  const [mode, setMode] = useState<(typeof WAYS)[number]>('in_person')
  const [day, setDay] = useState<string | null>(null)
  const [place, setPlace] = useState('')
  const [supports_offered, setSupports] = useState<PlanningSupport[]>([])
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/offers', { onDone: () => open(null) })
  return (
    <Stack gap="md">
      <Select
        label={t('together.how')}
        data={WAYS.map((code) => ({ value: code, label: t(`mode.${code}`) }))}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        value={mode}
        onChange={(code) => setMode(code as 'phone')}
      />
      <DayField label={t('together.when')} value={day} onChange={setDay} />
      <TextInput label={t('together.where')} maxLength={300} value={place} onChange={(event) => setPlace(event.currentTarget.value)} />
      <Supports label={t('together.with_help')} value={supports_offered} onChange={setSupports} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={supports_offered.length === 0}
        onClick={() => send({ params: { person_id: person }, body: { mode, place, supports_offered, meet_at: day ? `${day}T12:00:00Z` : null } })}
      >
        {t('together.offer')}
      </Button>
    </Stack>
  )
}

/** What the person answered, in their words; a no or a later names the day on which to ask again. */
export function OfferAnswer({ person, open, offer_id }: Part & { offer_id: string }) {
  const { t } = useWords()
  const [response, setResponse] = useState<(typeof ANSWERS)[number]>('accepted')
  const [own_words, setWords] = useState('')
  const [supports_used, setSupports] = useState<PlanningSupport[]>([])
  const [reoffer_on, setDay] = useState<string | null>(null)
  const [mode, setMode] = useState<Mode>('dictated')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/offers/:offer_id/answer', { onDone: () => open(null) })
  const again = response === 'later' || response === 'declined'
  return (
    <Stack gap="md">
      <Radio.Group label={t('together.their_answer')} value={response} onChange={(code) => setResponse(code as 'later')}>
        <Stack gap={6} mt={6}>
          {ANSWERS.map((code) => (
            <Radio key={code} value={code} label={t(`together.response.${code}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t('planning.their_words')}
        autosize
        maxLength={2000}
        value={own_words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <ModeChoice value={mode} onChange={setMode} />
      {again ? (
        <DayField label={t('planning.ask_again')} value={reoffer_on} onChange={setDay} />
      ) : (
        <Supports label={t('together.help_wanted')} value={supports_used} onChange={setSupports} />
      )}
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        onClick={() =>
          send({
            params: { person_id: person, offer_id },
            body: { response, own_words, mode, supports_used: again ? [] : supports_used, reoffer_on: again ? reoffer_on : null },
          })
        }
      >
        {t('planning.save')}
      </Button>
    </Stack>
  )
}

/** How far the person wants to take part, and what helps them to decide: asked by whoever sits with them. */
export function TakePartForm({ person, open, board }: Part) {
  const { t } = useWords()
  const together = useTogether(person)
  const [last] = together.choices
  const [level, setLevel] = useState<Involvement | null>(last?.level ?? null)
  const [supports, setSupports] = useState<PlanningSupport[]>([...(last?.supports ?? [])])
  const [mode, setMode] = useState<Mode>('dictated')
  const name = board.owner.name || t('planning.unnamed')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/involvement', { onDone: () => open(null) })
  return (
    <Stack gap="md">
      <Radio.Group label={t('together.how_far', { name })} value={level} onChange={(code) => setLevel(code as Involvement)}>
        <Stack gap={6} mt={6}>
          {INVOLVEMENT.map((code) => (
            <Radio key={code} value={code} label={t(`together.level.${code}`, { name })} />
          ))}
        </Stack>
      </Radio.Group>
      <Supports label={t('together.helps_to_decide')} value={supports} onChange={setSupports} />
      <ModeChoice value={mode} onChange={setMode} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={level === null}
        onClick={() => send({ params: { person_id: person }, body: { level: level!, supports, mode } })}
      >
        {t('planning.save')}
      </Button>
    </Stack>
  )
}
