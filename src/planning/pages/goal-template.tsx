import { Alert, Select, Text } from '@mantine/core'
import { IconTemplate } from '@tabler/icons-react'
import type { UseFormReturnType } from '@mantine/form'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Values } from './goal-form.tsx'

/** A goal to begin from; what it says is then made to fit this person. */
export function GoalTemplateChoice({ form }: { form: UseFormReturnType<Values> }) {
  const { t } = useWords()
  const { templates } = useAsk('GET /api/goal-templates')
  if (templates.length === 0) return null
  const take = (id: string | null) => {
    const one = templates.find((each) => each.id === id)
    if (!one) return form.setFieldValue('template_id', null)
    const { words, success_measure, category, horizon, quality_area, development_step } = one
    return form.setValues({ template_id: one.id, words, success_measure, category, horizon, quality_area, development_step })
  }
  const taken = templates.find((one) => one.id === form.values.template_id)
  return (
    <div>
      <Select
        label={t('fitted.begin_from')}
        placeholder={t('fitted.begin_from_none')}
        data={templates.map((one) => ({ value: one.id, label: one.words }))}
        value={form.values.template_id}
        onChange={take}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('fitted.begin_from_none') }}
      />
      {taken && (
        <Alert mt="xs" color="harbour" variant="light" icon={<IconTemplate aria-hidden />} title={t('fitted.make_it_fit')}>
          <Text size="sm">{t('fitted.make_it_fit_how')}</Text>
          {taken.steps.length > 0 && <Text size="sm">{t('fitted.steps_come', { steps: taken.steps.join(' · ') })}</Text>}
        </Alert>
      )}
    </div>
  )
}
