import { Select, SimpleGrid, Textarea } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { RUNGS } from '../../shared/taking-part-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Values } from './goal-form.tsx'

/** Who does it now, who in the end, and the next step on that way: what is learned. */
export function GoalWho({ form }: { form: UseFormReturnType<Values> }) {
  const { t } = useWords()
  const rungs = RUNGS.map((code) => ({ value: code, label: t(`rung.${code}`) }))
  const one = { data: rungs, required: true, withAsterisk: false, allowDeselect: false, comboboxProps: { withinPortal: false } }
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <Select label={t('taking.does_now')} {...one} {...form.getInputProps('does_now')} />
        <Select label={t('taking.does_in_end')} {...one} {...form.getInputProps('does_in_end')} />
      </SimpleGrid>
      <Textarea
        label={t('taking.development')}
        description={t('taking.development_hint')}
        autosize
        maxLength={500}
        {...form.getInputProps('development_step')}
      />
    </>
  )
}
