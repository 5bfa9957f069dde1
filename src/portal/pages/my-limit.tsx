import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'

type Limit = Answer<'GET /api/people/:person_id/calendar'>['week_limit']
const MOST = 50
/** How many visits a week are good for me: I say it, and everybody who helps me sees it. */
export function MyLimit({ person, limit }: { person: string; limit: Limit }) {
  const { t } = useWords()
  const [saying, say] = useState(false)
  const most = limit?.most ?? null
  return (
    <Section title={t('my.limit')}>
      <Text>{most === null ? t('my.limit_none') : t('my.limit_is', { n: most })}</Text>
      {saying ? (
        <Say person={person} most={most} onDone={() => say(false)} />
      ) : (
        <div>
          <Button variant="default" className="no-print" onClick={() => say(true)}>
            {t(most === null ? 'my.limit_say' : 'my.limit_change')}
          </Button>
        </div>
      )}
    </Section>
  )
}

function Say({ person, most, onDone }: { person: string; most: number | null; onDone: () => void }) {
  const { t } = useWords()
  const [typed, type] = useState(String(most ?? ''))
  const said = useSaid(`my-limit:${person}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/week-limits', { onDone: said.sent(onDone) })
  const n = Number(typed)
  const save = (to: number | null) => send({ params: { person_id: person }, body: { most: to, words: said.words } })
  return (
    <Stack gap="sm">
      <TextInput
        type="number"
        size="lg"
        min={1}
        max={MOST}
        label={t('my.limit_most')}
        value={typed}
        onChange={(event) => type(event.currentTarget.value)}
      />
      <Said said={said} label={t('my.limit_words')} />
      <Refusal refusal={refusal} />
      <Button size="lg" loading={sending} disabled={!Number.isInteger(n) || n < 1 || n > MOST} onClick={() => save(n)}>
        {t('my.send')}
      </Button>
      <Group gap="xs">
        {most !== null && (
          <Button size="lg" variant="default" loading={sending} onClick={() => save(null)}>
            {t('my.limit_off')}
          </Button>
        )}
        <Button size="lg" variant="subtle" onClick={onDone}>
          {t('my.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
