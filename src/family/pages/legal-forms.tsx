import { Alert, Button, Checkbox, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { LEGAL_HELP, LEGAL_KINDS, NOT_TOLD, TOLD_WAYS } from '../../shared/family-words.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { DayField } from '../../web/kit/day-field.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Issue } from './given-shown.ts'
import type { Close } from './shown.ts'

/** Something the law brings on a day. */
export function LegalForm({ person, onDone }: { person: string; onDone: () => void }) {
  const { t } = useWords()
  const [kind, setKind] = useState<(typeof LEGAL_KINDS)[number]>('tenancy')
  const [on_day, setDay] = useState<string | null>(null)
  const [family_relevant, setRelevant] = useState(true)
  const said = useSaid(`legal:${person}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/legal-issues', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <Alert variant="light" color="gray" p="xs">
        {t('family.legal.lead')}
      </Alert>
      <NativeSelect
        label={t('family.legal.kind')}
        data={LEGAL_KINDS.map((value) => ({ value, label: t(`family.legal.kind.${value}`) }))}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as typeof kind)}
      />
      <Said said={said} label={t('family.legal.words')} />
      <DayField label={t('family.legal.on_day')} value={on_day} onChange={setDay} />
      <Checkbox label={t('family.legal.relevant')} checked={family_relevant} onChange={(event) => setRelevant(event.currentTarget.checked)} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === '' || on_day === null}
        onClick={() => send({ params: { person_id: person }, body: { kind, words: said.words, on_day: on_day!, family_relevant } })}
      >
        {t('family.save')}
      </Button>
    </Stack>
  )
}

type Of = { person: string; issue: Issue; onDone: () => void }
/** Tell one of the family of it: as far as the person lets them know of the law, and as information. */
export function TellLegal({ person, issue, to, onDone }: Of & { to: Close }) {
  const { t } = useWords()
  const [way, setWay] = useState<(typeof TOLD_WAYS)[number]>('phone')
  const said = useSaid(`legal-tell:${issue.id}:${to.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/relatives/:relative_id/told', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <Text fw={650}>{to.name}</Text>
      <NativeSelect
        label={t('family.told_way')}
        data={TOLD_WAYS.map((value) => ({ value, label: t(`family.told_way.${value}`) }))}
        value={way}
        onChange={(event) => setWay(event.currentTarget.value as typeof way)}
      />
      <Said said={said} label={t('family.legal.tell_words')} maxLength={4000} minRows={3} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() =>
          send({
            params: { person_id: person, relative_id: to.id },
            body: { category: issue.category, way, words: said.words, legal_issue_id: issue.id },
          })
        }
      >
        {t('family.save')}
      </Button>
    </Stack>
  )
}

/** Why nobody of the family is told. */
export function NotToldForm({ person, name, issue, onDone }: Of & { name: string }) {
  const { t } = useWords()
  const [reason, setReason] = useState<(typeof NOT_TOLD)[number] | null>(null)
  const said = useSaid(`legal-not:${issue.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/legal-issues/:legal_issue_id/not-told', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <Choices
        label={t('family.legal.not_told')}
        value={reason}
        onChange={setReason}
        choices={NOT_TOLD.map((code) => ({ code, title: t(`family.legal.not_told.${code}`, { name }) }))}
      />
      <Said said={said} label={t('family.own_words')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={reason === null || said.words.trim() === ''}
        onClick={() =>
          send({ params: { person_id: person, legal_issue_id: issue.id }, body: { reason: reason!, words: said.words, version: issue.version } })
        }
      >
        {t('family.save')}
      </Button>
    </Stack>
  )
}

/** Where legal help is, and what was answered. */
export function HelpForm({ person, issue, onDone }: Of) {
  const { t } = useWords()
  const [words, setWords] = useState('')
  const [answer, setAnswer] = useState<(typeof LEGAL_HELP)[number] | null>(null)
  const said = useSaid(`legal-help:${issue.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/legal-issues/:legal_issue_id/help', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <TextInput label={t('family.legal.help_where')} maxLength={500} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      <Choices
        label={t('family.legal.help_answer')}
        value={answer}
        onChange={setAnswer}
        choices={LEGAL_HELP.map((code) => ({ code, title: t(`family.legal.help.${code}`) }))}
      />
      <Said said={said} label={t('family.own_words')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={words.trim() === '' || answer === null}
        onClick={() =>
          send({
            params: { person_id: person, legal_issue_id: issue.id },
            body: { words, answer: answer!, answer_words: said.words, version: issue.version },
          })
        }
      >
        {t('family.save')}
      </Button>
    </Stack>
  )
}
