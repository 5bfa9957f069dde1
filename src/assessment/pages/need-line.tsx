import { Button, Group, List, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Beside } from '../../web/beside/beside.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { Day, When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Shown } from './parts.ts'

export type Need = Shown['needs'][number]

/** A need as both see it, when an answer is owed, and whether it came; met with what met it. */
export function NeedLine({ person, need, more }: { person: string; need: Need; more?: React.ReactNode }) {
  const { t } = useWords()
  const rated = (rating: number | null) => (rating === null ? '–' : t(`assessment.level.${rating as 0}`))
  return (
    <List.Item>
      <Text span fw={600}>
        {need.words}
      </Text>{' '}
      <Text span size="sm" c="dimmed">
        {t('assessment.rated', { person: rated(need.person_rating), worker: rated(need.worker_rating) })}
        {need.support_required ? ` · ${need.support_required}` : ''}
      </Text>
      {need.discussion && (
        <Text size="sm" c="dimmed">
          {t('assessment.talked_about', { words: need.discussion })}
        </Text>
      )}
      {need.horizon === 'possible_future' && (
        <Text size="sm">
          {t('assessment.may_come')} {need.expected_on && <Day day={need.expected_on} />}
        </Text>
      )}
      {need.met_at ? (
        <Text size="sm" fw={600}>
          {t('assessment.need_met')} <When at={need.met_at} />
        </Text>
      ) : (
        need.answer_due_at && (
          <Text size="sm" fw={need.level === 4 ? 600 : 400}>
            {need.answered_at ? (
              <>
                {t('assessment.answered')} <When at={need.answered_at} />
              </>
            ) : (
              <>
                {t('assessment.answer_by')} <When at={need.answer_due_at} />
              </>
            )}
          </Text>
        )
      )}
      <Beside person={person} of={need.id} />
      <Group gap="xs" className="no-print">
        {more}
        {need.level === 4 && need.met_at === null && <Met person={person} need={need} />}
      </Group>
    </List.Item>
  )
}

function Met({ person, need }: { person: string; need: Need }) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const [how, setHow] = useState('')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/needs/:need_id/met')
  if (!open)
    return (
      <Button size="compact-sm" variant="subtle" px={0} onClick={() => setOpen(true)} aria-label={`${t('assessment.mark_met')}: ${need.words}`}>
        {t('assessment.mark_met')}
      </Button>
    )
  return (
    <>
      <TextInput flex={1} label={t('assessment.met_how')} maxLength={1000} value={how} onChange={(event) => setHow(event.currentTarget.value)} />
      <Button
        variant="light"
        mt="lg"
        loading={sending}
        disabled={how.trim() === ''}
        onClick={() => send({ params: { person_id: person, need_id: need.id }, body: { how, version: need.version } })}
      >
        {t('assessment.save_domain')}
      </Button>
      <Refusal refusal={refusal} />
    </>
  )
}
