import { Button, Collapse, Group, Paper, Select, SimpleGrid, Switch, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconAdjustmentsHorizontal, IconMapPin, IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { SERVICE_NEEDS } from '../../shared/service-needs.ts'
import type { useFilters } from '../../web/kit/use-filters.ts'
import { useWords } from '../../web/words/use-words.ts'
import { useMoment, weekdayInWords } from './moment.ts'

/** What the address of the search can hold. `open` is 'now', or 'then' with `day` and `time`. */
export const FILTERS = ['q', 'need', 'place', 'open', 'day', 'time', 'free', 'step_free', 'language', 'page', 'sheet'] as const
export type Filters = ReturnType<typeof useFilters<(typeof FILTERS)[number]>>

/** Words typed a little at a time; the address follows when the typing pauses. */
function useTyped(value: string | undefined, tell: (value: string) => void) {
  const [typed, setTyped] = useState(value ?? '')
  const [told, setTold] = useState(value ?? '')
  if ((value ?? '') !== told) {
    // Not by typing: the way back, or "show all".
    setTold(value ?? '')
    setTyped(value ?? '')
  }
  const tellSoon = useDebouncedCallback((words: string) => {
    setTold(words)
    tell(words)
  }, 250)
  const type = (words: string) => {
    setTyped(words)
    tellSoon(words)
  }
  return [typed, type] as const
}

/** Everything is shown again; what was ticked stays ticked. */
export const showAll = ({ chosen, choose }: Filters) =>
  choose({ ...Object.fromEntries(FILTERS.map((name) => [name, undefined])), sheet: chosen.sheet })

export function FilterPanel({ filters, languages }: { filters: Filters; languages: readonly string[] }) {
  const { t, locale } = useWords()
  const { chosen, choose } = filters
  const now = useMoment()
  const narrow = (change: Parameters<typeof choose>[0], replace = false) => choose({ ...change, page: undefined }, { replace })
  const [q, typeQ] = useTyped(chosen.q, (words) => narrow({ q: words }, true))
  const [place, typePlace] = useTyped(chosen.place, (words) => narrow({ place: words }, true))
  const [more, setMore] = useState(Boolean(chosen.free ?? chosen.step_free ?? chosen.language))
  const needs = SERVICE_NEEDS.map((need) => ({ value: need, label: t(`need.${need}`) })).toSorted((a, b) => a.label.localeCompare(b.label, locale))

  return (
    <Paper component="search" withBorder radius="lg" p={{ base: 'md', sm: 'lg' }} className="no-print" aria-label={t('directory.search')}>
      <SimpleGrid cols={{ base: 2, md: 4 }} spacing={{ base: 'sm', sm: 'md' }}>
        <Select
          label={t('directory.need')}
          placeholder={t('directory.need_any')}
          data={needs}
          value={chosen.need ?? null}
          onChange={(need) => narrow({ need: need ?? undefined })}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': t('directory.need_any') }}
        />
        <TextInput
          label={t('directory.place')}
          placeholder={t('directory.place_hint')}
          value={place}
          onChange={(event) => typePlace(event.currentTarget.value)}
          leftSection={<IconMapPin size={18} aria-hidden />}
        />
        <Select
          label={t('directory.when')}
          data={[
            { value: 'any', label: t('directory.when_any') },
            { value: 'now', label: t('directory.when_now') },
            { value: 'then', label: t('directory.when_then') },
          ]}
          value={chosen.open ?? 'any'}
          onChange={(open) =>
            narrow(
              open === 'then'
                ? { open, day: String(now.day), time: now.time }
                : { open: open === 'now' ? open : undefined, day: undefined, time: undefined },
            )
          }
          allowDeselect={false}
        />
        <TextInput
          label={t('directory.q')}
          placeholder={t('directory.q_hint')}
          value={q}
          onChange={(event) => typeQ(event.currentTarget.value)}
          leftSection={<IconSearch size={18} aria-hidden />}
        />
        {chosen.open === 'then' && (
          <Select
            label={t('directory.day')}
            data={[1, 2, 3, 4, 5, 6, 7].map((day) => ({ value: String(day), label: weekdayInWords(day, locale) }))}
            value={chosen.day ?? String(now.day)}
            onChange={(day) => narrow({ day: day ?? undefined })}
            allowDeselect={false}
          />
        )}
        {chosen.open === 'then' && (
          <TextInput
            type="time"
            label={t('directory.time')}
            value={chosen.time ?? now.time}
            onChange={(event) => event.currentTarget.value && narrow({ time: event.currentTarget.value }, true)}
          />
        )}
      </SimpleGrid>
      <Collapse expanded={more}>
        <Group gap="xl" pt="md" align="flex-end">
          <Switch
            label={t('directory.free')}
            checked={chosen.free === 'yes'}
            onChange={(event) => narrow({ free: event.currentTarget.checked ? 'yes' : undefined })}
          />
          <Switch
            label={t('directory.step_free')}
            checked={chosen.step_free === 'yes'}
            onChange={(event) => narrow({ step_free: event.currentTarget.checked ? 'yes' : undefined })}
          />
          {languages.length > 0 && (
            <Select
              label={t('directory.language')}
              placeholder={t('directory.language_any')}
              data={[...languages]}
              value={chosen.language ?? null}
              onChange={(language) => narrow({ language: language ?? undefined })}
              searchable
              clearable
            />
          )}
        </Group>
      </Collapse>
      <Group justify="space-between" mt="sm">
        <Button
          variant="subtle"
          size="compact-md"
          leftSection={<IconAdjustmentsHorizontal size={18} aria-hidden />}
          aria-expanded={more}
          onClick={() => setMore(!more)}
        >
          {t('directory.more_filters')}
        </Button>
        {FILTERS.some((name) => name !== 'sheet' && chosen[name]) && (
          <Button variant="subtle" size="compact-md" color="gray" c="dimmed" onClick={() => showAll(filters)}>
            {t('kit.filter_clear')}
          </Button>
        )}
      </Group>
    </Paper>
  )
}
