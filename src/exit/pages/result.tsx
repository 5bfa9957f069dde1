import { Button, Checkbox, Group, NumberInput, SimpleGrid, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Choices } from '../../web/kit/choices.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { SituationField } from './mode-field.tsx'
import type { Point, Situation } from './parts.ts'

const REACHED = ['reached', 'not_reached'] as const
const YES_NO = ['yes', 'no'] as const

/** How it is with the person now; or that they could not be reached, after enough tries. */
export function Result({ person, point, done }: { person: string; point: Point; done: () => void }) {
  const { t } = useWords()
  const [reached, setReached] = useState<(typeof REACHED)[number] | null>(null)
  const [housed, setHoused] = useState<(typeof YES_NO)[number] | null>(null)
  const [situation, setSituation] = useState<Situation | null>(null)
  const [total, setTotal] = useState<number | ''>('')
  const [kept, setKept] = useState<number | ''>('')
  const [problem, setProblem] = useState(false)
  const [words, setWords] = useState('')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/follow-ups/:id/result', { onDone: done, refreshes: [person] })
  const whole = {
    reached: true,
    housed: housed === null ? null : housed === 'yes',
    situation,
    achievements_kept: kept === '' ? null : kept,
    achievements_total: total === '' ? null : total,
    problem,
    words,
  }
  const body = reached === 'reached' ? whole : { reached: false, words }
  const count = (value: string | number) => (typeof value === 'number' ? value : '')
  return (
    <Stack>
      <Choices
        label={t('exit.result_question')}
        value={reached}
        onChange={setReached}
        choices={REACHED.map((code) => ({ code, title: t(`exit.result.${code}`) }))}
      />
      {reached === 'reached' && (
        <>
          <Choices
            label={t('exit.housed_question')}
            value={housed}
            onChange={setHoused}
            choices={YES_NO.map((code) => ({ code, title: t(`exit.${code}`) }))}
          />
          <SituationField label={t('exit.situation')} value={situation} onChange={setSituation} />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <NumberInput label={t('exit.achievements_total')} min={0} max={99} value={total} onChange={(value) => setTotal(count(value))} />
            <NumberInput label={t('exit.achievements_kept')} min={0} max={99} value={kept} onChange={(value) => setKept(count(value))} />
          </SimpleGrid>
          <Checkbox label={t('exit.result_problem')} checked={problem} onChange={(event) => setProblem(event.currentTarget.checked)} />
        </>
      )}
      <Textarea
        label={t(reached === 'not_reached' ? 'exit.try_note' : 'exit.result_words')}
        autosize
        minRows={2}
        maxLength={4000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Refusal refusal={refusal} />
      <Group>
        <Button disabled={!reached} loading={sending} onClick={() => send({ params: { person_id: person, id: point.id }, body })}>
          {t('exit.save')}
        </Button>
      </Group>
    </Stack>
  )
}
