import { Button, Group, Stack, Text } from '@mantine/core'
import type { Answer } from '../../web/api.ts'
import { Section } from '../../web/kit/section.tsx'
import { Side } from '../../web/kit/side.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useOneOpen } from '../../web/kit/use-one-open.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { LogIssue, SolveIssue, TellOutcome } from './issue-forms.tsx'

export type ToldIssues = Answer<'GET /api/people/:person_id/coordination-issues'>
export type IssueShown = ToldIssues['issues'][number]
type Opened = { what: 'log' } | { what: 'solve' | 'tell'; id: string }

/** What stands between agencies: with whom it is, how it was solved, and whether the person was told. */
export function Issues({ person }: { person: string }) {
  const { t } = useWords()
  const told = useAsk('GET /api/people/:person_id/coordination-issues', { params: { person_id: person } })
  const [opened, open] = useOneOpen<Opened>()
  const one = opened && 'id' in opened ? told.issues.find(({ id }) => id === opened.id) : undefined
  const done = () => open(null)
  const logs = told.may.includes('log') && told.against.length > 0
  if (told.issues.length === 0 && !logs) return null
  return (
    <Section
      title={t('issues.title')}
      actions={
        logs && (
          <Button size="sm" variant="default" onClick={() => open({ what: 'log' })}>
            {t('issues.log')}
          </Button>
        )
      }
    >
      {told.issues.length === 0 && <Text c="dimmed">{t('issues.none')}</Text>}
      <Stack component="ul" gap="lg" p={0} m={0} style={{ listStyle: 'none' }}>
        {told.issues.map((each) => (
          <OneIssue key={each.id} one={each} open={open} />
        ))}
      </Stack>
      <Side title={opened ? t(`issues.${opened.what}`) : ''} opened={opened !== null} close={done}>
        {opened?.what === 'log' && <LogIssue person={person} against={told.against} onDone={done} />}
        {one && opened?.what === 'solve' && <SolveIssue person={person} one={one} onDone={done} />}
        {one && opened?.what === 'tell' && <TellOutcome person={person} one={one} onDone={done} />}
      </Side>
    </Section>
  )
}

function OneIssue({ one, open }: { one: IssueShown; open: (opened: Opened) => void }) {
  const { t, locale } = useWords()
  const day = (at: string) => dayInWords(at.slice(0, 10), locale)
  const between = { from: one.from.name, against: one.against.name }
  return (
    <Stack component="li" gap={6}>
      <Group gap="sm">
        <Text fw={650}>{t(`issues.kind.${one.kind}`)}</Text>
        {one.step === 'solved' ? (
          <StateBadge state="kept">{t('issues.solved', { day: day(one.solved_at!) })}</StateBadge>
        ) : one.step === 'supervisors' ? (
          <StateBadge state="missed">{t('issues.with_supervisors')}</StateBadge>
        ) : (
          <StateBadge state="soon">{t('issues.with', { name: one.asked || one.against.name })}</StateBadge>
        )}
      </Group>
      <Text>{one.words}</Text>
      <Text size="sm" c="dimmed">
        {t('issues.logged', { ...between, day: day(one.at), name: one.logged_by || t('issues.the_person') })}
        {one.step === 'agency' && ` · ${t('issues.moves', { day: day(one.moves_at) })}`}
      </Text>
      {one.solution && (
        <Text>
          <b>{t('issues.solution')}:</b> {one.solution}
          {one.solved_by && ` (${one.solved_by})`}
        </Text>
      )}
      {one.told_at && (
        <Text size="sm">
          {t('issues.told', { day: day(one.told_at) })}
          {one.told_words && ` – “${one.told_words}”`}
        </Text>
      )}
      {one.tell_by && <StateBadge state="soon">{t('issues.tell_by', { day: day(one.tell_by) })}</StateBadge>}
      {one.came_back && (
        <Text size="sm" c="dimmed">
          {t('issues.came_back')}
        </Text>
      )}
      {one.may.length > 0 && (
        <Group gap="xs" className="no-print">
          {one.may.map((act) => (
            <Button key={act} size="compact-md" variant="light" onClick={() => open({ what: act, id: one.id })}>
              {t(`issues.${act}`)}
            </Button>
          ))}
        </Group>
      )}
    </Stack>
  )
}
