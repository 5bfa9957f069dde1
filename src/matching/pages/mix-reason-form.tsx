import { Button, Group, SegmentedControl, Stack, Text, Textarea } from '@mantine/core'
import { useId } from 'react'
import { MIX_REASONS, type MixReasonWhy } from '../../shared/service-mix-words.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'

type Values = { why: MixReasonWhy | null; words: string; mode: 'dictated' | 'interpreted' }

/** Why there is no everyday service, or no specialist for one need. */
export function MixReasonForm({ person, need_id, close }: { person: string; need_id: string | null; close: () => void }) {
  const { t } = useWords()
  const label = useId()
  const draft = useDraft<Values>(`mix:${person}:${need_id ?? 'everyday'}`, { initialValues: { why: null, words: '', mode: 'dictated' } })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/service-mix/reasons', {
    onDone: () => {
      draft.done()
      close()
    },
  })
  const { why, words } = form.values
  const theirs = why === 'not_wanted'
  return (
    <form
      className="no-print"
      onSubmit={form.onSubmit(({ mode, ...said }) =>
        send({ params: { person_id: person }, body: { need_id, why: said.why!, words: said.words, mode: theirs ? mode : null } }),
      )}
    >
      <Stack gap="md">
        <DraftNote draft={draft} />
        <Choices
          label={t('kinds.why')}
          description={t('kinds.explain_lead')}
          columns={3}
          value={why}
          onChange={(code) => form.setFieldValue('why', code)}
          choices={MIX_REASONS.map((code) => ({ code, title: t(`kinds.why.${code}`), text: t(`kinds.why_text.${code}`) }))}
        />
        <Textarea
          label={t(theirs ? 'kinds.words.not_wanted' : 'kinds.words')}
          autosize
          minRows={2}
          maxLength={1000}
          {...form.getInputProps('words')}
        />
        {theirs && (
          <div>
            <Text fw={500} mb={4} id={label}>
              {t('kinds.mode')}
            </Text>
            <SegmentedControl
              aria-labelledby={label}
              data={(['dictated', 'interpreted'] as const).map((value) => ({ value, label: t(`kinds.mode.${value}`) }))}
              {...form.getInputProps('mode')}
            />
          </div>
        )}
        <Refusal refusal={refusal} />
        <Group gap="xs">
          <Button type="submit" loading={sending} disabled={why === null || words.trim() === ''}>
            {t('kinds.save')}
          </Button>
          <Button variant="subtle" onClick={close}>
            {t('kinds.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
