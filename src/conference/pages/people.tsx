import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { sayWho, type Given, type Invitation } from './shapes.ts'

/** Afterwards each item says who was there for it. */
const OVER: readonly string[] = ['confirmed', 'filed', 'cancelled']

/** Who comes, what they answered, and for which items they are not there. */
export function People({ person, one, open }: Given) {
  const { t } = useWords()
  return (
    <Section
      title={t('conference.people')}
      lead={t('conference.people_lead')}
      actions={
        one.may.includes('invite') && (
          <Button variant="light" onClick={() => open({ what: 'invite' })}>
            {t(one.state === 'planned' ? 'conference.invite' : 'conference.invite_more')}
          </Button>
        )
      }
    >
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {one.invitations.map((each) => (
          <Invited key={each.id} person={person} one={one} invitation={each} />
        ))}
      </Stack>
    </Section>
  )
}

function Invited({ person, one, invitation }: Pick<Given, 'person' | 'one'> & { invitation: Invitation }) {
  const { t } = useWords()
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/conferences/:conference_id/invitations/:invitation_id/answer')
  const say = (answer: 'comes' | 'cannot') =>
    send({
      params: { person_id: person, conference_id: one.id, invitation_id: invitation.id },
      body: { answer, version: invitation.version },
    })
  const { leaves, came, answer } = invitation
  return (
    <Paper component="li" withBorder radius="md" p="sm">
      <Group justify="space-between" gap="sm">
        <div style={{ minWidth: 0 }}>
          <Text fw={600}>{sayWho(invitation.party, t)}</Text>
          {!OVER.includes(one.state) && (
            <Text size="sm" {...(leaves.length > 0 ? { fw: 600 } : { c: 'dimmed' })}>
              {leaves.length > 0 ? t('conference.not_present', { items: leaves.join(', ') }) : t('conference.present')}
            </Text>
          )}
          {invitation.answer_words && <Text size="sm">{invitation.answer_words}</Text>}
        </div>
        <StateBadge state={came === true || answer === 'comes' ? 'met' : came === false || answer === 'cannot' ? 'na' : 'pending'}>
          {came === true
            ? t('conference.came')
            : came === false
              ? t('conference.did_not_come')
              : invitation.invited_at
                ? t(`conference.answer.${answer ?? 'none'}`)
                : t('conference.not_asked_yet')}
        </StateBadge>
      </Group>
      {invitation.mine && one.state === 'invited' && (
        <Group gap="xs" mt="xs" className="no-print">
          {answer !== 'comes' && (
            <Button size="sm" loading={sending} onClick={() => say('comes')}>
              {t('conference.say_comes')}
            </Button>
          )}
          {answer !== 'cannot' && (
            <Button size="sm" variant="subtle" disabled={sending} onClick={() => say('cannot')}>
              {t('conference.say_cannot')}
            </Button>
          )}
        </Group>
      )}
      <Refusal refusal={refusal} />
    </Paper>
  )
}
