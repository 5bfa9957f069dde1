import { Alert, Avatar, Badge, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useDocumentTitle } from '@mantine/hooks'
import {
  IconAlertTriangle,
  IconClipboardText,
  IconLanguage,
  IconLifebuoy,
  IconNotes,
  IconPencil,
  IconRoute,
  IconUsersGroup,
} from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useState } from 'react'
import { Beside } from '../../web/beside/beside.tsx'
import { Go, GoButton } from '../../web/kit/go.tsx'
import { useFilters } from '../../web/kit/use-filters.ts'
import { useRecord } from '../../web/kit/use-record.ts'
import { dayInWords, daysInWords } from '../../web/kit/when-words.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { EditButton } from './edit-button.tsx'
import { Parts } from './parts.tsx'
import { Reach } from './reach.tsx'
import { ResponsibleByLaw } from './responsible-by-law.tsx'
import type { Person } from './shown.ts'
import { Situation } from './situation.tsx'
import { Wanted } from './wanted.tsx'
import { Way } from './way.tsx'
import './person.css'

const Drawers = lazy(() => import('./drawers.tsx'))

/** The home of the work with one person: who they are, what to know before speaking to them, how far, and each step's own part. */
export default function PersonPage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const person = useRecord(id)
  return <Home key={id} person={person} />
}

function Home({ person }: { person: Person }) {
  const { t } = useWords()
  const { chosen, choose } = useFilters(['tab', 'edit'])
  const [whole, setWhole] = useState(person.vulnerabilities.length === 0)
  const onWhole = useCallback(() => setWhole(true), [])
  useDocumentTitle(`${person.name || t('people.nameless')} · ${t('shell.brand')}`)
  return (
    <Stack gap="lg">
      <Band person={person} onWhole={onWhole} />
      <Way person={person} />
      {/* Nothing is reached for before all that stands above it is there: it would move away under the hand. */}
      <div style={{ visibility: whole ? undefined : 'hidden' }}>
        <Parts person={person} open={chosen.tab} choose={(tab) => choose({ tab })} />
      </div>
      {chosen.edit && person.may_write && (
        <Suspense fallback={null}>
          <Drawers key={chosen.edit} person={person} edit={chosen.edit} onClose={() => choose({ edit: undefined })} />
        </Suspense>
      )}
    </Stack>
  )
}

/** The acts of every day, one click away. */
function Acts({ person }: { person: Person }) {
  const { t } = useWords()
  const at = paths.person(person.id)
  const acts = [
    { to: `${at}?tab=contact`, word: 'person.act_note', Icon: IconNotes, variant: 'filled' },
    { to: `${at}?tab=assessment`, word: 'person.act_offer', Icon: IconClipboardText, variant: 'default' },
    { to: `${at}/plan`, word: 'person.tab_plan', Icon: IconRoute, variant: 'default' },
    { to: `${at}/crisis`, word: 'person.act_crisis', Icon: IconLifebuoy, variant: 'default' },
    { to: `${at}/consent`, word: 'person.tab_consent', Icon: IconUsersGroup, variant: 'default' },
  ] as const
  return (
    <Group gap="xs" className="no-print">
      {acts.map(({ to, word, Icon, variant }) => (
        <GoButton key={to} to={to} resetScroll={!to.includes('?')} size="sm" variant={variant} leftSection={<Icon size={17} aria-hidden />}>
          {t(word)}
        </GoButton>
      ))}
    </Group>
  )
}

/** Before anything else: the name as wanted, the language, the safe way, what to take care of. It is whole once what the person says to that has come. */
function Band({ person, onWhole }: { person: Person; onWhole: () => void }) {
  const { t, locale } = useWords()
  const name = person.name || t('people.nameless')
  const [home] = person.stays.filter((stay) => stay.to_on === null)
  const speaks = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' })
  const language = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(person.preferred_language)
    ? speaks.of(person.preferred_language)
    : person.preferred_language
  const facts = [person.full_name !== name && person.full_name, person.age !== null && t('people.age', { age: person.age })]
    .filter(Boolean)
    .join(' · ')
  return (
    <Paper withBorder radius="lg" p={{ base: 'md', sm: 'lg' }}>
      <Stack gap="md">
        <Group justify="space-between" className="no-print">
          <Go to={paths.people} size="sm">
            {t('people.title')}
          </Go>
          {person.may_write && (
            <Group gap={4}>
              <EditButton edit="identity" what={t('person.edit_identity')} icon={<IconPencil size={16} aria-hidden />}>
                {t('person.edit')}
              </EditButton>
              <EditButton edit="contact" what={t('person.edit_contact')}>
                {t('person.edit_contact')}
              </EditButton>
              <EditButton edit="care" what={t('person.edit_care')}>
                {t('person.edit_care')}
              </EditButton>
            </Group>
          )}
        </Group>
        <Group gap="md" wrap="nowrap" align="flex-start">
          <Avatar name={name} color="harbour" variant="light" size={64} radius="xl" aria-hidden visibleFrom="xs" />
          <Stack gap={6} style={{ minWidth: 0 }}>
            <Group gap="sm" align="baseline">
              <Title order={1}>{name}</Title>
              {facts && <Text c="dimmed">{facts}</Text>}
            </Group>
            <Group gap="xs">
              {home ? (
                <Situation situation={home.situation} />
              ) : (
                <Text size="sm" c="dimmed">
                  {t('person.no_home_known')}
                </Text>
              )}
              {home && <Text size="sm">{t('person.since', { days: daysInWords(person.homeless_days ?? home.days, t) })}</Text>}
              {person.pathway && (
                <Badge variant="light" color="harbour" size="lg" tt="none" fw={600}>
                  {t(`pathway.${person.pathway}`)}
                </Badge>
              )}
            </Group>
            <Group gap="lg" style={{ rowGap: 4 }}>
              <Text size="sm" className="beside">
                <IconLanguage size={17} aria-hidden />
                {t('person.speaks', { language: language ?? '' })}
                {person.interpreter_needed && `, ${t('person.interpreter')}`}
              </Text>
              <Reach person={person} />
              <Wanted person={person} />
            </Group>
          </Stack>
        </Group>
        {person.vulnerabilities.length > 0 && (
          <Alert
            color="clay"
            variant="light"
            icon={<IconAlertTriangle aria-hidden />}
            title={`${t('person.alert')}: ${person.vulnerabilities.map((one) => t(`vulnerability.${one.kind}`)).join(', ')}`}
          >
            {person.vulnerabilities.map((one) => (
              <Group key={one.id} gap="xs">
                <Text size="sm">
                  {person.vulnerabilities.length > 1 && `${t(`vulnerability.${one.kind}`)}: `}
                  {t('person.alert_said', { source: one.source, day: dayInWords(one.review_on, locale) })}
                </Text>
                {person.may_write && (
                  <EditButton edit={`care:${one.id}`} what={`${t('person.care_again')}: ${t(`vulnerability.${one.kind}`)}`}>
                    {t('person.care_again')}
                  </EditButton>
                )}
                <Beside person={person.id} of={one.id} onThere={onWhole} />
              </Group>
            ))}
          </Alert>
        )}
        <ResponsibleByLaw person={person} />
        <Acts person={person} />
      </Stack>
    </Paper>
  )
}
