import { Button, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { LEVELS, type Measures } from '../../assessment/pages/measured.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'

type Scale = NonNullable<Measures['goals'][number]['scale']>

/** Each of my goals that has five levels: where it stands, in the words we found together; I say so myself. */
export function MyGoals({ person, goals }: { person: string; goals: Measures['goals'] }) {
  const { t } = useWords()
  const mine = goals.filter((goal) => goal.open && goal.scale !== null)
  if (mine.length === 0) return null
  return (
    <>
      <Title order={2}>{t('measures.my_goals')}</Title>
      {mine.map((goal) => (
        <Section key={goal.id} title={goal.words} level={3}>
          <OneGoal person={person} scale={goal.scale!} goal={goal.words} />
        </Section>
      ))}
    </>
  )
}

function OneGoal({ person, scale, goal }: { person: string; scale: Scale; goal: string }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const last = scale.ratings.at(-1)
  return (
    <Stack gap="sm">
      <Text>
        {last && (
          <>
            <Day day={last.at.slice(0, 10)} />:{' '}
          </>
        )}
        {scale[LEVELS[(last?.level ?? scale.began_at_level) + 2]!]}
      </Text>
      {open ? (
        <Rate person={person} scale={scale} goal={goal} onDone={() => setOpen(false)} />
      ) : (
        <Button size="lg" variant="default" className="no-print" aria-label={`${t('measures.rate')}: ${goal}`} onClick={() => setOpen(true)}>
          {t('measures.rate')}
        </Button>
      )}
    </Stack>
  )
}

function Rate({ person, scale, goal, onDone }: { person: string; scale: Scale; goal: string; onDone: () => void }) {
  const { t } = useWords()
  const [level, setLevel] = useState<(typeof LEVELS)[number] | null>(null)
  const said = useSaid(`goal-rating:${scale.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/goal-scales/:scale_id/ratings', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <Choices
        columns={1}
        label={
          <>
            {t('measures.rate_label')} <span className="unseen">{goal}</span>
          </>
        }
        value={level}
        onChange={setLevel}
        choices={LEVELS.toReversed().map((code) => ({ code, title: scale[code] }))}
      />
      <Said said={said} label={t('measures.rate_words')} />
      <Refusal refusal={refusal} />
      <Button
        size="lg"
        loading={sending}
        disabled={level === null}
        onClick={() =>
          level &&
          send({ params: { person_id: person, scale_id: scale.id }, body: { level: LEVELS.indexOf(level) - 2, words: said.words, mode: 'self' } })
        }
      >
        {t('my.send')}
      </Button>
    </Stack>
  )
}
