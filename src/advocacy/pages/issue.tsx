import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { Go } from '../../web/kit/go.tsx'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { StateBadge, type State } from '../../web/kit/state-badge.tsx'
import { Day, When } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Help, Issue } from './advocacy.tsx'
import type { Opened } from './beside.tsx'

type Given = { person: string; issue: Issue; open: (what: Opened) => void }
const STANDS: Record<'closed' | 'late' | 'open', State> = { closed: 'kept', late: 'missed', open: 'pending' }
const ACTS = ['help', 'link', 'wish', 'close'] as const

/** One right or dispute: what they asked, what was done and in which stance, and what is still owed. */
export function IssueCard({ person, issue, open }: Given) {
  const { t } = useWords()
  const stands = issue.closed_at ? 'closed' : issue.late ? 'late' : 'open'
  const said = { closed: t('advocacy.closed'), late: t('advocacy.late'), open: t('advocacy.open_state') }[stands]
  const main = issue.advocate_by ? 'link' : 'help'
  return (
    <Paper component="li" withBorder radius="md" p="md">
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" gap="xs">
          <div style={{ minWidth: 0 }}>
            <Title order={3} size="h4">
              {issue.words}
            </Title>
            <Text size="sm" c="dimmed">
              {t(`category.${issue.category}`)} · <Day day={issue.opened_at.slice(0, 10)} />
              {issue.by && ` · ${issue.by}`}
            </Text>
          </div>
          <StateBadge state={STANDS[stands]}>{said}</StateBadge>
        </Group>
        {issue.asked && <OwnWords words={issue.asked} />}
        <Owed issue={issue} />
        {issue.helps.length === 0 && <Text c="dimmed">{t('advocacy.no_help')}</Text>}
        <Stack component="ol" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
          {issue.helps.map((help) => (
            <HelpLine key={help.id} person={person} help={help} onPraise={() => open({ what: 'praise', issue, help })} />
          ))}
        </Stack>
        {issue.outcome && <Text fw={600}>{issue.outcome}</Text>}
        <Group gap="xs" className="no-print">
          {ACTS.filter((act) => issue.may.includes(act) && (act !== 'wish' || issue.advocate_wish === null)).map((act) => (
            <Button
              key={act}
              size="sm"
              variant={act === main ? 'light' : 'subtle'}
              aria-label={`${t(`advocacy.act.${act}`)}: ${issue.words}`}
              onClick={() => open({ what: act, issue })}
            >
              {t(`advocacy.act.${act}`)}
            </Button>
          ))}
        </Group>
      </Stack>
    </Paper>
  )
}

function Owed({ issue }: { issue: Issue }) {
  const { t } = useWords()
  return (
    <Stack gap={2}>
      {issue.advocate_wish && (
        <Text fw={650}>
          {t(issue.advocate_wish === 'yes' ? 'advocacy.wants' : 'advocacy.wants_none')} · <Day day={issue.wished_at?.slice(0, 10) ?? null} />
        </Text>
      )}
      {!issue.advocate_wish && !issue.closed_at && <Text size="sm">{t('advocacy.not_asked')}</Text>}
      {issue.help_by && (
        <Text size="sm">
          {t('advocacy.help_by')}: <When at={issue.help_by} />
        </Text>
      )}
      {issue.advocate_by && (
        <Text size="sm">
          {t('advocacy.advocate_by')}: <When at={issue.advocate_by} />
        </Text>
      )}
    </Stack>
  )
}

/** One help: its stance first, then what it was. */
function HelpLine({ person, help, onPraise }: { person: string; help: Help; onPraise: () => void }) {
  const { t } = useWords()
  return (
    <Stack component="li" gap={4} style={{ borderInlineStart: '3px solid var(--mantine-color-default-border)', paddingInlineStart: 12 }}>
      <Text size="sm">
        <b>{t(`advocacy.stance.${help.stance}`)}</b>
        {help.step && `: ${t(`advocacy.step.${help.step}`)}`} · <Day day={help.happened_at.slice(0, 10)} />
        {help.by && ` · ${help.by}`}
      </Text>
      {help.words && <Text>{help.words}</Text>}
      {help.result && <Text fw={600}>{help.result}</Text>}
      {help.advocate && (
        <Group gap="xs">
          <Text>{help.advocate.service}</Text>
          <StateBadge state={help.advocate.decided_at ? 'met' : help.advocate.sent_at ? 'pending' : 'soon'}>
            {t(`referral.state.${help.advocate.state}`)}
          </StateBadge>
          <Go to={`${paths.person(person)}?tab=referrals`} size="sm" className="no-print">
            {t('advocacy.go_referrals')}
          </Go>
        </Group>
      )}
      {help.feedback && (
        <Text>
          {t('advocacy.praised', { name: help.feedback.by })}: “{help.feedback.words}”
        </Text>
      )}
      {help.may.includes('praise') && (
        <Group gap="xs" className="no-print">
          <StateBadge state="soon">{t('advocacy.spoke_themself')}</StateBadge>
          <Button size="compact-sm" variant="light" aria-label={`${t('advocacy.act.praise')}: ${help.words}`} onClick={onPraise}>
            {t('advocacy.act.praise')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
