import { Group, Stack, Text } from '@mantine/core'
import { SayAndSend } from '../../web/kit/say-and-send.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Gap } from '../contract-gaps.ts'

/** Parts of the plan whose agency cannot see updates any more, and how each goes on; nothing where there is none. */
export function Gaps({ person, name }: { person: string; name: string }) {
  const { t } = useWords()
  const { gaps } = useAsk('GET /api/people/:person_id/plan/gaps', { params: { person_id: person } })
  if (gaps.length === 0) return null
  return (
    <Section title={t('planning.gap_title')} lead={t('planning.gap_lead', { name })}>
      {gaps.map((gap) => (
        <One key={gap.id} gap={gap} person={person} />
      ))}
    </Section>
  )
}

function One({ gap, person }: { gap: Gap; person: string }) {
  const { t } = useWords()
  const cannot = t('planning.gap_cannot', { part: t(`category.${gap.category}`), agency: gap.agency })
  return (
    <Stack component="article" gap={6} aria-label={cannot}>
      <Group gap="xs">
        <StateBadge state={gap.arranged_at ? 'met' : 'soon'}>{cannot}</StateBadge>
        <Text size="sm" c="dimmed">
          {t('planning.gap_since')} <When at={gap.at} />
        </Text>
      </Group>
      {gap.arranged_at && (
        <Text>
          {gap.words}{' '}
          <Text span size="sm" c="dimmed">
            {t('planning.gap_by', { name: gap.arranged_by ?? '' })}
          </Text>
        </Text>
      )}
      {gap.may.includes('arrange') && <Arrange gap={gap} person={person} what={cannot} />}
    </Stack>
  )
}

function Arrange({ gap, person, what }: { gap: Gap; person: string; what: string }) {
  const { t } = useWords()
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/gaps/:gap_id')
  return (
    <SayAndSend
      label={t('planning.gap_how')}
      hint={t('planning.gap_hint')}
      save={t('planning.gap_save')}
      about={what}
      sending={sending}
      refusal={refusal}
      onSaid={(words) => send({ params: { person_id: person, gap_id: gap.id }, body: { words, version: gap.version } })}
    />
  )
}
