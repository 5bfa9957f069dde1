import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { Refusal } from '../../web/kit/refusal.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Link, Part } from './waiting.tsx'

/** Each link as a sentence: what waits, and for what. */
export const Links = (part: Part) => (
  <Stack gap="sm">
    {part.told.waiting.map((link) => (
      <LinkCard key={link.id} link={link} {...part} />
    ))}
  </Stack>
)

function LinkCard({ person, link, open }: Part & { link: Link }) {
  const { t } = useWords()
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/waiting/:dependency_id/end')
  const done = link.before?.state === 'done' || link.before?.state === 'confirmed'
  const state = link.override_at ? 'na' : done ? 'met' : 'pending'
  const step = link.after?.words ?? t('waiting.hidden')
  return (
    <Paper withBorder radius="md" p="sm">
      <Stack gap={6}>
        <Group justify="space-between" align="flex-start" gap="xs">
          <div style={{ flex: '1 1 12rem' }}>
            <OneStep side={link.after} open={open} />
          </div>
          <StateBadge state={state}>{t(link.override_at ? 'waiting.not_waiting' : done ? 'waiting.done' : 'waiting.open')}</StateBadge>
        </Group>
        <Text size="sm" c="dimmed">
          {t('waiting.waits_for')}
        </Text>
        <OneStep side={link.before} open={open} />
        {link.override_words && <Text size="sm">{link.override_words}</Text>}
        <Refusal refusal={refusal} />
        {!done && link.may.length > 0 && (
          <Group gap="xs" className="no-print">
            {link.may.includes('override') && (
              <Button size="sm" variant="default" aria-label={t('waiting.override_of', { step })} onClick={() => open({ what: 'override', link })}>
                {t('waiting.override')}
              </Button>
            )}
            <Button
              size="sm"
              variant="subtle"
              loading={sending}
              aria-label={t('waiting.unlink_of', { step })}
              onClick={() => send({ params: { person_id: person, dependency_id: link.id }, body: { version: link.version } })}
            >
              {t('waiting.unlink')}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  )
}

function OneStep({ side, open }: { side: Link['before']; open: Part['open'] }) {
  const { t, locale } = useWords()
  if (!side) return <Text c="dimmed">{t('waiting.hidden')}</Text>
  const day = side.due_at && dayInWords(side.due_at.slice(0, 10), locale)
  const who = day && (side.responsible ? t('waiting.by', { name: side.responsible, day }) : t('waiting.day', { day }))
  return (
    <Group gap="xs" justify="space-between">
      <div style={{ flex: '1 1 10rem' }}>
        <Text fw={650}>{side.words}</Text>
        {who && (
          <Text size="sm" c="dimmed">
            {who}
          </Text>
        )}
      </div>
      {side.may.includes('move') && (
        <Button
          size="sm"
          variant="subtle"
          className="no-print"
          aria-label={t('waiting.move_of', { step: side.words })}
          onClick={() => open({ what: 'move', step: side })}
        >
          {t('waiting.move')}
        </Button>
      )}
    </Group>
  )
}
