import { Button, Collapse, Group, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconScale } from '@tabler/icons-react'
import type { Answer } from '../../web/api.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useOneOpen } from '../../web/kit/use-one-open.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Beside, type Opened } from './beside.tsx'
import { IssueCard } from './issue.tsx'
import { StatementGiven } from './statement-given.tsx'
import { WhoIsWho } from './who-is-who.tsx'

export type Told = Answer<'GET /api/people/:person_id/advocacy'>
export type Issue = Told['issues'][number]
export type Help = Issue['helps'][number]

/** Rights and disputes of one person, who speaks for them, and who knows what a coordinator is and is not. */
export default function AdvocacyPart({ person }: { person: string }) {
  const { t } = useWords()
  const told = useAsk('GET /api/people/:person_id/advocacy', { params: { person_id: person } })
  const [opened, open] = useOneOpen<Opened>()
  const [shown, { toggle }] = useDisclosure(false)
  const going = told.issues.filter((one) => one.closed_at === null)
  const over = told.issues.filter((one) => one.closed_at !== null)
  return (
    <Stack gap="lg">
      <Section
        title={t('advocacy.issues')}
        lead={t('advocacy.issues_lead')}
        actions={
          told.may.includes('open') && (
            <Button size="sm" variant="light" onClick={() => open({ what: 'open' })}>
              {t('advocacy.open')}
            </Button>
          )
        }
      >
        {told.issues.length === 0 && (
          <Empty level={3} title={t('advocacy.none')} icon={<IconScale size={28} />}>
            {t('advocacy.none_first')}
          </Empty>
        )}
        <Issues person={person} issues={going} open={open} />
        {over.length > 0 && (
          <>
            <Group className="no-print">
              <Button variant="subtle" aria-expanded={shown} onClick={toggle}>
                {t('advocacy.closed_shown', { n: over.length })}
              </Button>
            </Group>
            <Collapse expanded={shown}>
              <Issues person={person} issues={over} open={open} />
            </Collapse>
          </>
        )}
      </Section>
      <WhoIsWho told={told} open={open} />
      <StatementGiven person={person} told={told} open={open} />
      <Beside person={person} told={told} opened={opened} close={() => open(null)} open={open} />
    </Stack>
  )
}

type Listed = { person: string; issues: readonly Issue[]; open: (what: Opened) => void }
function Issues({ person, issues, open }: Listed) {
  if (issues.length === 0) return null
  return (
    <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
      {issues.map((issue) => (
        <IssueCard key={issue.id} person={person} issue={issue} open={open} />
      ))}
    </Stack>
  )
}
