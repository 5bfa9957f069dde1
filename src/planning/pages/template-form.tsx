import { Button, Select, SegmentedControl, Stack, Textarea, Text } from '@mantine/core'
import { CATEGORIES } from '../../shared/categories.ts'
import { AREA_OF } from '../../shared/taking-part-words.ts'
import type { Given } from '../../web/api.ts'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'

type Body = Given<'POST /api/goal-templates'>['body']
type Values = Pick<Body, 'words' | 'success_measure' | 'category' | 'horizon'> & { steps: string }

/** A goal to begin from: about nobody, with neither helper nor date. */
export function TemplateForm({ onDone }: { onDone: () => void }) {
  const { t } = useWords()
  const draft = useDraft<Values>('goal-template', {
    initialValues: { words: '', success_measure: '', category: 'housing', horizon: 'short', steps: '' },
  })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/goal-templates', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  const submit = ({ steps, ...values }: Values) =>
    send({
      body: {
        ...values,
        quality_area: AREA_OF[values.category] ?? null,
        steps: steps
          .split('\n')
          .map((one) => one.trim())
          .filter((one) => one !== ''),
      },
    })
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap="md">
        <DraftNote draft={draft} />
        <Textarea
          label={t('planning.goal_words')}
          autosize
          minRows={2}
          maxLength={1000}
          required
          withAsterisk={false}
          {...form.getInputProps('words')}
        />
        <Textarea
          label={t('planning.measure_label')}
          autosize
          maxLength={1000}
          required
          withAsterisk={false}
          {...form.getInputProps('success_measure')}
        />
        <Select
          label={t('fitted.part_of_life')}
          allowDeselect={false}
          data={CATEGORIES.filter((one) => one !== 'location').map((one) => ({ value: one, label: t(`category.${one}`) }))}
          {...form.getInputProps('category')}
        />
        <div>
          <Text fw={500} mb={4} id="template-horizon">
            {t('planning.horizon')}
          </Text>
          <SegmentedControl
            fullWidth
            aria-labelledby="template-horizon"
            data={(['immediate', 'short', 'long'] as const).map((one) => ({ value: one, label: t(`planning.horizon.${one}`) }))}
            {...form.getInputProps('horizon')}
          />
        </div>
        <Textarea label={t('fitted.steps')} description={t('fitted.steps_hint')} autosize minRows={3} {...form.getInputProps('steps')} />
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending}>
          {t('planning.save')}
        </Button>
      </Stack>
    </form>
  )
}
