import { Stack, Text, Title } from '@mantine/core'
import { useReader } from '../../web/kit/reader.ts'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Closed } from './closed.tsx'
import { useMine } from './mine.ts'
import { MyObtaining } from './my-obtaining.tsx'
import { MyWaiting } from './my-waiting.tsx'
import { Screen } from './screen.tsx'
import { StepAnswer } from './step-answer.tsx'
import { StepNeeds } from './step-needs.tsx'

/** What I do, what I am asked, and what others say they did for me. */
export default function MySteps() {
  const { person } = useMine()
  return person === null ? <Closed /> : <Steps person={person} />
}

function Steps({ person }: { person: string }) {
  const { t } = useWords()
  const { id } = useReader()
  const board = useAsk('GET /api/people/:person_id/plan', { params: { person_id: person } })
  const { steps: needs } = useAsk('GET /api/people/:person_id/obtaining', { params: { person_id: person } })
  const mine = board.actions.filter((step) => step.responsible_id === id)
  const groups = [
    ['my.steps_asked', mine.filter((step) => step.state === 'requested')],
    ['my.steps_mine', mine.filter((step) => ['countered', 'agreed', 'in_progress', 'blocked'].includes(step.state))],
    ['my.steps_check', board.actions.filter((step) => step.may.includes('confirm') && step.responsible_id !== id)],
  ] as const
  const nothing = groups.every(([, steps]) => steps.length === 0)
  return (
    <Screen title={t('my.go.steps')} lead={t('my.steps_lead')}>
      <MyWaiting person={person} />
      {nothing && <Text>{t('my.steps_none')}</Text>}
      {groups.map(
        ([title, steps]) =>
          steps.length > 0 && (
            <Stack key={title} gap="sm">
              <Title order={2}>{t(title)}</Title>
              {steps.map((step) => (
                <Section key={step.id} level={3} title={step.words} lead={board.goals.find((goal) => goal.id === step.goal_id)?.words}>
                  <StepAnswer step={step} person={person} />
                  {needs
                    .filter((one) => one.id === step.id && step.responsible_id === id)
                    .map((one) => (
                      <StepNeeds key={one.id} step={one} person={person} />
                    ))}
                </Section>
              ))}
            </Stack>
          ),
      )}
      <MyObtaining person={person} />
    </Screen>
  )
}
