import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconClock, IconLink } from '@tabler/icons-react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Part, Told } from './partners.tsx'

/** Who coordinates; and how it works for whoever serves the person while another coordinates. */
export function Coordination({ person, told, open }: Part) {
  const { t, locale } = useWords()
  const { coordinator } = told
  const waits = (agency: string) =>
    told.agreements.some((one) => one.ours.id === agency && one.theirs.id === coordinator?.agency.id && !one.agreed_at && !one.ended_at)
  const owes = told.elsewhere.some((one) => one.mine && !one.agreed && !waits(one.agency.id))
  const writes =
    told.may.includes('agree_upon') && told.others.length > 0 && (owes || told.agreements.length > 0 || told.elsewhere.some((one) => one.mine))
  return (
    <Section
      title={t('partners.coordination')}
      actions={
        writes && (
          <Button size="sm" variant={owes ? 'filled' : 'default'} onClick={() => open({ what: 'agree_upon' })}>
            {t('partners.agree_upon')}
          </Button>
        )
      }
    >
      <Text>{coordinator ? t('partners.coordinates', { name: coordinator.name, agency: coordinator.agency.name }) : t('partners.nobody')}</Text>
      {coordinator &&
        told.elsewhere.map(({ agency, due_at, agreed, late }) => {
          const said = { agency: agency.name, other: coordinator.agency.name, day: dayInWords(due_at.slice(0, 10), locale) }
          return agreed ? (
            <Text key={agency.id} size="sm" className="beside">
              <IconLink size={17} aria-hidden />
              {t('partners.elsewhere_done', said)}
            </Text>
          ) : (
            <Alert key={agency.id} color={late ? 'clay' : 'amber'} variant="light" p="xs" icon={<IconClock aria-hidden />}>
              {t(`partners.elsewhere_${waits(agency.id) ? 'waits_' : ''}${late ? 'late' : 'due'}`, said)}
            </Alert>
          )
        })}
      <Stack component="ul" gap="lg" p={0} m={0} style={{ listStyle: 'none' }}>
        {told.agreements.map((one) => (
          <OneAgreement key={one.id} person={person} one={one} />
        ))}
      </Stack>
    </Section>
  )
}

function OneAgreement({ person, one }: { person: string; one: Told['agreements'][number] }) {
  const { t, locale } = useWords()
  const day = (at: string) => dayInWords(at.slice(0, 10), locale)
  const yes = useSend('POST /api/people/:person_id/coordination-agreements/:agreement_id/yes')
  const end = useSend('POST /api/people/:person_id/coordination-agreements/:agreement_id/end')
  const given = { params: { person_id: person, agreement_id: one.id }, body: { version: one.version } }
  const lines = [
    ['coordinator_name', one.coordinator_name],
    ['how', one.how],
    ['frequency', one.frequency],
    ['info_path', one.info_path],
    ['issue_path', one.issue_path],
    ['review_on', one.review_on && day(one.review_on)],
  ] as const
  return (
    <Stack component="li" gap={6}>
      <Group gap="sm">
        <Text fw={650}>{t('partners.agreement', { ours: one.ours.name, theirs: one.theirs.name })}</Text>
        {one.ended_at ? (
          <StateBadge state="na">{t('partners.over', { day: day(one.ended_at) })}</StateBadge>
        ) : one.agreed_at ? (
          <StateBadge state="kept">{t('partners.both')}</StateBadge>
        ) : (
          <StateBadge state="soon">{t('partners.waits', { agency: one.theirs.name })}</StateBadge>
        )}
      </Group>
      {!one.ended_at &&
        lines.map(
          ([name, words]) =>
            words && (
              <Text key={name}>
                <b>{t(`partners.${name}`)}:</b> {words}
              </Text>
            ),
        )}
      <Text size="sm" c="dimmed">
        {t('partners.signed', { name: one.written_by, agency: one.ours.name, day: day(one.at) })}
        {one.agreed_at && ` · ${t('partners.signed', { name: one.agreed_by, agency: one.theirs.name, day: day(one.agreed_at) })}`}
      </Text>
      <Refusal refusal={yes.refusal ?? end.refusal} />
      {one.may.length > 0 && (
        <Group gap="xs" className="no-print">
          {one.may.includes('agree') && (
            <Button size="compact-md" loading={yes.sending} onClick={() => yes.send(given)}>
              {t('partners.agree', { agency: one.theirs.name })}
            </Button>
          )}
          {one.may.includes('end') && (
            <Button size="compact-md" variant="subtle" loading={end.sending} onClick={() => end.send(given)}>
              {t('partners.end')}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  )
}
