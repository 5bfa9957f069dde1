import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { HowSaid, type Mode } from './how-said.tsx'
import type { Part, Told } from './housing.tsx'

type Given = Part & { home: Told['homes'][number]; onBack: () => void }
/** One line; and, where the rent takes too much, how the rest of the week is paid for. */
export function ApplyForm({ person, told, home, own, onBack }: Given) {
  const { t } = useWords()
  const [mode, say] = useState<Mode>('dictated')
  const draft = useDraft(`apply:${person}:${home.id}`, { initialValues: { words: '', budget: '' } })
  const { form } = draft
  const over = home.pct !== null && home.pct > told.limit_pct
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/housing/applications', { onDone: () => draft.done() })
  return (
    <form
      onSubmit={form.onSubmit((body) =>
        send({ params: { person_id: person }, body: { home_id: home.id, ...body, ...(own || !over ? {} : { mode }) } }),
      )}
    >
      <Stack gap="md">
        <DraftNote draft={draft} />
        <Textarea label={t('housing.words')} autosize minRows={1} maxLength={1000} {...form.getInputProps('words')} />
        {over && (
          <Textarea
            label={t('housing.budget')}
            description={t('housing.budget_hint', { pct: home.pct!, limit: told.limit_pct })}
            autosize
            minRows={2}
            maxLength={1000}
            {...form.getInputProps('budget')}
          />
        )}
        {over && !own && <HowSaid value={mode} onChange={say} />}
        {home.rent_cents !== null && told.income === null && <Text>{t('housing.say_income')}</Text>}
        <Refusal refusal={refusal} />
        <Group gap="sm">
          <Button type="submit" loading={sending} disabled={over && form.values.budget.trim() === ''}>
            {t('housing.apply')}
          </Button>
          <Button variant="default" onClick={onBack}>
            {t('housing.back')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
