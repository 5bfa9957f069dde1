import { Button, Group, List, NumberInput, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { useState } from 'react'
import { DayField } from '../../web/kit/day-field.tsx'
import { LineOverTime } from '../../web/kit/line-over-time.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Measures } from './measured.ts'

type Given = { person: string; measures: Measures }
type Score = Measures['external'][number]

/** What tools that others own came to: only the score, where it comes from, and who did it. */
export function ExternalScores({ person, measures }: Given) {
  const { t } = useWords()
  const [adding, setAdding] = useState(false)
  const { external, may_write } = measures
  const tools = Map.groupBy(external, ({ tool, tool_version }) => `${tool} ${tool_version}`.trim())
  return (
    <Stack gap="sm">
      {external.length > 0 && (
        <Title order={3} size="h4">
          {t('measures.external')}
        </Title>
      )}
      {[...tools].map(([name, scores]) => (
        <Tool key={name} name={name} scores={scores} />
      ))}
      {may_write && !adding && (
        <Group>
          <Button variant="subtle" size="compact-md" px={0} onClick={() => setAdding(true)}>
            {t('measures.external_add')}
          </Button>
        </Group>
      )}
      {adding && <Add person={person} onDone={() => setAdding(false)} />}
    </Stack>
  )
}

function Tool({ name, scores }: { name: string; scores: readonly Score[] }) {
  const { t } = useWords()
  const points = scores.toReversed().map((one) => ({ at: one.done_on, value: one.score }))
  const all = points.map((one) => one.value)
  return (
    <div>
      <Text fw={600}>{name}</Text>
      {points.length > 1 && (
        <LineOverTime
          name={name}
          says={t('measures.says', { first: all[0]!, last: all.at(-1)! })}
          points={points}
          from={Math.min(0, ...all)}
          to={Math.max(1, ...all)}
          heads={[t('measures.day'), t('measures.score')]}
          open={t('measures.figures')}
        />
      )}
      <List size="sm" spacing={2}>
        {scores.map((one) => (
          <List.Item key={one.id}>
            <Day day={one.done_on} />: {one.score}
            {one.range && ` (${one.range})`} · {t('measures.done_by', { name: one.done_by })}
          </List.Item>
        ))}
      </List>
    </div>
  )
}

function Add({ person, onDone }: { person: string; onDone: () => void }) {
  const { t } = useWords()
  const [tool, setTool] = useState('')
  const [tool_version, setVersion] = useState('')
  const [done_on, setDay] = useState<string | null>(null)
  const [score, setScore] = useState<number | string>('')
  const [range, setRange] = useState('')
  const [done_by, setBy] = useState('')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/external-scores', { onDone })
  const whole = tool.trim() !== '' && done_on !== null && typeof score === 'number' && done_by.trim() !== ''
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('measures.external_how')}
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={t('measures.tool')} maxLength={120} value={tool} onChange={(event) => setTool(event.currentTarget.value)} />
        <TextInput
          label={t('measures.tool_version')}
          maxLength={60}
          value={tool_version}
          onChange={(event) => setVersion(event.currentTarget.value)}
        />
        <NumberInput label={t('measures.score')} value={score} onChange={setScore} decimalScale={2} hideControls />
        <TextInput
          label={t('measures.range')}
          description={t('measures.range_how')}
          maxLength={120}
          value={range}
          onChange={(event) => setRange(event.currentTarget.value)}
        />
        <DayField label={t('measures.done_on')} value={done_on} onChange={setDay} />
        <TextInput label={t('measures.done_by_whom')} maxLength={120} value={done_by} onChange={(event) => setBy(event.currentTarget.value)} />
      </SimpleGrid>
      <Refusal refusal={refusal} />
      <Group>
        <Button
          variant="light"
          loading={sending}
          disabled={!whole}
          onClick={() =>
            done_on && send({ params: { person_id: person }, body: { tool, tool_version, done_on, score: Number(score), range, done_by } })
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
