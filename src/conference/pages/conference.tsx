import { Button, Group, Stack, Text } from '@mantine/core'
import { IconPresentation } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Page } from '../../web/kit/page.tsx'
import { PrintButton } from '../../web/kit/print-button.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useOneOpen } from '../../web/kit/use-one-open.ts'
import { When } from '../../web/kit/when.tsx'
import { shortInstant } from '../../web/kit/when-words.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Agenda } from './agenda.tsx'
import { Beside } from './beside.tsx'
import { Filing } from './filing.tsx'
import { People } from './people.tsx'
import { Screen } from './screen.tsx'
import { useConference, useConferences, type Opened } from './shapes.ts'

/** One conference: what is spoken about, who is there for what, what was said and decided. Several write in it at once. */
export default function ConferencePage() {
  const { id: person = '', conference = '' } = useParams({ strict: false }) as { id?: string; conference?: string }
  const { t, locale } = useWords()
  const { owner } = useAsk('GET /api/people/:person_id/plan', { params: { person_id: person } })
  const all = useConferences(person)
  const one = useConference(person, conference)
  const [opened, open] = useOneOpen<Opened>()
  const [shown, show] = useState(false)
  const name = owner.name || t('conference.unnamed')
  const given = { person, one, all, name, open }
  return (
    <Page
      title={t('conference.of', { name })}
      lead={
        <>
          {shortInstant(one.starts_at, locale)}
          {one.about && ` · ${one.about}`}
        </>
      }
      crumbs={[
        { to: paths.people, label: t('navigation.people') },
        { to: `${paths.person(person)}?tab=conferences`, label: name },
      ]}
      actions={
        <>
          <Button variant="default" leftSection={<IconPresentation size={18} aria-hidden />} onClick={() => show(true)}>
            {t('conference.screen')}
          </Button>
          <PrintButton person={person} what="minutes" label={t('conference.print')} />
        </>
      }
    >
      <Section title={t(`conference.kind.${one.kind}`)}>
        <Stack gap={6}>
          <Group gap="xs">
            <StateBadge state={one.state === 'filed' ? 'kept' : one.state === 'cancelled' ? 'na' : 'pending'}>
              {t(`conference.state.${one.state}`)}
            </StateBadge>
            {one.file_by && (
              <Text size="sm">
                {t('conference.file_by')} <When at={one.file_by} />
              </Text>
            )}
            {one.filed_at && (
              <Text size="sm">
                {t('conference.filed')} <When at={one.filed_at} />
              </Text>
            )}
          </Group>
          <Text>
            {[one.mode === 'in_person' ? one.place : t(`mode.${one.mode}`), t('conference.called_by', { name: one.called_by })]
              .filter(Boolean)
              .join(' · ')}
          </Text>
          {one.short_because && <Text>{t('conference.short_because', { words: one.short_because })}</Text>}
          {one.cancelled_why && <Text>{t('conference.cancelled_why', { words: one.cancelled_why })}</Text>}
          <Group gap="xs" className="no-print">
            {(['invite', 'hold', 'cancel'] as const)
              .filter((act) => one.may.includes(act) && !(act === 'invite' && one.state === 'invited'))
              .map((act) => (
                <Button key={act} variant={act === 'cancel' ? 'subtle' : 'filled'} onClick={() => open({ what: act })}>
                  {t(`conference.${act}`)}
                </Button>
              ))}
          </Group>
        </Stack>
      </Section>
      <Agenda {...given} />
      <People {...given} />
      <Filing {...given} />
      <Beside {...given} opened={opened} />
      {shown && <Screen {...given} onEnd={() => show(false)} />}
    </Page>
  )
}
