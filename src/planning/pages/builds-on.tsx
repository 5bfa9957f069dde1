import { Button, Group, MultiSelect, Stack, Text } from '@mantine/core'
import { IconBulb } from '@tabler/icons-react'
import { useWords } from '../../web/words/use-words.ts'
import type { Goal } from '../contract.ts'
import type { Part } from './part.ts'

type Ids = { strength_ids: string[]; achievement_ids: string[]; environment_ids: string[] }
type Given = {
  board: Part['board']
  goal: Goal | undefined
  form: { values: Ids; getInputProps: (field: keyof Ids) => object; setFieldValue: (field: keyof Ids, ids: string[]) => void }
}

/** What worked before is offered first, by what helped; then strengths, and the people and places around the person. */
export function BuildsOn({ board, goal, form }: Given) {
  const { t } = useWords()
  const inGoal = new Set(goal?.sources.map((source) => source.id))
  const open = <Row extends { id: string }>(rows: readonly Row[]) => rows.filter((row) => !inGoal.has(row.id))
  const { strength_ids, achievement_ids, environment_ids } = form.values
  const offered = open(board.achievements).filter((one) => !achievement_ids.includes(one.id))
  const lists = [
    {
      field: 'achievement_ids',
      label: t('planning.uses_worked_before'),
      rows: board.achievements.map((one) => ({ ...one, words: `${one.words}: ${one.what_helped}` })),
      chosen: achievement_ids,
    },
    { field: 'strength_ids', label: t('planning.uses_strengths'), rows: board.strengths, chosen: strength_ids },
    { field: 'environment_ids', label: t('planning.works_on_around'), rows: board.surroundings, chosen: environment_ids },
  ] as const
  return (
    <Stack gap="md">
      {offered.length > 0 && (
        <div>
          <Text size="sm" fw={500} mb={4}>
            {t('planning.worked_before')}
          </Text>
          <Group gap="xs">
            {offered.map((one) => (
              <Button
                key={one.id}
                size="compact-md"
                variant="light"
                leftSection={<IconBulb size={16} aria-hidden />}
                styles={{ root: { height: 'auto', paddingBlock: 4 }, label: { whiteSpace: 'normal', textAlign: 'start' } }}
                onClick={() => form.setFieldValue('achievement_ids', [...achievement_ids, one.id])}
              >
                {one.what_helped}
              </Button>
            ))}
          </Group>
        </div>
      )}
      {lists.map(
        ({ field, label, rows, chosen }) =>
          (field === 'achievement_ids' ? chosen.length > 0 : open(rows).length > 0) && (
            <MultiSelect
              key={field}
              label={label}
              data={open(rows).map((row) => ({ value: row.id, label: row.words }))}
              comboboxProps={{ withinPortal: false }}
              {...form.getInputProps(field)}
            />
          ),
      )}
    </Stack>
  )
}
