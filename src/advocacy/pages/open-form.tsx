import { Button, Select, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core'
import type { Category } from '../../shared/words.ts'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { HowSaid, type Mode } from './how-said.tsx'

const ABOUT = [
  'legal',
  'housing',
  'money',
  'health',
  'mental_health',
  'family',
  'children',
  'work_learning',
  'safety',
  'general',
] as const satisfies readonly Category[]
const WISHES = ['unasked', 'yes', 'no'] as const
type Values = { words: string; asked: string; category: Category; wish: (typeof WISHES)[number]; mode: Mode }
const EMPTY: Values = { words: '', asked: '', category: 'legal', wish: 'unasked', mode: 'dictated' }

/** A right that is at stake, and what the person asked us to do about it. */
export function OpenForm({ person, onDone }: { person: string; onDone: () => void }) {
  const { t } = useWords()
  const draft = useDraft<Values>(`advocacy:open:${person}`, { initialValues: EMPTY })
  const { form } = draft
  const { wish, mode, words } = form.values
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/rights-issues', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  const submit = ({ words, asked, category }: Values) =>
    send({ params: { person_id: person }, body: { words, asked, category, ...(wish === 'unasked' ? {} : { advocate: wish === 'yes', mode }) } })
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap="md">
        <DraftNote draft={draft} />
        <TextInput label={t('advocacy.what')} description={t('advocacy.what_hint')} maxLength={300} {...form.getInputProps('words')} />
        <Textarea label={t('advocacy.asked')} autosize minRows={2} maxLength={1000} {...form.getInputProps('asked')} />
        <Select
          label={t('advocacy.part')}
          allowDeselect={false}
          data={ABOUT.map((value) => ({ value, label: t(`category.${value}`) }))}
          {...form.getInputProps('category')}
        />
        <div>
          <Text fw={500} mb={4} id="advocacy-wish">
            {t('advocacy.wish')}
          </Text>
          <SegmentedControl
            fullWidth
            aria-labelledby="advocacy-wish"
            data={WISHES.map((value) => ({ value, label: t(`advocacy.wish.${value}`) }))}
            {...form.getInputProps('wish')}
          />
        </div>
        {wish !== 'unasked' && <HowSaid value={mode} onChange={(next) => form.setFieldValue('mode', next)} />}
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending} disabled={words.trim() === ''}>
          {t('advocacy.save')}
        </Button>
      </Stack>
    </form>
  )
}
