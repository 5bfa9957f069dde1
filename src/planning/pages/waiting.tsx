import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconArrowsSplit2, IconPlus } from '@tabler/icons-react'
import type { Answer } from '../../web/api.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { Side } from '../../web/kit/side.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useOneOpen } from '../../web/kit/use-one-open.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { DateForm, LinkForm, OverrideForm } from './waiting-forms.tsx'
import { Links } from './waiting-links.tsx'

export type Told = Answer<'GET /api/people/:person_id/waiting'>
export type Link = Told['waiting'][number]
export type Side = NonNullable<Link['before']>
export type KnockOn = Told['knock_ons'][number]
export type Opened = { what: 'link' } | { what: 'override'; link: Link } | { what: 'move'; step: Side } | { what: 'other'; knock_on: KnockOn }
export type Part = { person: string; told: Told; open: (next: Opened | null) => void }

/** Which step waits for which, who was told of a later date, and what they answered. */
export default function WaitingPart({ person }: { person: string }) {
  const { t } = useWords()
  const told = useAsk('GET /api/people/:person_id/waiting', { params: { person_id: person } })
  const [opened, open] = useOneOpen<Opened>()
  const part: Part = { person, told, open }
  const link = told.may.includes('link') && told.steps.length > 1 && (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => open({ what: 'link' })}>
      {t('waiting.link')}
    </Button>
  )
  return (
    <Stack gap="lg">
      {told.knock_ons
        .filter((one) => one.answered_at === null)
        .map((one) => (
          <Slipped key={one.id} one={one} {...part} />
        ))}
      {told.waiting.length === 0 ? (
        <Empty title={t('waiting.none')} icon={<IconArrowsSplit2 size={28} />} action={link || undefined}>
          {t('waiting.none_text')}
        </Empty>
      ) : (
        <Section title={t('waiting.title')} lead={t('waiting.lead')} actions={link}>
          <Links {...part} />
        </Section>
      )}
      <Answered {...part} />
      <Side title={opened && t(`waiting.${opened.what}`)} opened={opened !== null} close={() => open(null)}>
        {opened?.what === 'link' && <LinkForm {...part} />}
        {opened?.what === 'override' && <OverrideForm {...part} link={opened.link} />}
        {opened?.what === 'move' && <DateForm {...part} step={opened.step} />}
        {opened?.what === 'other' && <DateForm {...part} knock_on={opened.knock_on} />}
      </Side>
    </Stack>
  )
}

/** What somebody waits for takes longer: the day that follows, theirs, or another. */
function Slipped({ person, one, open }: Part & { one: KnockOn }) {
  const { t, locale } = useWords()
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/knock-ons/:knock_on_id/answer')
  const day = (at: string) => dayInWords(at.slice(0, 10), locale)
  const answer = (due_at: string) => send({ params: { person_id: person, knock_on_id: one.id }, body: { due_at, version: one.version } })
  const own = one.to_id !== person
  return (
    <Alert color={one.late ? 'clay' : 'amber'} variant="light" title={t('waiting.slipped')}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          {t('waiting.slipped_text', { step: one.words ?? t('waiting.hidden'), was: day(one.due_was), proposed: day(one.due_proposed) })}
        </Text>
        <Text size="sm" c="dimmed">
          {t('waiting.asked_of', { name: one.to ?? t('waiting.somebody'), day: day(one.answer_by) })}
        </Text>
        <Refusal refusal={refusal} />
        {one.may.includes('answer') && (
          <Group gap="xs" className="no-print">
            {own && (
              <>
                <Button loading={sending} onClick={() => answer(one.due_proposed)}>
                  {t('waiting.accept', { day: day(one.due_proposed) })}
                </Button>
                <Button variant="default" loading={sending} onClick={() => answer(one.due_was)}>
                  {t('waiting.keep', { day: day(one.due_was) })}
                </Button>
              </>
            )}
            <Button variant={own ? 'subtle' : 'default'} onClick={() => open({ what: 'other', knock_on: one })}>
              {t('waiting.other')}
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  )
}

function Answered({ told }: Part) {
  const { t, locale } = useWords()
  const answered = told.knock_ons.filter((one) => one.answer !== null)
  if (answered.length === 0) return null
  return (
    <Section title={t('waiting.told')} level={3}>
      <Stack component="ul" gap={6} pl="md" my={0}>
        {answered.map((one) => (
          <Text component="li" size="sm" key={one.id}>
            {one.words ?? t('waiting.hidden')}:{' '}
            {t(`waiting.answer.${one.answer!}`, {
              name: one.to ?? t('waiting.somebody'),
              day: dayInWords((one.due_answered ?? one.due_was).slice(0, 10), locale),
            })}
            {one.answer_words && `. ${one.answer_words}`}
          </Text>
        ))}
      </Stack>
    </Section>
  )
}
