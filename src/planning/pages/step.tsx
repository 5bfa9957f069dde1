import { Button, Group, List, Radio, Select, Stack, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { BARRIER_KINDS, type BarrierKind } from '../../shared/barrier-words.ts'
import { DONE_MODES, type DoneMode } from '../../shared/taking-part-words.ts'
import { Go } from '../../web/kit/go.tsx'
import { DayField } from '../../web/kit/day-field.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { Day } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Action, Verb } from '../contract.ts'
import { ModeChoice, type Mode } from './mode.tsx'
import { dayOf, endOf, partyOf, sayParty, type Part } from './part.ts'
import { AskAgain } from './step-form.tsx'
import { StepState, Whose } from './step-look.tsx'

/** One step with its whole negotiation, and what the reader may do with it now. */
export function Step({ id, ...part }: Part & { id: string }) {
  const { t } = useWords()
  const step = part.board.actions.find((one) => one.id === id)
  if (!step) return <Text c="dimmed">{t('planning.step_gone')}</Text>
  return (
    <Stack gap="lg">
      <div>
        <Title order={3} size="h4">
          {step.words}
        </Title>
        <Group gap="xs" mt={6}>
          <Whose board={part.board} step={step} />
          <StepState step={step} />
        </Group>
        <Text size="sm" mt={6}>
          <Text span c="dimmed" inherit>
            {t('planning.by_day')}
          </Text>{' '}
          <Day day={dayOf(step.due_at)} />
        </Text>
        {step.level !== 'individual' && <Text size="sm">{t(`step_level.${step.level}`)}</Text>}
        {step.deliverable && (
          <Text size="sm">
            <Text span c="dimmed" inherit>
              {t('planning.result')}
            </Text>{' '}
            {step.deliverable}
          </Text>
        )}
        {[step.blocked_reason, step.done_note, step.cancelled_reason].filter(Boolean).map((words) => (
          <Text key={words} size="sm">
            {words}
          </Text>
        ))}
        {step.conference_id && (
          <Go size="sm" to={paths.conference(part.board.owner.id, step.conference_id)}>
            {t('planning.decided_at')}
          </Go>
        )}
        {step.confirmed_by && <Text size="sm">{t('planning.confirmed_by', { name: sayParty(partyOf(part.board, step.confirmed_by), t) })}</Text>}
      </div>
      <History {...part} step={step} />
      <Acts {...part} step={step} />
    </Stack>
  )
}

function History({ board, step }: Part & { step: Action }) {
  const { t } = useWords()
  if (step.answers.length === 0) return null
  return (
    <div>
      <Text fw={650} mb={4}>
        {t('planning.history')}
      </Text>
      <List size="sm" spacing={4}>
        {step.answers.map((one) => (
          <List.Item key={one.round}>
            <Day day={dayOf(one.at)} style="short" />: {t(`planning.said.${one.response}`, { name: sayParty(partyOf(board, one.party_id), t) })}
            {one.proposed_due && (
              <>
                {' '}
                <Day day={dayOf(one.proposed_due)} />
              </>
            )}
            {one.reason && ` – ${one.reason}`}
            {one.mode !== 'self' && ` (${t(`planning.mode.${one.mode}`)})`}
          </List.Item>
        ))}
      </List>
    </div>
  )
}

/** What needs no words is one tap; what needs a few opens where it stands. */
function Acts(part: Part & { step: Action }) {
  const { t } = useWords()
  const { step, board, person } = part
  const [chosen, setChosen] = useState<Verb | null>(null)
  const [mode, setMode] = useState<Mode>('dictated')
  const answer = useSend('POST /api/people/:person_id/plan/actions/:action_id/answer')
  const accept = useSend('POST /api/people/:person_id/plan/actions/:action_id/accept')
  const move = useSend('POST /api/people/:person_id/plan/actions/:action_id/state')
  const told = useSend('POST /api/people/:person_id/plan/promises/:action_id/told')
  const given = { params: { person_id: person, action_id: step.id } }
  const forPerson = step.responsible_id === person
  const goal = board.goals.find((one) => one.id === step.goal_id)
  const said = forPerson ? { mode } : {}
  const act = (verb: Verb) => {
    if (verb === 'agree') return answer.send({ ...given, body: { response: 'agreed', version: step.version, ...said } })
    if (verb === 'accept') return accept.send({ ...given, body: { version: step.version } })
    if (verb === 'start') return move.send({ ...given, body: { to: 'in_progress', version: step.version } })
    if (verb === 'told') return told.send({ ...given, body: { version: step.version } })
    if (verb === 'done' && step.kind === 'promise') return move.send({ ...given, body: { to: 'done', version: step.version } })
    setChosen(chosen === verb ? null : verb)
  }
  return (
    <Stack gap="md">
      {forPerson && step.may.includes('agree') && <ModeChoice value={mode} onChange={setMode} />}
      <Group gap="xs">
        {step.may
          .filter((verb) => verb !== 'ask' || goal)
          .map((verb, at) => (
            <Button
              key={verb}
              variant={at === 0 && chosen === null ? 'filled' : chosen === verb ? 'light' : 'default'}
              aria-expanded={['agree', 'accept', 'start', 'told'].includes(verb) ? undefined : chosen === verb}
              loading={answer.sending || accept.sending || move.sending}
              onClick={() => act(verb)}
            >
              {t(verb === 'done' && step.kind === 'promise' ? 'planning.verb.kept' : `planning.verb.${verb}`)}
            </Button>
          ))}
      </Group>
      <Refusal refusal={answer.refusal ?? accept.refusal ?? move.refusal ?? told.refusal} />
      {chosen === 'ask' && goal && <AskAgain {...part} goal={goal} step={step} />}
      {chosen && chosen !== 'ask' && <WithWords key={chosen} {...part} verb={chosen} />}
    </Stack>
  )
}

function WithWords({ step, person, board, verb, open }: Part & { step: Action; verb: Verb }) {
  const { t } = useWords()
  const reader = useReader().id
  const confirmsThemself = board.coordinators.some((one) => one.state === 'current' && one.staff_id === reader)
  const [words, setWords] = useState('')
  const [day, setDay] = useState<string | null>(null)
  const [done_mode, setDone] = useState<DoneMode>(step.responsible_id === person ? 'by_person' : 'for')
  const [their_part, setPart] = useState('')
  const [mode, setMode] = useState<Mode>('dictated')
  const [blocked_kind, setKind] = useState<BarrierKind>('other')
  const onDone = () => open(null)
  const answer = useSend('POST /api/people/:person_id/plan/actions/:action_id/answer', { onDone })
  const move = useSend('POST /api/people/:person_id/plan/actions/:action_id/state', { onDone })
  const given = { params: { person_id: person, action_id: step.id } }
  const answers = verb === 'counter' || verb === 'decline'
  const asksMode = (answers && step.responsible_id === person) || (verb === 'confirm' && step.responsible_id !== person && !confirmsThemself)
  const send = () => {
    if (answers) {
      return answer.send({
        ...given,
        body: {
          response: verb === 'counter' ? 'countered' : 'declined',
          proposed_due: day ? endOf(day) : null,
          reason: words,
          version: step.version,
          ...(asksMode ? { mode } : {}),
        },
      })
    }
    const to = verb === 'block' ? 'blocked' : verb === 'cancel' ? 'cancelled' : verb === 'confirm' ? 'confirmed' : 'done'
    const how = to === 'done' ? { done_mode, their_part: done_mode === 'for' ? their_part : '' } : to === 'blocked' ? { blocked_kind } : {}
    return move.send({ ...given, body: { to, words, version: step.version, ...how, ...(asksMode ? { mode } : {}) } })
  }
  return (
    <Stack gap="sm">
      {verb === 'counter' && <DayField label={t('planning.other_day')} value={day} onChange={setDay} />}
      {verb !== 'confirm' && (
        <Textarea
          label={t(verb === 'done' ? 'planning.what_was_done' : 'planning.why_so')}
          autosize
          maxLength={1000}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      {verb === 'block' && (
        <Select
          label={t('barriers.blocked_kind')}
          allowDeselect={false}
          searchable
          comboboxProps={{ withinPortal: false }}
          data={BARRIER_KINDS.map((value) => ({ value, label: t(`barriers.kind.${value}`) }))}
          value={blocked_kind}
          onChange={(code) => setKind(code as BarrierKind)}
        />
      )}
      {verb === 'done' && (
        <Radio.Group label={t('done_by.how')} value={done_mode} onChange={(code) => setDone(code as DoneMode)}>
          <Stack gap={6} mt={6}>
            {DONE_MODES.map((code) => (
              <Radio key={code} value={code} label={t(`done_mode.${code}`, { name: board.owner.name || t('planning.unnamed') })} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {verb === 'done' && done_mode === 'for' && board.ask_their_part && (
        <Textarea
          label={t('done_by.their_part', { name: board.owner.name || t('planning.unnamed') })}
          autosize
          maxLength={500}
          value={their_part}
          onChange={(event) => setPart(event.currentTarget.value)}
        />
      )}
      {asksMode && <ModeChoice value={mode} onChange={setMode} />}
      <Refusal refusal={answer.refusal ?? move.refusal} />
      <Button loading={answer.sending || move.sending} onClick={send}>
        {t('planning.save')}
      </Button>
    </Stack>
  )
}
