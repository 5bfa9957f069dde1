import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'

type About = NonNullable<Answer<'GET /api/people/:person_id/record-requests'>['requests'][number]['about']>
const WAYS = ['own_words', 'correction'] as const

/** Beside what is written of me: my own words, or a correction. */
export default function NotRight({ person, about, what }: { person: string; about: About; what: string }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const [saved, setSaved] = useState(false)
  const [way, choose] = useState<(typeof WAYS)[number]>('own_words')
  const said = useSaid(`not-right:${about.id}`)
  const onDone = said.sent(() => {
    setOpen(false)
    setSaved(true)
  })
  const beside = useSend('POST /api/people/:person_id/statements', { onDone, refreshes: ['beside'] })
  const ask = useSend('POST /api/people/:person_id/record-requests', { onDone, refreshes: ['record-requests'] })
  const tell = () =>
    way === 'own_words'
      ? beside.send({ params: { person_id: person }, body: { about, words: said.words } })
      : ask.send({ params: { person_id: person }, body: { kind: 'correction', about, words: said.words } })
  if (!open)
    return (
      <Group gap="xs" className="no-print">
        {saved && (
          <Text role="status" size="sm" fw={650}>
            {t('my.not_right_saved')}
          </Text>
        )}
        <Button variant="subtle" size="compact-md" px={0} aria-label={t('my.not_right_of', { what })} onClick={() => setOpen(true)}>
          {t('my.not_right')}
        </Button>
      </Group>
    )
  return (
    <Stack gap="sm" className="no-print">
      <Choices
        label={t('my.not_right_ask')}
        columns={1}
        choices={WAYS.map((code) => ({ code, title: t(`my.not_right.${code}`) }))}
        value={way}
        onChange={choose}
      />
      <Said said={said} label={t(way === 'own_words' ? 'my.record_beside_words' : 'my.record_words.correction')} maxLength={2000} minRows={3} />
      <Refusal refusal={way === 'own_words' ? beside.refusal : ask.refusal} />
      <Group>
        <Button size="md" loading={beside.sending || ask.sending} disabled={said.words.trim() === ''} onClick={tell}>
          {t('my.record_send')}
        </Button>
        <Button size="md" variant="default" onClick={() => setOpen(false)}>
          {t('my.record_not_now')}
        </Button>
      </Group>
    </Stack>
  )
}
