import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Section } from '../../web/kit/section.tsx'
import { Side } from '../../web/kit/side.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useOneOpen } from '../../web/kit/use-one-open.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Issue } from './given-shown.ts'
import { HelpForm, LegalForm, NotToldForm, TellLegal } from './legal-forms.tsx'
import type { Close } from './shown.ts'

type Opened = { what: 'add' } | { what: 'tell'; issue: Issue; to: Close } | { what: 'not_told' | 'help'; issue: Issue }
/** What the law brings, on which day: who of the family was told, and where legal help is. Information, never advice. */
export function Legal({ person, name, close }: { person: string; name: string; close: readonly Close[] }) {
  const { t, locale } = useWords()
  const { issues, may } = useAsk('GET /api/people/:person_id/legal-issues', { params: { person_id: person } })
  const [opened, open] = useOneOpen<Opened>()
  const done = () => open(null)
  const notes = may.includes('note')
  const day = (on: string) => dayInWords(on.slice(0, 10), locale)
  return (
    <Section
      title={t('family.legal.title')}
      lead={t('family.legal.lead')}
      actions={
        notes && (
          <Button size="sm" variant="light" leftSection={<IconPlus size={17} aria-hidden />} onClick={() => open({ what: 'add' })}>
            {t('family.legal.add')}
          </Button>
        )
      }
    >
      {issues.length === 0 && <Text c="dimmed">{t('family.legal.none')}</Text>}
      <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
        {issues.map((issue) => (
          <Stack component="li" key={issue.id} gap={4}>
            <Text fw={650}>
              {t(`family.legal.kind.${issue.kind}`)}, {day(issue.on_day)}
            </Text>
            <Text size="sm">{issue.words}</Text>
            <State issue={issue} name={name} day={day} />
            {notes && (
              <Group gap="xs" className="no-print">
                {issue.family_relevant &&
                  close
                    .filter((one) => one.may.includes('tell') && !issue.told.some((told) => told.name === one.name))
                    .map((to) => (
                      <Button key={to.id} size="compact-md" variant="default" onClick={() => open({ what: 'tell', issue, to })}>
                        {t('family.legal.tell', { who: to.name })}
                      </Button>
                    ))}
                {issue.family_relevant && issue.told.length === 0 && !issue.not_told && (
                  <Button size="compact-md" variant="default" onClick={() => open({ what: 'not_told', issue })}>
                    {t('family.legal.not_told')}
                  </Button>
                )}
                {!issue.help_answer && (
                  <Button size="compact-md" variant="light" onClick={() => open({ what: 'help', issue })}>
                    {t('family.legal.help')}
                  </Button>
                )}
              </Group>
            )}
          </Stack>
        ))}
      </Stack>
      <Side title={t('family.legal.title')} opened={opened !== null} close={done}>
        {opened?.what === 'add' && <LegalForm person={person} onDone={done} />}
        {opened?.what === 'tell' && <TellLegal person={person} issue={opened.issue} to={opened.to} onDone={done} />}
        {opened?.what === 'not_told' && <NotToldForm person={person} name={name} issue={opened.issue} onDone={done} />}
        {opened?.what === 'help' && <HelpForm person={person} issue={opened.issue} onDone={done} />}
      </Side>
    </Section>
  )
}

function State({ issue, name, day }: { issue: Issue; name: string; day: (on: string) => string }) {
  const { t } = useWords()
  return (
    <>
      {issue.told.length > 0 && (
        <Text size="sm">{t('family.legal.told', { names: issue.told.map((one) => `${one.name}, ${day(one.at)}`).join(' · ') })}</Text>
      )}
      {issue.not_told && (
        <Text size="sm">
          {t('family.legal.not_told')}: {t(`family.legal.not_told.${issue.not_told}`, { name })} – “{issue.not_told_words}”
        </Text>
      )}
      {issue.family_relevant && issue.told.length === 0 && !issue.not_told && (
        <Text size="sm" fw={600}>
          {t('family.legal.tell_by', { day: day(issue.tell_by) })}
        </Text>
      )}
      {issue.help_answer && (
        <Text size="sm">
          {t('family.legal.help_line', { where: issue.help_words, answer: t(`family.legal.help.${issue.help_answer}`) })}
          {issue.help_answer_words && ` “${issue.help_answer_words}”`}
        </Text>
      )}
    </>
  )
}
