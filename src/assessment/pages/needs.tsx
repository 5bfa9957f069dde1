import { Button, Group, List, Select, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { isOpen, type Part, type Shown } from './parts.ts'

type Given = Part & { domain: Shown['asked'][number]; needs: Shown['needs'] }
const LEVELS = ['0', '1', '2', '3', '4'] as const

/** What is needed here, rated by both, side by side. */
export function Needs(given: Given) {
  const { t } = useWords()
  const [adding, setAdding] = useState(false)
  const rated = (rating: number | null) => (rating === null ? '–' : t(`assessment.level.${rating as 0}`))
  return (
    <Stack gap="xs" mt="md">
      <List spacing={6}>
        {given.needs.map((need) => (
          <List.Item key={need.id}>
            <Text span fw={600}>
              {need.words}
            </Text>{' '}
            <Text span size="sm" c="dimmed">
              {t('assessment.rated', { person: rated(need.person_rating), worker: rated(need.worker_rating) })}
              {need.support_required ? ` · ${need.support_required}` : ''}
            </Text>
          </List.Item>
        ))}
      </List>
      {isOpen(given.shown) && !adding && (
        <Group>
          <Button variant="subtle" size="compact-md" onClick={() => setAdding(true)}>
            {t('assessment.add_need')}
          </Button>
        </Group>
      )}
      {isOpen(given.shown) && adding && <AddNeed {...given} onDone={() => setAdding(false)} />}
    </Stack>
  )
}

function AddNeed({ person, shown, domain, onDone }: Given & { onDone: () => void }) {
  const { t } = useWords()
  const draft = useDraft(`need:${shown.id}:${domain}`, {
    initialValues: { words: '', person_rating: null as string | null, worker_rating: '2', support_required: '', discussion: '' },
  })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/assessments/:id/needs', {
    onDone: () => {
      draft.discard()
      onDone()
    },
  })
  const { form } = draft
  const { person_rating, worker_rating } = form.values
  const differ = person_rating !== null && Math.abs(Number(person_rating) - Number(worker_rating)) >= 2
  const levels = LEVELS.map((value) => ({ value, label: t(`assessment.level.${value}`) }))
  const submit = form.onSubmit(({ words, support_required, discussion }) =>
    send({
      params: { person_id: person, id: shown.id },
      body: {
        words,
        support_required,
        discussion,
        category: domain,
        person_rating: person_rating === null ? null : Number(person_rating),
        worker_rating: Number(worker_rating),
      },
    }),
  )
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput label={t('assessment.need_words')} maxLength={1000} required withAsterisk={false} {...form.getInputProps('words')} />
        <Group grow align="flex-start">
          <Select label={t('assessment.person_rating')} clearable data={levels} {...form.getInputProps('person_rating')} />
          <Select label={t('assessment.worker_rating')} allowDeselect={false} data={levels} {...form.getInputProps('worker_rating')} />
        </Group>
        {differ && <Textarea label={t('assessment.talk_about_it')} autosize minRows={2} {...form.getInputProps('discussion')} />}
        <TextInput label={t('assessment.support_required')} maxLength={1000} {...form.getInputProps('support_required')} />
        <Refusal refusal={refusal} />
        <Group>
          <Button type="submit" variant="light" loading={sending}>
            {t('assessment.save_need')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onDone}>
            {t('assessment.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
