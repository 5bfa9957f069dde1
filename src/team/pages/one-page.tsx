import { Button, Collapse, Group, List, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { Confirm } from './confirm.tsx'
import type { Part, Told } from './team.tsx'

const DOES = [1, 2, 3, 4] as const
const DOES_NOT = [1, 2, 3] as const

/** One page before one button: one's own part, who else does what, what is available, and what the coordinator does. */
export function OnePage({ person, told }: Part) {
  const { t } = useWords()
  const waiting = told.mine.filter((one) => !one.confirmed)
  const own = told.mine.some((one) => one.self)
  const [shown, { toggle }] = useDisclosure(waiting.some((one) => one.self))
  if (told.mine.length === 0) return null
  return (
    <Section title={t('team.page')} lead={t('team.page_lead')}>
      {waiting.every((one) => !one.self) && (
        <Group gap="sm" justify="space-between">
          {own ? (
            <StateBadge state="met">{t('team.confirmed')}</StateBadge>
          ) : (
            <Text>{t('team.page_with', { name: told.owner.name || t('team.somebody') })}</Text>
          )}
          <Button size="sm" variant="subtle" className="no-print" aria-expanded={shown} onClick={toggle}>
            {t(shown ? 'team.page_close' : 'team.page_open')}
          </Button>
        </Group>
      )}
      <Collapse expanded={shown}>
        <Stack gap="md">
          <PageItself told={told} />
          <Confirm person={person} told={told} />
        </Stack>
      </Collapse>
    </Section>
  )
}

function PageItself({ told }: { told: Told }) {
  const { t } = useWords()
  const own = told.mine.find((one) => one.self)
  const mine = told.parts.find((one) => one.party_id === own?.id)
  return (
    <>
      {mine && (
        <Block title={t('team.your_part')}>
          <Text>{mine.owner ? t('team.plan_of_yours') : [mine.role, mine.responsibilities || t('team.no_duty')].join(': ')}</Text>
          <Lines lines={mine.steps.map((one) => one.words)} />
        </Block>
      )}
      <Block title={t('team.others')}>
        <Lines
          lines={told.parts
            .filter((one) => one.id !== mine?.id)
            .map((one) =>
              [one.name || t('team.somebody'), one.owner ? t('team.owner') : [one.role, one.responsibilities].filter(Boolean).join(': ')].join(' – '),
            )}
        />
      </Block>
      <Block title={t('team.available')}>
        {told.available.length === 0 && <Text>{t('team.available_none')}</Text>}
        <Lines lines={told.available.map((one) => [one.words, one.agency && t('team.with', { agency: one.agency })].filter(Boolean).join(', '))} />
      </Block>
      <Block
        title={
          !told.coordinator
            ? t('team.coordinates_nobody')
            : told.coordinator.id === own?.id
              ? t('team.coordinates_you')
              : t('team.coordinates', { name: told.coordinator.name })
        }
      >
        <Text fw={600}>{t('team.page_does')}</Text>
        <Lines lines={DOES.map((n) => t(`team.does.${n}`))} />
        <Text fw={600}>{t('team.page_does_not')}</Text>
        <Lines lines={DOES_NOT.map((n) => t(`team.does_not.${n}`))} />
      </Block>
    </>
  )
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap={6}>
      <Title order={3} size="h4">
        {title}
      </Title>
      {children}
    </Stack>
  )
}

const Lines = ({ lines }: { lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <List spacing={4}>
      {lines.map((line, n) => (
        <List.Item key={`${n}${line}`}>{line}</List.Item>
      ))}
    </List>
  )
