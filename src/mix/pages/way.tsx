import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { DataTable, type Column } from '../../web/kit/data-table.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Told } from './kinds.tsx'
import { WayForm } from './way-form.tsx'

type Given = { person: string; told: Told }

/** How hard it was to get here, and whether it is easier now: whom the person asks first, how often they told their story. */
export function Way({ person, told }: Given) {
  const { t } = useWords()
  const { way, may } = told
  const [open, show] = useState(false)
  return (
    <Section title={t('mix.way')} lead={t('mix.way_lead')}>
      <Group gap="sm">
        <Text fw={650}>{way.contact ? t('mix.way_contact', { name: way.contact }) : t('mix.way_no_contact')}</Text>
        {way.easier === true && <StateBadge state="met">{t('mix.way_easier')}</StateBadge>}
        {way.easier === false && <StateBadge state="soon">{t('mix.way_not_easier', { n: way.told_since })}</StateBadge>}
      </Group>
      {way.agencies > 0 && <Text size="sm">{t('mix.way_agencies', { n: way.agencies })}</Text>}
      {way.told.length === 0 ? <Text>{t('mix.way_none')}</Text> : <Answers told={told} />}
      {open && <WayForm person={person} way={way} own={false} onDone={() => show(false)} />}
      {!open && may.includes('tell') && (
        <Button size="sm" variant="light" className="no-print" style={{ alignSelf: 'flex-start' }} onClick={() => show(true)}>
          {t(way.told.length === 0 ? 'mix.way_ask' : 'mix.way_ask_again')}
        </Button>
      )}
    </Section>
  )
}

type Answer = Told['way']['told'][number] & { first: boolean }
/** Each time it was asked: cards on a phone. */
function Answers({ told: { way } }: { told: Told }) {
  const { t, locale } = useWords()
  const columns: Column<Answer>[] = [
    { name: 'when', label: t('mix.way_when'), cell: (one) => <Text fw={650}>{t(one.first ? 'mix.way_first' : 'mix.way_then')}</Text> },
    { name: 'day', label: t('mix.way_day'), cell: (one) => dayInWords(one.at.slice(0, 10), locale) },
    { name: 'places', label: t('mix.way_places'), cell: (one) => one.places, align: 'right' },
    { name: 'told', label: t('mix.way_told'), cell: (one) => one.told, align: 'right' },
    { name: 'forms', label: t('mix.way_forms'), cell: (one) => one.forms ?? '–', align: 'right' },
    {
      name: 'knows',
      label: t('mix.way_knows'),
      cell: (one) => (one.knows_who === null ? '–' : t('mix.way_of_five', { n: one.knows_who })),
      align: 'right',
    },
  ]
  return (
    <DataTable
      caption={t('mix.way_table')}
      columns={columns}
      rows={way.told.map((one, at) => ({ ...one, first: at === 0 }))}
      keyOf={(one) => one.id}
      empty={null}
    />
  )
}
