import { MultiSelect, Select } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { LIFE_AREAS } from '../../shared/categories.ts'
import { AREA_OF, QUALITY_AREAS } from '../../shared/taking-part-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Values } from './goal-form.tsx'
import type { Part } from './part.ts'

/** What a goal answers: a need or a wish, and which part of life gets better by it. */
export function GoalWhy({ board, form, written }: Pick<Part, 'board'> & { form: UseFormReturnType<Values>; written: boolean }) {
  const { t } = useWords()
  const choices = (rows: readonly { id: string; words: string }[]) => rows.map((row) => ({ value: row.id, label: row.words }))
  const issues = board.order?.issues ?? []
  const several = { comboboxProps: { withinPortal: false } }
  return (
    <>
      {!written && (
        <>
          <Select
            label={t('planning.about')}
            data={LIFE_AREAS.map((code) => ({ value: code, label: t(`category.${code}`) }))}
            allowDeselect={false}
            value={form.values.category}
            onChange={(code) => form.setValues({ category: code as 'housing', quality_area: AREA_OF[code ?? ''] ?? form.values.quality_area })}
          />
          <MultiSelect label={t('planning.answers_needs')} data={choices(board.needs)} {...several} {...form.getInputProps('need_ids')} />
          {board.voices.length > 0 && (
            <MultiSelect label={t('planning.answers_wishes')} data={choices(board.voices)} {...several} {...form.getInputProps('voice_ids')} />
          )}
        </>
      )}
      {issues.length > 0 && (
        <Select
          clearable
          label={t('planning.answers_issue')}
          data={issues}
          {...form.getInputProps('issue')}
          value={form.values.issue || null}
          onChange={(issue) => form.setFieldValue('issue', issue ?? '')}
        />
      )}
      <Select
        label={t('taking.gets_better')}
        data={QUALITY_AREAS.map((code) => ({ value: code, label: t(`quality.${code}`) }))}
        allowDeselect={false}
        {...form.getInputProps('quality_area')}
      />
    </>
  )
}
