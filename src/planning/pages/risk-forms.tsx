import { Button, Radio, Select, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Choices } from '../../web/kit/choices.tsx'
import { DayField } from '../../web/kit/day-field.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { isOpenGoal, type Part } from './part.ts'
import { useWhole } from './whole.tsx'

const ABOUT = ['housing', 'money', 'legal', 'health', 'safety', 'family', 'children', 'general'] as const
const WEIGHTS = ['low', 'medium', 'high'] as const

export function RiskForm({ person, open }: Part) {
  const { t } = useWords()
  const [what, setWhat] = useState('')
  const [day, setDay] = useState<string | null>(null)
  const [category, setCategory] = useState<(typeof ABOUT)[number]>('housing')
  const [severity, setSeverity] = useState<(typeof WEIGHTS)[number]>('medium')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/risks', { onDone: () => open(null) })
  return (
    <Stack gap="md">
      <TextInput label={t('planning.risk_what')} maxLength={500} value={what} onChange={(event) => setWhat(event.currentTarget.value)} />
      <DayField label={t('planning.risk_day')} value={day} onChange={setDay} />
      <Select
        label={t('planning.risk_about')}
        allowDeselect={false}
        data={ABOUT.map((code) => ({ value: code, label: t(`category.${code}`) }))}
        value={category}
        onChange={(code) => setCategory(code as 'housing')}
      />
      <Choices
        label={t('planning.risk_weight')}
        columns={3}
        value={severity}
        onChange={setSeverity}
        choices={WEIGHTS.map((code) => ({ code, title: t(`planning.risk_severity.${code}`) }))}
      />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={what.trim() === '' || day === null}
        onClick={() => send({ params: { person_id: person }, body: { what, on_day: day!, category, severity } })}
      >
        {t('planning.save')}
      </Button>
    </Stack>
  )
}

/** Which step comes before the day. */
export function EaseRiskForm({ person, board, open, id }: Part & { id: string }) {
  const { t } = useWords()
  const risk = useWhole(person).risks.find((one) => one.id === id)
  const [step, setStep] = useState<string | null>(null)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/risks/:risk_id/steps', { onDone: () => open(null) })
  if (!risk) return null
  const steps = board.actions.filter(
    (one) =>
      one.kind === 'action' && !['cancelled', 'confirmed'].includes(one.state) && (one.due_at === null || one.due_at.slice(0, 10) <= risk.on_day),
  )
  return (
    <Stack gap="md">
      <Text fw={650}>
        <Day day={risk.on_day} />: {risk.what}
      </Text>
      <Text c="dimmed">{t('planning.risk_ease_hint')}</Text>
      {steps.length > 0 && (
        <Radio.Group label={t('planning.risk_ease')} value={step} onChange={setStep}>
          <Stack gap={6} mt={6}>
            {steps.map((one) => (
              <Radio key={one.id} value={one.id} label={one.words} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {board.goals.filter(isOpenGoal).map((goal) => (
        <Button key={goal.id} variant="default" onClick={() => open({ what: 'new_step', goal })}>
          {t('planning.open.new_step')}: {goal.words}
        </Button>
      ))}
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={step === null}
        onClick={() => send({ params: { person_id: person, risk_id: id }, body: { action_id: step! } })}
      >
        {t('planning.save')}
      </Button>
    </Stack>
  )
}

const OUTCOMES = ['avoided', 'eased', 'happened'] as const
export function RiskOutcomeForm({ person, open, id }: Part & { id: string }) {
  const { t } = useWords()
  const risk = useWhole(person).risks.find((one) => one.id === id)
  const [outcome, setOutcome] = useState<(typeof OUTCOMES)[number]>('avoided')
  const said = useSaid(`risk-outcome:${id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/risks/:risk_id/outcome', { onDone: said.sent(() => open(null)) })
  if (!risk) return null
  return (
    <Stack gap="md">
      <Text fw={650}>
        <Day day={risk.on_day} />: {risk.what}
      </Text>
      <Choices
        label={t('planning.open.risk_outcome')}
        columns={1}
        value={outcome}
        onChange={setOutcome}
        choices={OUTCOMES.map((code) => ({ code, title: t(`planning.risk_outcome.${code}`) }))}
      />
      <Said said={said} label={t('planning.risk_outcome_words')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person, risk_id: id }, body: { outcome, words: said.words, version: risk.version } })}
      >
        {t('planning.save')}
      </Button>
    </Stack>
  )
}
