import { Button, Checkbox, Collapse, Group, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks'
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { HOUSING_CATEGORIES } from '../../shared/housing.ts'
import { LEVELS, PATHWAYS, SORTS } from '../../shared/person-words.ts'
import { useReader } from '../../web/kit/reader.ts'
import { useAsking } from '../../web/kit/use-ask.ts'
import { useFilters } from '../../web/kit/use-filters.ts'
import { useWords } from '../../web/words/use-words.ts'
import { STAGES } from './stages.ts'

export const FILTERS = ['scope', 'name', 'homeless', 'situation', 'pathway', 'level', 'state', 'coordinator', 'missed', 'sort', 'down'] as const
const FOLDED = ['situation', 'pathway', 'level', 'state', 'coordinator'] as const

/** Whom the list shows and in which order; all of it in the address. */
export function Filters() {
  const { t } = useWords()
  const { chosen, choose, clear } = useFilters(FILTERS)
  const [typed, setTyped] = useState(chosen.name ?? '')
  const look = useDebouncedCallback((name: string) => choose({ name: name || undefined }, { replace: true }), 250)
  const hidden = FOLDED.filter((name) => chosen[name]).length
  const [open, { toggle }] = useDisclosure(hidden > 0)
  const narrowed = FILTERS.some((name) => name !== 'sort' && name !== 'down' && chosen[name])
  return (
    <div className="no-print">
      <Group gap="sm" align="flex-end">
        <SegmentedControl
          aria-label={t('people.scope')}
          value={chosen.scope ?? 'all'}
          onChange={(scope) => choose({ scope })}
          data={(['mine', 'agency', 'all'] as const).map((value) => ({ value, label: t(`people.scope_${value}`) }))}
        />
        <TextInput
          label={t('people.find_name')}
          placeholder={t('people.find_hint')}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            look(event.currentTarget.value)
          }}
        />
        <Select
          label={t('people.sort')}
          w={220}
          allowDeselect={false}
          value={chosen.sort ?? 'name'}
          onChange={(value) => choose({ sort: value ?? undefined })}
          data={SORTS.map((value) => ({ value, label: t(`people.sort_${value}`) }))}
        />
        <Button variant="default" leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />} onClick={toggle} aria-expanded={open}>
          {t('people.more_filters')}
          {hidden > 0 && ` (${hidden})`}
        </Button>
        {narrowed && (
          <Button
            variant="subtle"
            onClick={() => {
              setTyped('')
              clear()
            }}
          >
            {t('people.clear')}
          </Button>
        )}
      </Group>
      <Group gap="lg" mt="sm">
        <Checkbox
          label={t('people.homeless_yes')}
          checked={chosen.homeless === 'yes'}
          onChange={(event) => choose({ homeless: event.currentTarget.checked ? 'yes' : undefined })}
        />
        <Checkbox
          label={t('people.homeless_no')}
          checked={chosen.homeless === 'no'}
          onChange={(event) => choose({ homeless: event.currentTarget.checked ? 'no' : undefined })}
        />
        <Checkbox
          label={t('people.only_missed')}
          checked={chosen.missed === 'yes'}
          onChange={(event) => choose({ missed: event.currentTarget.checked ? 'yes' : undefined })}
        />
        <Checkbox
          label={t('people.down')}
          checked={chosen.down === 'true'}
          onChange={(event) => choose({ down: event.currentTarget.checked ? 'true' : undefined })}
        />
      </Group>
      <Collapse expanded={open}>
        <Folded />
      </Collapse>
    </div>
  )
}

/** The rarer ones, out of the way until they are wanted. */
function Folded() {
  const { t } = useWords()
  const { chosen, choose } = useFilters(FILTERS)
  const { agency } = useReader()
  const staff = useAsking('GET /api/agencies/:agency_id/staff', { params: { agency_id: agency?.id ?? '' } }, { enabled: agency !== null }).data ?? []
  const offered = {
    situation: HOUSING_CATEGORIES.map((value) => ({ value: value as string, label: t(`situation.${value}`) })),
    pathway: PATHWAYS.map((value) => ({ value: value as string, label: t(`pathway.${value}`) })),
    level: LEVELS.map((value) => ({ value: value as string, label: t(`level.${value}`) })),
    state: STAGES.map((value) => ({ value: value as string, label: t(`stage.${value}`) })),
    coordinator: staff.filter((one) => one.roles.includes('coordinator')).map((one) => ({ value: one.id, label: one.name })),
  }
  return (
    <Group gap="sm" mt="sm">
      {FOLDED.map((name) => (
        <Select
          key={name}
          label={t(`people.${name}`)}
          placeholder={t('people.any')}
          clearable
          searchable
          w={210}
          value={chosen[name] ?? null}
          onChange={(value) => choose({ [name]: value ?? undefined })}
          data={offered[name]}
        />
      ))}
    </Group>
  )
}
