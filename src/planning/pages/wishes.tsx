import { Button, Group, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleDashed, IconClockPause } from '@tabler/icons-react'
import { useState } from 'react'
import { DayField } from '../../web/kit/day-field.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { ModeChoice, type Mode } from './mode.tsx'
import type { Part } from './part.ts'

type Wish = Part['board']['voices'][number]

/** Every wish in the person's own words, and whether a goal answers it; one that waits is theirs to put aside. */
export function Wishes(part: Part) {
  const { t } = useWords()
  const { voices, made_of } = part.board
  if (voices.length === 0) return null
  return (
    <Section
      title={t('taking.wishes')}
      lead={made_of.wishes_open > 0 && <StateBadge state="soon">{t('taking.wishes_open', { count: made_of.wishes_open })}</StateBadge>}
    >
      <Stack component="ul" gap="xs" p={0} m={0} style={{ listStyle: 'none' }}>
        {voices.map((wish) => (
          <Group component="li" key={wish.id} gap="sm" wrap="nowrap" align="flex-start">
            <Mark wish={wish} />
            <One {...part} wish={wish} />
          </Group>
        ))}
      </Stack>
    </Section>
  )
}

function Mark({ wish }: { wish: Wish }) {
  const { t } = useWords()
  const look = { size: 20, role: 'img', style: { flexShrink: 0 } } as const
  if (wish.answered) return <IconCircleCheck {...look} aria-label={t('planning.answered')} />
  if (wish.not_now) return <IconClockPause {...look} aria-label={t('taking.not_now')} />
  return <IconCircleDashed {...look} aria-label={t('planning.open_need')} />
}

function One({ wish, board, open }: Part & { wish: Wish }) {
  const { t } = useWords()
  const goals = board.goals.filter((goal) => goal.sources.some((source) => source.id === wish.id))
  return (
    <div style={{ flex: 1, minWidth: 0 }}>
      <Text fw={600}>“{wish.words}”</Text>
      {goals.map((goal) => (
        <Text key={goal.id} size="sm" c="dimmed">
          {t('planning.by_goal', { goal: goal.words })}
        </Text>
      ))}
      {wish.not_now && !wish.answered && (
        <Text size="sm" c="dimmed">
          {t('taking.not_now')}: “{wish.not_now.words}”
          {wish.not_now.ask_again_on && (
            <>
              {' '}
              · {t('planning.ask_again')} <Day day={wish.not_now.ask_again_on} />
            </>
          )}
        </Text>
      )}
      {!wish.answered && board.may_next.includes('write') && (
        <Group gap={4} className="no-print" mt={4}>
          <Button
            size="compact-sm"
            variant="light"
            aria-label={`${t('planning.add_goal')}: ${wish.words}`}
            onClick={() => open({ what: 'goal', voice_id: wish.id })}
          >
            {t('planning.add_goal')}
          </Button>
          {!wish.not_now && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={`${t('taking.says_not_now')}: ${wish.words}`}
              onClick={() => open({ what: 'wish', voice_id: wish.id })}
            >
              {t('taking.says_not_now')}
            </Button>
          )}
        </Group>
      )}
    </div>
  )
}

/** "Not now", as the person says it, and when to ask again. */
export function WishForm({ person, board, open, voice_id }: Part & { voice_id: string }) {
  const { t } = useWords()
  const said = useSaid(`wish:${voice_id}`)
  const [mode, setMode] = useState<Mode>('dictated')
  const [ask_again_on, setDay] = useState<string | null>(null)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/wishes/:voice_id/not-now', { onDone: said.sent(() => open(null)) })
  return (
    <Stack gap="md">
      <Text fw={650}>“{board.voices.find((one) => one.id === voice_id)?.words}”</Text>
      <Said said={said} label={t('planning.their_words')} />
      <ModeChoice value={mode} onChange={setMode} />
      <DayField label={t('planning.ask_again')} value={ask_again_on} onChange={setDay} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person, voice_id }, body: { words: said.words, mode, ask_again_on } })}
      >
        {t('planning.save')}
      </Button>
    </Stack>
  )
}
