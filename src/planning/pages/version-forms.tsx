import { Alert, Button, Checkbox, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Choices } from '../../web/kit/choices.tsx'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { ModeChoice, type Mode } from './mode.tsx'
import { StillMissing } from './next-step.tsx'
import { endOf, isUnanswered, partyOf, sayParty, type Part } from './part.ts'

/** Put a version to its owner; what is still being asked may wait outside of it. */
export function ProposeForm(part: Part) {
  const { person, board, open } = part
  const { t } = useWords()
  const said = useSaid(`propose:${person}`)
  const [out, setOut] = useState<string[]>([])
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/propose', { onDone: said.sent(() => open(null)) })
  const asked = board.actions.filter((step) => step.kind === 'action' && isUnanswered(step))
  const plan = board.plan!
  // said before one tries: what is being asked may wait outside instead
  const missing = board.missing.propose
  return (
    <Stack gap="md">
      <Text c="dimmed">{t('planning.propose_hint')}</Text>
      {missing.length > 0 && <StillMissing {...part} missing={missing} />}
      {plan.state !== 'drafting' && <Said said={said} label={t('planning.what_changed')} />}
      {asked.length > 0 && (
        <Checkbox.Group label={t('planning.leave_outside')} description={t('planning.leave_outside_hint')} value={out} onChange={setOut}>
          <Stack gap={6} mt={6}>
            {asked.map((step) => (
              <Checkbox
                key={step.id}
                value={step.id}
                label={`${step.words} · ${step.responsible_id ? sayParty(partyOf(board, step.responsible_id), t) : t('planning.nobody_yet')}`}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        onClick={() => send({ params: { person_id: person }, body: { reason: said.words, leave_out: out, version: plan.version } })}
      >
        {t('planning.propose')}
      </Button>
    </Stack>
  )
}

/** The owner's agreement, written down with how they said it. */
export function AgreeForm({ person, board, open }: Part) {
  const { t } = useWords()
  const [mode, setMode] = useState<Mode>('dictated')
  const said = useSaid(`agree:${person}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/agree', { onDone: said.sent(() => open(null)) })
  const n = board.plan?.proposed_n ?? 0
  return (
    <Stack gap="md">
      <Text>{t('planning.agree_hint', { name: board.owner.name || t('planning.unnamed'), n })}</Text>
      <ModeChoice value={mode} onChange={setMode} />
      <Said said={said} label={t('planning.their_words')} maxLength={2000} />
      <Refusal refusal={refusal} />
      <Button loading={sending} disabled={n === 0} onClick={() => send({ params: { person_id: person }, body: { n, mode, words: said.words } })}>
        {t('planning.owner_agrees')}
      </Button>
    </Stack>
  )
}

const LEVELS = ['none', 'low', 'medium', 'high'] as const

export function LevelForm({ person, board, open }: Part) {
  const { t } = useWords()
  const plan = board.plan!
  const [level, setLevel] = useState<(typeof LEVELS)[number]>(plan.level ?? plan.level_suggested)
  const [reason, setReason] = useState(plan.level_reason)
  const [view, setView] = useState('')
  const { send, sending, refusal } = useSend('PUT /api/people/:person_id/plan/level', { onDone: () => open(null) })
  const lower = LEVELS.indexOf(level) < LEVELS.indexOf(plan.level_suggested)
  const { domains, agencies, high } = plan.level_because
  return (
    <Stack gap="md">
      <Alert variant="light" color="harbour" title={t('planning.level_open', { level: t(`planning.level.${plan.level_suggested}`) })}>
        {t('planning.level_because', { domains, agencies })}
        {high ? ` ${t('planning.level_high')}` : ''}
      </Alert>
      <Choices
        label={t('planning.level')}
        value={level}
        onChange={setLevel}
        choices={LEVELS.map((code) => ({ code, title: t(`planning.level.${code}`), text: t(`planning.level_text.${code}`) }))}
      />
      {lower && (
        <Textarea
          label={t('planning.why_less')}
          autosize
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <Textarea
        label={t('planning.level_view', { name: board.owner.name || t('planning.unnamed') })}
        autosize
        maxLength={1000}
        value={view}
        onChange={(event) => setView(event.currentTarget.value)}
      />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        onClick={() =>
          send({ params: { person_id: person }, body: { level, reason: lower ? reason : '', person_view: view, version: plan.version } })
        }
      >
        {t('planning.save')}
      </Button>
    </Stack>
  )
}

/** What I will do, by when: the person sees it, and whether it was kept. */
export function PromiseForm({ person, open }: Part) {
  const { t } = useWords()
  const draft = useDraft(`promise:${person}`, { initialValues: { words: '', due_on: null as string | null } })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/promises', {
    onDone: () => {
      draft.done()
      open(null)
    },
  })
  return (
    <form onSubmit={form.onSubmit(({ words, due_on }) => send({ params: { person_id: person }, body: { words, due_at: endOf(due_on!) } }))}>
      <Stack gap="md">
        <DraftNote draft={draft} />
        <TextInput
          label={t('planning.promise_words')}
          description={t('planning.promise_hint')}
          required
          withAsterisk={false}
          maxLength={500}
          {...form.getInputProps('words')}
        />
        <DayField
          label={t('planning.due')}
          required
          withAsterisk={false}
          value={form.values.due_on}
          onChange={(day) => form.setFieldValue('due_on', day)}
        />
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending} disabled={!form.values.due_on}>
          {t('planning.promise')}
        </Button>
      </Stack>
    </form>
  )
}
