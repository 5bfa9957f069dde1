import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'

type Instrument = Answer<'GET /api/instruments'>['instruments'][number]
export type Counted = Answer<'POST /api/people/:person_id/measures/:instrument'>
type Given = { person: string; instrument: Instrument; onDone: (counted: Counted) => void; onLeave: () => void }

/** One question at a time, large enough for a thumb; what was answered is kept on the phone until all of it is sent. */
export function Asked({ person, instrument, onDone, onLeave }: Given) {
  const { t, language } = useWords()
  const draft = useDraft<Record<string, string>>(`measure:${instrument.key}:${instrument.version}`, { initialValues: {} })
  const { values } = draft.form
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      instrument.items.findIndex((one) => !values[one.key]),
    ),
  )
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/measures/:instrument', {
    onDone: (counted) => {
      draft.done()
      onDone(counted)
    },
  })
  const item = instrument.items[at]!
  const last = at === instrument.items.length - 1
  const answers = Object.fromEntries(instrument.items.filter(({ key }) => values[key]).map(({ key }) => [key, Number(values[key])]))
  const on = () =>
    last
      ? send({ params: { person_id: person, instrument: instrument.key }, body: { version: instrument.version, mode: 'self', answers } })
      : setAt(at + 1)
  return (
    <Section title={item.says[language]} lead={t('my.review_at', { n: at + 1, of: instrument.items.length })}>
      <Stack gap="md">
        <Choices
          key={item.key}
          label={<span className="unseen">{item.says[language]}</span>}
          columns={1}
          choices={instrument.answers.map((step) => ({ code: String(step.value), title: step.says[language] }))}
          value={values[item.key] ?? null}
          onChange={(value) => draft.form.setFieldValue(item.key, value)}
        />
        <DraftNote draft={draft} />
        <Refusal
          refusal={refusal}
          mend={(missing) => (
            <Button size="compact-md" variant="subtle" onClick={() => setAt(Number(missing['n']) - 1)}>
              {t('measures.question', { n: Number(missing['n']) })}
            </Button>
          )}
        />
        <Button size="lg" loading={sending} disabled={!values[item.key]} onClick={on}>
          {t(last ? 'my.send' : 'measures.my_next')}
        </Button>
        <Group grow>
          <Button size="lg" variant="subtle" onClick={() => (at === 0 ? onLeave() : setAt(at - 1))}>
            {t('my.review_before')}
          </Button>
          {at > 0 && (
            <Button size="lg" variant="subtle" onClick={onLeave}>
              {t('measures.my_stop')}
            </Button>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          {instrument.source}
        </Text>
      </Stack>
    </Section>
  )
}
