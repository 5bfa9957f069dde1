import { Button, MultiSelect, NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { AskBody } from '../../planning/pages/ask-body.tsx'
import { CATEGORIES } from '../../shared/categories.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { DayField } from '../../web/kit/day-field.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { BodyShown, ReservedShown } from './reserved.tsx'

type OfBody = { person: string; body: BodyShown; onDone: () => void }
type OfOne = { person: string; one: ReservedShown; onDone: () => void }

/** What is to be decided, and about which of the parts that are the body's. */
export function AskForm({ person, body, onDone }: OfBody) {
  const { t } = useWords()
  const [words, setWords] = useState('')
  const [category, setCategory] = useState<string>(body.reserved[0] ?? 'housing')
  return (
    <Stack gap="md">
      <Textarea label={t('reserved.words')} autosize maxLength={1000} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      {body.reserved.length > 1 && (
        <NativeSelect
          label={t('planning.about')}
          data={body.reserved.map((code) => ({ value: code, label: t(`category.${code}`) }))}
          value={category}
          onChange={(event) => setCategory(event.currentTarget.value)}
        />
      )}
      <AskBody person={person} by_law={body} category={category} words={words} name={t('reserved.the_person')} onDone={onDone} />
    </Stack>
  )
}

/** What the body decides about, through whom, until when. */
export function SetReserved({ person, body, onDone }: OfBody) {
  const { t } = useWords()
  const [reserved, setReserved] = useState<string[]>([...body.reserved])
  const [officer, setOfficer] = useState(body.officer)
  const [officer_id, setOfficerId] = useState(body.officer_id)
  const [officer_contact, setContact] = useState(body.officer_contact)
  const [to_on, setTo] = useState<string | null>(body.to_on)
  const { send, sending, refusal } = useSend('PATCH /api/people/:person_id/responsibilities/:responsibility_id', { onDone })
  const names = body.may.includes('reserve')
  const choose = (id: string) => {
    const chosen = body.officers.find((one) => one.id === id)
    setOfficerId(chosen?.id ?? null)
    if (chosen) setOfficer(chosen.name)
  }
  return (
    <Stack gap="md">
      <Text c="dimmed">{body.legal_basis}</Text>
      <MultiSelect
        label={t('reserved.decides')}
        description={t(names ? 'reserved.decides_hint' : 'reserved.decides_who')}
        data={CATEGORIES.filter((code) => (names ? code !== 'general' : body.reserved.some((one) => one === code))).map((code) => ({
          value: code,
          label: t(`category.${code}`),
        }))}
        comboboxProps={{ withinPortal: false }}
        value={reserved}
        onChange={setReserved}
      />
      {body.officers.length > 0 ? (
        <NativeSelect
          label={t('reserved.officer_name')}
          data={[
            ...(officer_id === null ? [{ value: '', label: body.officer }] : []),
            ...body.officers.map((one) => ({ value: one.id, label: one.name })),
          ]}
          value={officer_id ?? ''}
          onChange={(event) => choose(event.currentTarget.value)}
        />
      ) : (
        <TextInput label={t('reserved.officer_name')} maxLength={200} value={officer} onChange={(event) => setOfficer(event.currentTarget.value)} />
      )}
      <TextInput
        label={t('reserved.officer_reach')}
        maxLength={200}
        value={officer_contact}
        onChange={(event) => setContact(event.currentTarget.value)}
      />
      <DayField label={t('reserved.to_on')} value={to_on} onChange={setTo} clearable />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        onClick={() =>
          send({
            params: { person_id: person, responsibility_id: body.id },
            body: { officer, officer_id, officer_contact, to_on, reserved: reserved as 'housing'[], version: body.version },
          })
        }
      >
        {t('partners.save')}
      </Button>
    </Stack>
  )
}

/** The body decides; with a reason when it refuses, and by its paper where it has nobody here. */
export function DecideReserved({ person, one, onDone }: OfOne) {
  const { t } = useWords()
  const [answer, setAnswer] = useState<'approved' | 'refused' | null>(null)
  const [document, setDocument] = useState('')
  const said = useSaid(`reserved:${one.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/reserved-decisions/:reserved_id/answer', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <Text fw={650}>{one.words}</Text>
      <Text>
        <b>{t('reserved.says')}:</b> “{one.person_view}”
      </Text>
      <Choices
        label={t('reserved.decide_as', { body: one.body })}
        choices={(['approved', 'refused'] as const).map((code) => ({ code, title: t(`reserved.choose.${code}`) }))}
        value={answer}
        onChange={setAnswer}
      />
      <Said said={said} label={t('reserved.answer_words')} description={t('reserved.answer_hint')} />
      {one.by_paper && (
        <TextInput
          label={t('reserved.document')}
          description={t('reserved.document_hint')}
          maxLength={300}
          value={document}
          onChange={(event) => setDocument(event.currentTarget.value)}
        />
      )}
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={answer === null}
        onClick={() =>
          send({
            params: { person_id: person, reserved_id: one.id },
            body: { answer: answer!, words: said.words, document, version: one.version },
          })
        }
      >
        {t('reserved.decide')}
      </Button>
    </Stack>
  )
}

/** It is not needed any more. */
export function TakeBack({ person, one, onDone }: OfOne) {
  const { t } = useWords()
  const said = useSaid(`reserved-back:${one.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/reserved-decisions/:reserved_id/take-back', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <Text fw={650}>{one.words}</Text>
      <Said said={said} label={t('reserved.back_words')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person, reserved_id: one.id }, body: { words: said.words, version: one.version } })}
      >
        {t('reserved.take_back')}
      </Button>
    </Stack>
  )
}
