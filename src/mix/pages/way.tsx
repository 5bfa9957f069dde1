import { Button, Group, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Told } from './mix.tsx'
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

function Answers({ told: { way } }: { told: Told }) {
  const { t, locale } = useWords()
  return (
    <Table.ScrollContainer minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'group', 'aria-label': t('mix.way_table') } }}>
      <Table className="figures">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('mix.way_day')}</Table.Th>
            <Table.Th>{t('mix.way_when')}</Table.Th>
            <Table.Th>{t('mix.way_places')}</Table.Th>
            <Table.Th>{t('mix.way_told')}</Table.Th>
            <Table.Th>{t('mix.way_forms')}</Table.Th>
            <Table.Th>{t('mix.way_knows')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {way.told.map((one, at) => (
            <Table.Tr key={one.id}>
              <Table.Td>{dayInWords(one.at.slice(0, 10), locale)}</Table.Td>
              <Table.Td>{t(at === 0 ? 'mix.way_first' : 'mix.way_then')}</Table.Td>
              <Table.Td>{one.places}</Table.Td>
              <Table.Td>{one.told}</Table.Td>
              <Table.Td>{one.forms ?? '–'}</Table.Td>
              <Table.Td>{one.knows_who === null ? '–' : t('mix.way_of_five', { n: one.knows_who })}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

/** For the person alone, in their own pages: whom I ask first, and whether I know. */
export function MyWay({ person }: { person: string }) {
  const { t, locale } = useWords()
  const { way } = useAsk('GET /api/people/:person_id/mix', { params: { person_id: person } })
  const [open, show] = useState(false)
  const last = way.told.at(-1)
  return (
    <Section title={t('mix.my_way')}>
      <Stack gap="sm">
        {way.contact && <Text>{t('mix.my_way_contact', { name: way.contact })}</Text>}
        {last && last.knows_who !== null && (
          <Text size="sm">{t('mix.my_way_said', { n: last.knows_who, day: dayInWords(last.at.slice(0, 10), locale) })}</Text>
        )}
        {open ? (
          <WayForm person={person} way={way} own onDone={() => show(false)} />
        ) : (
          <Button size="lg" variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => show(true)}>
            {t('mix.my_way_answer')}
          </Button>
        )}
      </Stack>
    </Section>
  )
}
