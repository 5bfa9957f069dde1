import { Button, Group, List, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { Choices } from '../../web/kit/choices.tsx'
import { LineOverTime } from '../../web/kit/line-over-time.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useOneOpen } from '../../web/kit/use-one-open.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { GoalScaleForm, levelWords, VOICES } from './goal-scale-form.tsx'
import { LEVELS, type Measures } from './measured.ts'

type Goal = Measures['goals'][number]
type Scale = NonNullable<Goal['scale']>
/** T beyond these is not drawn: it would take goals that were all far beyond, or all far behind. */
const [LEAST, MOST, EXPECTED] = [20, 80, 50]

/** Goals on their own five levels, and all of them in one figure: 50 is what was expected. */
export function GoalScales({ person, measures }: { person: string; measures: Measures }) {
  const { t } = useWords()
  const { goals, attainment, may_write } = measures
  const shown = goals.filter((goal) => goal.scale !== null || (goal.open && may_write))
  const last = attainment.at(-1)
  if (shown.length === 0) return null
  return (
    <Stack gap="sm" component="section" aria-label={t('measures.goals')}>
      <div>
        <Title order={3} size="h4">
          {t('measures.goals')}
        </Title>
        {last && <Text>{t('measures.t_now', { t: last.t, goals: last.goals })}</Text>}
      </div>
      {attainment.length > 1 && (
        <LineOverTime
          name={t('measures.goals')}
          says={t('measures.says_higher', { first: attainment[0]!.t, last: last!.t })}
          points={attainment.map((one) => ({ at: one.at, value: Math.min(MOST, Math.max(LEAST, one.t)), said: String(one.t) }))}
          from={LEAST}
          to={MOST}
          mark={{ value: EXPECTED, name: t('measures.t_expected') }}
          heads={[t('measures.day'), 'T']}
          open={t('measures.figures')}
        />
      )}
      <List listStyleType="none" spacing="sm">
        {shown.map((goal) => (
          <List.Item key={goal.id}>
            <OneGoal person={person} goal={goal} may={may_write} />
          </List.Item>
        ))}
      </List>
    </Stack>
  )
}

function OneGoal({ person, goal, may }: { person: string; goal: Goal; may: boolean }) {
  const { t } = useWords()
  const [open, setOpen] = useOneOpen<'scale' | 'rate'>()
  const { scale } = goal
  const now = scale && (scale.ratings.at(-1)?.level ?? scale.began_at_level)
  const close = () => setOpen(null)
  return (
    <Stack gap={4}>
      <Text fw={600}>{goal.words}</Text>
      {scale && now !== null && (
        <>
          <Text size="sm">
            {t('measures.stands_at', { level: levelWords(now) })}: {scale[LEVELS[now + 2]!]}
          </Text>
          {scale.ratings.length > 0 && <Looks scale={scale} />}
        </>
      )}
      {may && open === null && (
        <Group gap="md">
          {scale && (
            <Button size="compact-sm" variant="light" onClick={() => setOpen('rate')} aria-label={`${t('measures.rate')}: ${goal.words}`}>
              {t('measures.rate')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            px={scale ? 'xs' : 0}
            onClick={() => setOpen('scale')}
            aria-label={`${t(scale ? 'measures.scale_again' : 'measures.scale')}: ${goal.words}`}
          >
            {t(scale ? 'measures.scale_again' : 'measures.scale')}
          </Button>
        </Group>
      )}
      {open === 'scale' && <GoalScaleForm person={person} goal={goal.id} before={scale} onDone={close} />}
      {open === 'rate' && scale && <Rate person={person} scale={scale} onDone={close} />}
    </Stack>
  )
}

const Looks = ({ scale }: { scale: Scale }) => (
  <Text size="sm" c="dimmed">
    {scale.ratings.map((one, n) => (
      <span key={one.id}>
        {n > 0 && ' → '}
        {levelWords(one.level)} (<Day day={one.at.slice(0, 10)} style="short" />
        {one.words && `: ${one.words}`})
      </span>
    ))}
  </Text>
)

function Rate({ person, scale, onDone }: { person: string; scale: Scale; onDone: () => void }) {
  const { t } = useWords()
  const [level, setLevel] = useState<(typeof LEVELS)[number] | null>(null)
  const [words, setWords] = useState('')
  const [mode, setMode] = useState<(typeof VOICES)[number]>('dictated')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/goal-scales/:scale_id/ratings', { onDone })
  return (
    <Stack gap="sm">
      <Choices
        columns={1}
        label={t('measures.rate_label')}
        value={level}
        onChange={setLevel}
        choices={LEVELS.toReversed().map((code) => ({ code, title: scale[code], text: levelWords(LEVELS.indexOf(code) - 2) }))}
      />
      <TextInput label={t('measures.rate_words')} maxLength={1000} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      <Choices
        label={t('assessment.voice_mode')}
        value={mode}
        onChange={setMode}
        choices={VOICES.map((code) => ({ code, title: t(`voice.${code}`) }))}
      />
      <Refusal refusal={refusal} />
      <Group>
        <Button
          variant="light"
          disabled={level === null}
          loading={sending}
          onClick={() =>
            level && send({ params: { person_id: person, scale_id: scale.id }, body: { level: LEVELS.indexOf(level) - 2, words, mode } })
          }
        >
          {t('assessment.save_domain')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onDone}>
          {t('assessment.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
