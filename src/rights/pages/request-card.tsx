import { Badge, Button, Group, Stack, Text } from '@mantine/core'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { One, Opened } from './rights.tsx'

/** One thing that was asked: the words, whose turn it is and until when, what was answered, and what comes next. */
export function RequestCard({ person, one, open }: { person: string; one: One; open: (what: Opened) => void }) {
  const { t, locale } = useWords()
  const kind = t(`rights.kind.${one.kind}`)
  const acknowledge = useSend('POST /api/people/:person_id/record-requests/:request_id/acknowledgement', { refreshes: [person] })
  const lead = [
    t('rights.asked_of', { agency: one.to }),
    one.by && t('rights.written_by', { name: one.by }),
    dayInWords(one.asked_at.slice(0, 10), locale),
  ]
  const buttons = (['answer', 'review', 'ask_review'] as const).filter((what) => one.may.includes(what))
  return (
    <Section
      title={kind}
      lead={lead.filter(Boolean).join(' · ')}
      actions={
        <Badge variant="light" color={one.late ? 'clay' : one.due_at ? 'amber' : 'gray'} tt="none" size="lg">
          {t(`rights.state.${one.state}`)}
        </Badge>
      }
    >
      <Stack gap="sm">
        {one.due_at && <Text fw={650}>{t(one.late ? 'rights.late' : 'rights.due', { day: dayInWords(one.due_at.slice(0, 10), locale) })}</Text>}
        {one.disputed && <Told title={t('rights.disputed')} words={one.disputed} />}
        {one.words && <OwnWords words={one.words} />}
        {one.parts_withheld > 0 && <Text>{t('rights.withheld', { count: one.parts_withheld })}</Text>}
        {one.answer && <Told title={t('rights.answered', { name: one.answered_by ?? '' })} words={one.answer} day={one.answered_at} />}
        {one.review_asked_at && <Told title={t('rights.review_of')} words={one.review_words} day={one.review_asked_at} />}
        {one.review_answer && <Told title={t('rights.reviewed', { name: one.reviewed_by ?? '' })} words={one.review_answer} day={one.reviewed_at} />}
        <Refusal refusal={acknowledge.refusal} />
        <Group gap="sm" className="no-print">
          {buttons.map((what) => (
            <Button
              key={what}
              variant={what === 'ask_review' ? 'default' : 'filled'}
              aria-label={what === 'answer' ? t('rights.answer_of', { kind }) : what === 'review' ? t('rights.review_of_kind', { kind }) : undefined}
              onClick={() => open({ what, one })}
            >
              {t(`rights.${what}`)}
            </Button>
          ))}
          {one.may.includes('acknowledge') && one.kind === 'complaint' && (
            <Button
              variant="default"
              loading={acknowledge.sending}
              onClick={() => acknowledge.send({ params: { person_id: person, request_id: one.id }, body: { version: one.version } })}
            >
              {t('rights.acknowledge')}
            </Button>
          )}
        </Group>
      </Stack>
    </Section>
  )
}

const Told = ({ title, words, day }: { title: string; words: string; day?: string | null }) => (
  <div>
    <Text size="sm" c="dimmed" component="div">
      {title} {day && <Day day={day.slice(0, 10)} />}
    </Text>
    <Text style={{ whiteSpace: 'pre-wrap' }}>{words}</Text>
  </div>
)
