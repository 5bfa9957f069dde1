import { Button, Collapse, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCalendarPlus } from '@tabler/icons-react'
import { Empty } from '../../web/kit/empty.tsx'
import { Go } from '../../web/kit/go.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge, type State } from '../../web/kit/state-badge.tsx'
import { When } from '../../web/kit/when.tsx'
import { shortInstant } from '../../web/kit/when-words.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { PlanForm } from './plan-form.tsx'
import { Side } from '../../web/kit/side.tsx'
import { useConferences, type All } from './shapes.ts'

type Head = All['conferences'][number]
const OVER: readonly string[] = ['filed', 'cancelled']
const LOOK: Partial<Record<Head['state'], State>> = { planned: 'soon', invited: 'pending', confirmed: 'soon', filed: 'kept', cancelled: 'na' }

/** Conferences about one person: what is planned, what waits to be filed, what is filed; and where one plans the next. */
export default function ConferencesPart({ person }: { person: string }) {
  const { t } = useWords()
  const all = useConferences(person)
  const [planning, { open, close }] = useDisclosure(false)
  const [shown, { toggle }] = useDisclosure(false)
  const plans = all.may.includes('plan')
  const going = all.conferences.filter((one) => !OVER.includes(one.state)).toReversed()
  const over = all.conferences.filter((one) => OVER.includes(one.state))
  const begin = plans && (
    <Button leftSection={<IconCalendarPlus size={18} aria-hidden />} onClick={open}>
      {t('conference.plan')}
    </Button>
  )
  return (
    <Section title={t('conference.title')} lead={t('conference.lead')} actions={all.conferences.length > 0 && begin}>
      {all.conferences.length === 0 && (
        <Empty level={3} title={t('conference.none')} action={begin}>
          {t(plans ? 'conference.none_first' : 'conference.none_to_read')}
        </Empty>
      )}
      <Heads heads={going} person={person} />
      {over.length > 0 && (
        <>
          <Group className="no-print">
            <Button variant="subtle" aria-expanded={shown || going.length === 0} onClick={toggle}>
              {t('conference.past', { n: over.length })}
            </Button>
          </Group>
          <Collapse expanded={shown || going.length === 0}>
            <Heads heads={over} person={person} />
          </Collapse>
        </>
      )}
      <Side title={t('conference.plan')} opened={planning} close={close}>
        {planning && <PlanForm person={person} all={all} onDone={close} />}
      </Side>
    </Section>
  )
}

function Heads({ heads, person }: { heads: readonly Head[]; person: string }) {
  if (heads.length === 0) return null
  return (
    <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
      {heads.map((one) => (
        <Paper component="li" key={one.id} withBorder radius="md" p="md">
          <Standing one={one} person={person} />
        </Paper>
      ))}
    </Stack>
  )
}

/** When and where it is, and how far. */
export function Standing({ one, person, of, level = 3 }: { one: Head; person: string; of?: string; level?: 2 | 3 }) {
  const { t, locale } = useWords()
  return (
    <Group justify="space-between" gap="sm" align="flex-start">
      <Stack gap={4} style={{ flex: '1 1 240px', minWidth: 0 }}>
        <Title order={level} size="h4">
          <Go to={paths.conference(person, one.id)}>
            {of ? `${of} · ` : ''}
            {shortInstant(one.starts_at, locale)}
          </Go>
        </Title>
        {one.about && <Text>{one.about}</Text>}
        <Text size="sm" c="dimmed">
          {[t(`conference.kind.${one.kind}`), one.mode === 'in_person' ? one.place : t(`mode.${one.mode}`), one.called_by]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {one.file_by && (
          <Text size="sm">
            {t('conference.file_by')} <When at={one.file_by} />
          </Text>
        )}
      </Stack>
      <StateBadge state={LOOK[one.state] ?? 'pending'}>{t(`conference.state.${one.state}`)}</StateBadge>
    </Group>
  )
}
