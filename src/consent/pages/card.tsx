import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { IconCircleDashed, IconClock, IconEye, IconEyeOff, IconHandStop, IconLock } from '@tabler/icons-react'
import { useId } from 'react'
import type { Answer } from '../../web/api.ts'
import { keptBack } from '../../web/kit/parts-shared.ts'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'

/** Every agency of the network that may be named. */
export const agenciesOf = (sharing: Sharing) => [...sharing.recipients, ...sharing.others].map((one) => ({ value: one.id, label: one.name }))

export type Sharing = Answer<'GET /api/people/:id/consents'>
export type Recipient = Sharing['recipients'][number]
export const knowsSomething = (one: Recipient): boolean => one.categories.some(({ state }) => state === 'given')

const LOOKS = {
  given: { color: 'moss', Icon: IconEye },
  limited: { color: 'moss', Icon: IconEye },
  refused: { color: 'gray', Icon: IconEyeOff },
  withdrawn: { color: 'gray', Icon: IconHandStop },
  expired: { color: 'amber', Icon: IconClock },
  not_asked: { color: 'gray', Icon: IconCircleDashed },
} as const

export function ConsentBadge({ state }: { state: Recipient['state'] }) {
  const { t } = useWords()
  const { color, Icon } = LOOKS[state]
  return (
    <Badge variant="light" color={color} size="lg" tt="none" fw={600} leftSection={<Icon size={15} stroke={2.2} aria-hidden />}>
      {t(`consent.state.${state}`)}
    </Badge>
  )
}

type Given = {
  recipient: Recipient
  name: string
  mine: boolean
  may: boolean
  busy: boolean
  onChange: () => void
  onStop: () => void
  onRenew: () => void
}

/** What one agency may know, and the way to change or stop it. */
export function RecipientCard({ recipient, name, mine, may, busy, onChange, onStop, onRenew }: Given) {
  const { t } = useWords()
  const id = useId()
  const given = recipient.categories.filter((one) => one.state === 'given')
  const sharing = knowsSomething(recipient)
  const back = keptBack(given.map((one) => one.category))
  const agency = recipient.name
  return (
    <Paper component="section" withBorder radius="lg" p={{ base: 'md', sm: 'lg' }} aria-labelledby={id}>
      <Stack gap="sm" h="100%">
        <Group justify="space-between" align="flex-start" gap="xs">
          <Title order={2} size="h3" id={id}>
            {agency}
          </Title>
          <Group gap={6}>
            <ConsentBadge state={recipient.state} />
            {recipient.ends_soon && (
              <Badge variant="light" color="amber" size="lg" tt="none" fw={600} leftSection={<IconClock size={15} aria-hidden />}>
                {t('consent.soon')}
              </Badge>
            )}
          </Group>
        </Group>
        {sharing ? (
          <div>
            <Text size="sm" c="dimmed">
              {t('consent.knows')}
            </Text>
            <Group gap={6} component="ul" mt={4} p={0} style={{ listStyle: 'none' }}>
              {(back ? [t('consent.everything')] : given.map(({ category }) => t(`category.${category}`))).map((part) => (
                <li key={part}>
                  <Badge variant="light" color="harbour" tt="none" size="lg" fw={500}>
                    {part}
                  </Badge>
                </li>
              ))}
            </Group>
            {given.length < recipient.categories.length && (
              <Text size="sm" c="dimmed" mt={8}>
                <IconLock size={14} aria-hidden /> {t('consent.knows_not')}:{' '}
                {back ? back.map((one) => t(`category.${one}`)).join(', ') : t('consent.rest')}
              </Text>
            )}
          </div>
        ) : (
          <Text>{t('consent.knows_nothing')}</Text>
        )}
        {recipient.until && (
          <Text size="sm">
            {t('consent.until')} <Day day={lastDay(recipient.until)} />
          </Text>
        )}
        {recipient.own_words && <OwnWords words={recipient.own_words} mine={mine} {...(mine ? {} : { name })} />}
        {sharing && !recipient.on_team && (
          <Text size="sm" c="dimmed">
            {t('consent.not_on_team')}
          </Text>
        )}
        {recipient.serving && (
          <Text size="sm" c="dimmed">
            {t(mine ? 'consent.serving_mine' : 'consent.serving', { name })}
          </Text>
        )}
        {may && (
          <Group gap="xs" mt="auto" className="no-print">
            {sharing && (
              <Button
                color="clay"
                variant="light"
                leftSection={<IconHandStop size={18} aria-hidden />}
                loading={busy}
                onClick={onStop}
                aria-label={t('consent.stop_with', { agency })}
              >
                {t('consent.stop')}
              </Button>
            )}
            <Button variant="default" onClick={onChange} aria-label={t('consent.change_with', { agency })}>
              {t('consent.change')}
            </Button>
            {(recipient.ends_soon || recipient.state === 'expired') && (
              <Button variant="default" loading={busy} onClick={onRenew} aria-label={t('consent.renew_with', { agency })}>
                {t('consent.renew')}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Paper>
  )
}

/** An end at midnight is the whole of the day before. */
const lastDay = (until: string) => new Date(Date.parse(until) - 1).toISOString().slice(0, 10)
