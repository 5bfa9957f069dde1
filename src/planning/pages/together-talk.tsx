import { Button, MultiSelect, SegmentedControl, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { CATEGORIES } from '../../shared/categories.ts'
import { DayField } from '../../web/kit/day-field.tsx'
import { useNow, useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Together } from '../contract.ts'
import { sayParty, type Part } from './part.ts'
import { useTogether } from './together.tsx'

/** Log a talk: with the person to plan, or about them; who was there is preset to the two who mostly are. */
export function TalkForm({ person, board, open }: Part) {
  const { t } = useWords()
  const reader = useReader().id
  const now = useNow()
  const today = new Date(now).toISOString().slice(0, 10)
  const [kind, setKind] = useState<'planning' | 'about'>('planning')
  const [day, setDay] = useState<string | null>(today)
  const [topic, setTopic] = useState('')
  const [category, setCategory] = useState<(typeof CATEGORIES)[number]>('general')
  const [came, setCame] = useState<string[]>([reader, person])
  const [invited, setInvited] = useState<string[]>([])
  const [absent_reason, setReason] = useState('')
  const [told_words, setTold] = useState('')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/discussions', { onDone: () => open(null) })
  const { orders } = useTogether(person)
  const lawful = (id: string) => orders.some((order) => order.valid && order.relative_id === id && order.about.includes(category))
  const people = board.may_be_asked
    .filter((one) => one.kind !== 'agency' && (one.kind !== 'relative' || one.categories.includes(category) || lawful(one.id)))
    .map((one) => ({ value: one.id, label: sayParty(one, t) }))
  const name = board.owner.name || t('planning.unnamed')
  const without = !came.includes(person)
  const some = { searchable: true, data: people, comboboxProps: { withinPortal: false } }
  return (
    <Stack gap="md">
      <SegmentedControl
        fullWidth
        aria-label={t('together.kind')}
        value={kind}
        onChange={(code) => setKind(code as 'about')}
        data={[
          { value: 'planning', label: t('together.kind.planning', { name }) },
          { value: 'about', label: t('together.kind.about', { name }) },
        ]}
      />
      <TextInput label={t('together.topic')} maxLength={500} value={topic} onChange={(event) => setTopic(event.currentTarget.value)} />
      <DayField label={t('together.when')} value={day} onChange={setDay} maxDate={today} />
      <MultiSelect label={t('together.came')} {...some} value={came} onChange={setCame} />
      <MultiSelect label={t('together.invited')} {...some} value={invited} onChange={setInvited} />
      <Select
        label={t('planning.about')}
        data={CATEGORIES.map((code) => ({ value: code, label: t(`category.${code}`) }))}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        value={category}
        onChange={(code) => setCategory(code as 'general')}
      />
      {without && kind === 'about' && (
        <>
          <Textarea
            label={t('together.why_absent', { name })}
            autosize
            maxLength={500}
            value={absent_reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Textarea
            label={t('together.told', { name })}
            description={t('together.told_hint')}
            autosize
            maxLength={1000}
            value={told_words}
            onChange={(event) => setTold(event.currentTarget.value)}
          />
        </>
      )}
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={topic.trim() === '' || day === null || came.length === 0}
        onClick={() =>
          send({
            params: { person_id: person },
            body: {
              kind,
              topic,
              category,
              invited,
              came,
              absent_reason,
              told_words,
              happened_at: day === today ? new Date(now).toISOString() : `${day}T12:00:00Z`,
            },
          })
        }
      >
        {t('planning.save')}
      </Button>
    </Stack>
  )
}

/** What the person was told of a talk they were not at. */
export function ToldForm({ person, board, open, talk }: Part & { talk: Together['discussions'][number] }) {
  const { t } = useWords()
  const [words, setWords] = useState('')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/discussions/:discussion_id/told', { onDone: () => open(null) })
  return (
    <Stack gap="md">
      <Text fw={650}>{talk.topic}</Text>
      <Textarea
        label={t('together.told', { name: board.owner.name || t('planning.unnamed') })}
        description={t('together.told_hint')}
        autosize
        maxLength={1000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={words.trim() === ''}
        onClick={() => send({ params: { person_id: person, discussion_id: talk.id }, body: { words, version: talk.version } })}
      >
        {t('planning.save')}
      </Button>
    </Stack>
  )
}
