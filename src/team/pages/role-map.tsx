import { Button, Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Across } from './across.tsx'
import { Circle } from './circle.tsx'
import type { Line, Part } from './team.tsx'

/** The role map: the person in the middle, and for each around them what they do, how to reach them and who steps in. */
export function RoleMap(part: Part) {
  const { t } = useWords()
  const { told } = part
  const name = told.owner.name || t('team.somebody')
  const others = told.parts.filter((one) => !one.owner)
  return (
    <Section title={t('team.map')} lead={t('team.map_lead', { name })}>
      <Across {...part} />
      <Circle center={name} around={others} />
      <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
        {told.parts.map((line) => (
          <OneLine key={line.id} {...part} line={line} />
        ))}
      </Stack>
    </Section>
  )
}

function OneLine({ told, line, open }: Part & { line: Line }) {
  const { t } = useWords()
  const name = line.name || t('team.somebody')
  return (
    <Group
      component="li"
      justify="space-between"
      align="flex-start"
      gap="sm"
      pt="md"
      style={{ borderTop: '1px solid var(--mantine-color-default-border)' }}
    >
      <Stack gap={4} style={{ flex: '1 1 16rem', minWidth: 0 }}>
        <Text fw={650}>
          {name}
          {line.agency && (
            <Text span c="dimmed">
              {' '}
              · {line.agency}
              {line.discipline && ` · ${t(`discipline.${line.discipline}`)}`}
            </Text>
          )}
        </Text>
        <Text size="sm">
          {line.owner ? t('team.owner') : line.role}
          {line.coordinates && ` · ${t('team.coordinator')}`}
          {line.advocate && ` · ${t('team.advocate')}`}
        </Text>
        <Fact label={t('team.duty')}>{line.responsibilities}</Fact>
        <Fact label={t('team.reach')}>{line.contact_path}</Fact>
        <Fact label={t('team.tells')}>{line.tells}</Fact>
        <Fact label={t('team.steps_in')}>{line.substitute}</Fact>
        {line.steps.length > 0 && <Text size="sm">{t('team.steps', { n: line.steps.length })}</Text>}
        <Marks told={told} line={line} />
      </Stack>
      <Group gap={4} className="no-print">
        {line.may.includes('change') && (
          <Button
            size="compact-sm"
            variant={line.lacks.length > 0 ? 'light' : 'subtle'}
            aria-label={`${t('team.change')}: ${name}`}
            onClick={() => open({ what: 'change', id: line.id })}
          >
            {t('team.change')}
          </Button>
        )}
        {line.may.includes('unreachable') && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={`${t('team.unreachable')}: ${name}`}
            onClick={() => open({ what: 'unreachable', id: line.id })}
          >
            {t('team.unreachable')}
          </Button>
        )}
      </Group>
    </Group>
  )
}

const Fact = ({ label, children }: { label: string; children: ReactNode }) =>
  children ? (
    <Text size="sm">
      <b>{label}:</b> {children}
    </Text>
  ) : null

/** What is missing in their line, what they have said, and whether anything was seen of them. */
function Marks({ told, line }: { told: Part['told']; line: Line }) {
  const { t, locale } = useWords()
  const knows = line.knows.own && line.knows.others && line.knows.resources
  const unreachable = !line.owner && (line.unreachable !== null || line.lacks.includes('contact_path'))
  const others = line.lacks.filter((one) => one !== 'contact_path')
  return (
    <>
      <Group gap={6}>
        <StateBadge state={knows ? 'met' : 'soon'}>{t(knows ? 'team.knows' : 'team.waits')}</StateBadge>
        {line.coordination === 'acknowledged' && <StateBadge state="met">{t('team.acknowledged')}</StateBadge>}
        {line.coordination === 'objected' && <StateBadge state="urgent">{t('team.objected')}</StateBadge>}
        {unreachable && <StateBadge state="soon">{t('team.no_way')}</StateBadge>}
        {told.written && !line.in_version && <StateBadge state="soon">{t('team.not_in_version')}</StateBadge>}
        {line.quiet && line.seen_on && <StateBadge state="soon">{t('team.quiet', { day: dayInWords(line.seen_on, locale) })}</StateBadge>}
      </Group>
      {line.unreachable && (
        <Text size="sm">
          {t(`team.fault.${line.unreachable.kind}`)}
          {line.unreachable.words && `: ${line.unreachable.words}`} ·{' '}
          {t('team.mend_by', { day: dayInWords(line.unreachable.mend_by.slice(0, 10), locale) })}
        </Text>
      )}
      {others.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('team.missing', { fields: others.map((field) => t(`team.field.${field}`)).join(', ') })}
        </Text>
      )}
      {line.quiet && (
        <Text size="sm" c="dimmed">
          {t('team.quiet_hint')}
        </Text>
      )}
    </>
  )
}
