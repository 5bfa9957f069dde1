import { Alert, Button, Textarea } from '@mantine/core'
import { IconGavel } from '@tabler/icons-react'
import { useState } from 'react'
import { DayField } from '../../web/kit/day-field.tsx'
import { useNow } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { ModeChoice, type Mode } from './mode.tsx'

const A_WEEK = 7 * 86_400_000
type Asking = {
  person: string
  /** The body that decides about it by law. */
  by_law: { id: string; body: string; officer: string }
  category: string
  words: string
  name: string
  onDone: () => void
}

/** What only a body decides is asked of its officer, with what the person says to it; it stays open until the body has decided. */
export function AskBody({ person, by_law, category, words, name, onDone }: Asking) {
  const { t } = useWords()
  const now = useNow()
  const [person_view, setView] = useState('')
  const [mode, setMode] = useState<Mode>('dictated')
  const [why, setWhy] = useState('')
  const [by_on, setBy] = useState<string | null>(new Date(now + A_WEEK).toISOString().slice(0, 10))
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/reserved-decisions', { onDone })
  return (
    <>
      <Alert color="amber" variant="light" p="xs" icon={<IconGavel aria-hidden />}>
        {t('reserved.ask_lead', { body: by_law.body, officer: by_law.officer })}
      </Alert>
      <Textarea
        label={t('reserved.person_view', { name })}
        description={t('reserved.person_view_hint')}
        autosize
        maxLength={1000}
        value={person_view}
        onChange={(event) => setView(event.currentTarget.value)}
      />
      <ModeChoice value={mode} onChange={setMode} />
      <Textarea label={t('reserved.why')} autosize maxLength={1000} value={why} onChange={(event) => setWhy(event.currentTarget.value)} />
      <DayField label={t('reserved.by_on')} value={by_on} onChange={setBy} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={words.trim() === '' || person_view.trim() === '' || by_on === null}
        onClick={() =>
          send({
            params: { person_id: person },
            body: { responsibility_id: by_law.id, category: category as 'housing', words, why, person_view, mode, by_on: by_on! },
          })
        }
      >
        {t('reserved.ask_officer', { officer: by_law.officer })}
      </Button>
    </>
  )
}
