import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { anchorOf, isOpen, type Part } from './parts.ts'

/** The child's own view, by a means that suits their age; or why there is none. */
export function ChildView({ person, shown }: Part) {
  const { t } = useWords()
  const { child_view, child_view_means, child_view_absent_reason } = shown
  const draft = useDraft(`child-view:${shown.id}`, { initialValues: { child_view, child_view_means, child_view_absent_reason } })
  const { send, sending, refusal } = useSend('PUT /api/people/:person_id/assessments/:id/child-view', { onDone: draft.done })
  const { form } = draft
  return (
    <div id={anchorOf('child')} tabIndex={-1}>
      <Section title={t('assessment.child_view')} lead={t('assessment.child_view_lead')}>
        {!isOpen(shown) && <OwnWords words={child_view || child_view_absent_reason} />}
        {isOpen(shown) && (
          <form onSubmit={form.onSubmit((body) => send({ params: { person_id: person, id: shown.id }, body: { ...body, version: shown.version } }))}>
            <Stack gap="sm">
              <Textarea label={t('assessment.child_view_words')} autosize minRows={2} maxLength={4000} {...form.getInputProps('child_view')} />
              <TextInput label={t('assessment.child_view_means')} maxLength={200} {...form.getInputProps('child_view_means')} />
              {form.values.child_view.trim() === '' && (
                <TextInput label={t('assessment.child_view_absent')} maxLength={1000} {...form.getInputProps('child_view_absent_reason')} />
              )}
              <DraftNote draft={draft} />
              <Refusal refusal={refusal} />
              <Group>
                <Button type="submit" variant="light" loading={sending}>
                  {t('assessment.save_domain')}
                </Button>
              </Group>
            </Stack>
          </form>
        )}
      </Section>
    </div>
  )
}
