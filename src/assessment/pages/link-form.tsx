import { Button, Group, Input, SegmentedControl, Stack, TextInput } from '@mantine/core'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Link } from './around.tsx'

const CHOICES = {
  kind: ['social', 'physical'],
  valence: ['supportive', 'stressful', 'mixed'],
  direction: ['on_person', 'by_person', 'both'],
} as const
type Values = Pick<Link, 'words' | 'kind' | 'valence' | 'direction' | 'strength' | 'note' | 'role'>
const NEW: Values = { words: '', kind: 'social', valence: 'supportive', direction: 'on_person', strength: 2, note: '', role: '' }

/** One line of the picture: who or what, whether it supports or strains, and which way it goes. */
export function LinkForm({ person, assessment, link, onDone }: { person: string; assessment: string | null; link?: Link; onDone: () => void }) {
  const { t } = useWords()
  const { words, kind, valence, direction, strength, note, role } = link ?? NEW
  const draft = useDraft<Values>(`link:${link?.id ?? person}`, { initialValues: { words, kind, valence, direction, strength, note, role } })
  const leave = () => {
    draft.done()
    onDone()
  }
  const add = useSend('POST /api/people/:person_id/environment', { onDone: leave })
  const change = useSend('PATCH /api/people/:person_id/environment/:link_id', { onDone: leave })
  const end = useSend('POST /api/people/:person_id/environment/:link_id/end', { onDone: leave })
  const { form } = draft
  const submit = form.onSubmit((body) =>
    link
      ? change.send({ params: { person_id: person, link_id: link.id }, body: { ...body, version: link.version } })
      : add.send({ params: { person_id: person }, body: { ...body, assessment_id: assessment } }),
  )
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <TextInput
          label={t('assessment.link_words')}
          description={t('assessment.link_words_how')}
          maxLength={120}
          required
          withAsterisk={false}
          data-autofocus
          {...form.getInputProps('words')}
        />
        {(['kind', 'valence', 'direction'] as const).map((field) => (
          <Input.Wrapper key={field} label={t(`assessment.link_${field}`)} labelElement="div" id={`link-${field}`}>
            <SegmentedControl
              fullWidth
              orientation="horizontal"
              aria-labelledby={`link-${field}-label`}
              styles={{ label: { whiteSpace: 'normal', height: '100%' } }}
              data={CHOICES[field].map((value) => ({ value, label: t(`assessment.${field}.${value}` as 'assessment.kind.social') }))}
              {...form.getInputProps(field)}
            />
          </Input.Wrapper>
        ))}
        {form.getValues().kind === 'social' && (
          <TextInput label={t('assessment.link_role')} description={t('assessment.link_role_how')} maxLength={300} {...form.getInputProps('role')} />
        )}
        <TextInput label={t('assessment.link_note')} maxLength={500} {...form.getInputProps('note')} />
        <DraftNote draft={draft} />
        <Refusal refusal={add.refusal ?? change.refusal ?? end.refusal} />
        <Group>
          <Button type="submit" loading={add.sending || change.sending}>
            {t(link ? 'assessment.save_domain' : 'assessment.add')}
          </Button>
          <Button variant="subtle" color="gray" onClick={leave}>
            {t('assessment.cancel')}
          </Button>
          {link && (
            <Button
              variant="subtle"
              color="clay"
              loading={end.sending}
              onClick={() => end.send({ params: { person_id: person, link_id: link.id }, body: { version: link.version } })}
            >
              {t('assessment.link_end')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}
