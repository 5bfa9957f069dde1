import { Button, MultiSelect, Select, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Choices } from '../../web/kit/choices.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Part, Shown } from './parts.ts'

const RESPONSES = ['agreed', 'agreed_with_differences', 'asks_correction'] as const
const MODES = ['dictated', 'interpreted'] as const

/** The person's answer, written down for them: yes, yes but, or please mend this; and of which parts of life. */
export function Agree({ person, shown }: Part) {
  const { t } = useWords()
  const [response, setResponse] = useState<(typeof RESPONSES)[number] | null>(null)
  const draft = useDraft(`agree:${shown.id}`, {
    initialValues: { differences: '', about: [] as Shown['asked'], mode: 'dictated' as (typeof MODES)[number] },
  })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/assessments/:id/agreement', { onDone: draft.done })
  const { form } = draft
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t('assessment.agree_how')}
      </Text>
      <Choices
        columns={1}
        label={t('assessment.agree_label')}
        value={response}
        onChange={setResponse}
        choices={RESPONSES.map((code) => ({ code, title: t(`assessment.agreement.${code}`) }))}
      />
      {response && (
        <>
          {response !== 'agreed' && (
            <>
              <MultiSelect
                label={t('assessment.differs_about')}
                data={shown.asked.map((code) => ({ value: code, label: t(`category.${code}`) }))}
                {...form.getInputProps('about')}
              />
              <Textarea label={t('assessment.differences')} autosize minRows={2} maxLength={4000} {...form.getInputProps('differences')} />
              <DraftNote draft={draft} />
            </>
          )}
          <Select
            label={t('assessment.voice_mode')}
            allowDeselect={false}
            data={MODES.map((code) => ({ value: code, label: t(`voice.${code}`) }))}
            {...form.getInputProps('mode')}
          />
        </>
      )}
      <Refusal refusal={refusal} />
      <Button
        disabled={!response}
        loading={sending}
        onClick={() => response && send({ params: { person_id: person, id: shown.id }, body: { response, ...form.values } })}
      >
        {t('assessment.save_answer')}
      </Button>
    </Stack>
  )
}
