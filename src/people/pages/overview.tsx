import { Badge, Group, List, Stack, Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { CloseOnes } from '../../web/beside/close.tsx'
import { Go } from '../../web/kit/go.tsx'
import { Section } from '../../web/kit/section.tsx'
import { Day, When } from '../../web/kit/when.tsx'
import { daysInWords } from '../../web/kit/when-words.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { AboutMe } from './about-me.tsx'
import { EditButton } from './edit-button.tsx'
import { ChildrenAssessed, Matters, NextAppointment } from './glance.tsx'
import { Leave, Links } from './belonging.tsx'
import { WholeLife } from './life.tsx'
import type { Person } from './shown.ts'
import { Situation } from './situation.tsx'

/** What one must see at a glance: their words, their home, those around them, and what is not shared. */
export function Overview({ person }: { person: Person }) {
  const { t } = useWords()
  const name = person.name || t('people.nameless')
  const { standing } = person
  return (
    <div className="person-grid">
      <Stack gap="lg">
        <AboutMe person={person} name={name} />
        <Matters person={person} name={name} />
        <Section
          title={t('person.home')}
          actions={
            person.may_write && (
              <EditButton edit="stay" what={t('person.moved')}>
                {t('person.moved')}
              </EditButton>
            )
          }
        >
          {person.stays.length === 0 && <Text c="dimmed">{t('person.home_none')}</Text>}
          <Stack gap="sm">
            {person.stays.map((stay) => (
              <Group key={stay.id} justify="space-between" gap="sm" wrap="wrap">
                <Group gap="xs">
                  <Situation situation={stay.situation} />
                  {stay.at_risk && (
                    <Badge color="clay" variant="light" tt="none" size="lg">
                      {t('person.stay_at_risk')}
                    </Badge>
                  )}
                  {stay.tenure && <Text size="sm">{stay.tenure}</Text>}
                </Group>
                <Text size="sm" c="dimmed">
                  <Day day={stay.from_on} /> – {stay.to_on ? <Day day={stay.to_on} /> : t('person.stay_now')} · {daysInWords(stay.days, t)}
                  {person.may_write && (
                    <EditButton edit={`stay:${stay.id}`} what={`${t('person.edit_stay')}: ${t(`situation.${stay.situation}`)}`}>
                      {t('person.change')}
                    </EditButton>
                  )}
                </Text>
              </Group>
            ))}
          </Stack>
          <Addresses person={person} />
        </Section>
        <WholeLife person={person} />
        <NotShared person={person} name={name} />
      </Stack>
      <Stack gap="lg">
        <Section title={t('person.around', { name })}>
          <Text size="sm" c="dimmed">
            {t('person.coordinator')}
          </Text>
          <Text fw={650}>
            {standing?.coordinator ? standing.coordinator.name : t('person.coordinator_none')}
            {standing?.coordinator && (standing.coordinator.interim || !standing.coordinator.current) && (
              <Text span c="dimmed" size="sm">
                {' '}
                ({t(standing.coordinator.interim ? 'person.coordinator_interim' : 'person.coordinator_asked')})
              </Text>
            )}
          </Text>
          <List listStyleType="none" spacing={6}>
            {person.around.map((one) => (
              <List.Item key={one.party_id}>
                {one.name}
                {one.agency && (
                  <Text span c="dimmed" size="sm">
                    {' '}
                    · {one.agency}
                  </Text>
                )}
              </List.Item>
            ))}
          </List>
          <NextAppointment person={person} />
          {standing && (
            <Text size="sm">
              {t('person.last_contact')}: {standing.last_two_way_at ? <When at={standing.last_two_way_at} /> : t('people.no_contact_yet')} ·{' '}
              {t('person.review_on')}: <Day day={standing.review_on} />
            </Text>
          )}
        </Section>
        <Section
          title={t('person.family')}
          actions={
            person.may_write && (
              <EditButton edit="household" what={t('person.edit_household')}>
                {t('person.add')}
              </EditButton>
            )
          }
        >
          <ChildrenAssessed person={person} />
          {person.household.length + person.relationships.length === 0 && <Text c="dimmed">{t('person.family_none')}</Text>}
          <List listStyleType="none" spacing={8}>
            {[
              ...person.household,
              ...person.relationships.filter((one) => !person.household.some((member) => member.person_id === one.person_id)),
            ].map((one) => (
              <List.Item key={one.id}>
                <Go to={paths.person(one.person_id)} fw={600}>
                  {one.name || t('people.nameless')}
                </Go>
                <Text size="sm" c="dimmed">
                  {[
                    one.relation && t(`relation.${one.relation}`),
                    one.legally_responsible && t(one.relation === 'child' ? 'person.in_care' : 'person.responsible'),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
                {'version' in one && person.may_write && <Leave person={person} member={one} />}
              </List.Item>
            ))}
          </List>
        </Section>
        <CloseOnes person={person.id} name={name} />
        <Links person={person} />
      </Stack>
    </div>
  )
}

/** Where they can be found, as far as they say so. */
function Addresses({ person }: { person: Person }) {
  const { t } = useWords()
  const now = person.addresses.filter((one) => one.to_on === null)
  return (
    <Group justify="space-between" gap="sm">
      <Text size="sm">
        {t('person.found_at')}:{' '}
        {now.length > 0 ? now.map((one) => [one.words, one.suburb].filter(Boolean).join(', ')).join('; ') : t('person.found_nowhere')}
      </Text>
      {person.may_write && (
        <EditButton edit="address" what={t('person.edit_address')}>
          {t('person.change')}
        </EditButton>
      )}
    </Group>
  )
}

/** Said plainly: an empty section must never look like an empty life. */
function NotShared({ person, name }: { person: Person; name: string }) {
  const { t } = useWords()
  if (person.is_me) return null
  const categories = person.not_shared.map((category) => t(`category.${category}`)).join(', ')
  return (
    <Section title={t('person.not_shared_title')}>
      <Text className="beside">
        <IconLock size={18} aria-hidden style={{ flex: 'none' }} />
        {person.not_shared.length === 0
          ? t('person.all_shared', { name })
          : person.seen.length === 0
            ? t('person.not_shared_all', { name })
            : t('person.not_shared_some', { name, categories })}
      </Text>
    </Section>
  )
}
