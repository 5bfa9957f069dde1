import { Radio, Stack } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useWords } from '../../web/words/use-words.ts'
import type { Values } from './goal-form.tsx'
import { ModeChoice } from './mode.tsx'
import { sayParty, type Part } from './part.ts'

/** Who proposed it, as the operation wants it said. */
export const ideaOf = (idea: string, mode: Values['mode'], person: string) =>
  idea === 'person' ? { proposed_by: person, proposed_mode: mode } : idea === 'mine' ? {} : { proposed_by: idea }

/** Whose idea the goal is: asked first, for it decides how the rest is written. Those close to the person stand here as far as the person lets them know. */
export function GoalIdea({ board, form }: Pick<Part, 'board'> & { form: UseFormReturnType<Values> }) {
  const { t } = useWords()
  const name = board.owner.name || t('planning.unnamed')
  const close = board.may_be_asked.filter((one) => one.kind === 'relative' && one.categories.some((known) => known === form.values.category))
  return (
    <>
      <Radio.Group label={t('taking.whose_idea')} {...form.getInputProps('idea')}>
        <Stack gap={6} mt={6}>
          <Radio value="person" label={t('taking.idea_person', { name })} />
          <Radio value="mine" label={t('taking.idea_mine')} />
          {close.map((one) => (
            <Radio key={one.id} value={one.id} label={t('taking.idea_close', { name: sayParty(one, t) })} />
          ))}
        </Stack>
      </Radio.Group>
      {form.values.idea === 'person' && <ModeChoice value={form.values.mode} onChange={(mode) => form.setFieldValue('mode', mode)} />}
    </>
  )
}
