import { Button, Collapse, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconBox, IconCash, IconLanguage, IconMapPin, IconPlus, IconTruck, IconUser } from '@tabler/icons-react'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge, type State } from '../../web/kit/state-badge.tsx'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Part, Resource, Step } from './obtaining.tsx'

const ICONS = { person: IconUser, interpreter: IconLanguage, vehicle: IconTruck, money: IconCash, item: IconBox, place: IconMapPin }
const LOOKS: Record<Resource['state'], State> = { needed: 'pending', sourced: 'soon', confirmed: 'met', unavailable: 'na' }

/** What each step needs on its day; steps that list nothing wait behind one line. */
export function Steps(part: Part) {
  const { t } = useWords()
  const { steps } = part.told
  const listing = steps.filter((one) => one.resources.length > 0)
  const others = steps.filter((one) => one.resources.length === 0 && one.may.includes('list'))
  const [shown, { toggle }] = useDisclosure(listing.length === 0)
  return (
    <Section title={t('obtaining.steps')} lead={t(steps.length === 0 ? 'obtaining.steps_none_text' : 'obtaining.steps_lead')}>
      {listing.map((one) => (
        <StepNeeds key={one.id} step={one} {...part} />
      ))}
      {others.length > 0 && (
        <div>
          {listing.length > 0 && (
            <Button variant="subtle" className="no-print" aria-expanded={shown} onClick={toggle}>
              {t('obtaining.other_steps', { n: others.length })}
            </Button>
          )}
          <Collapse expanded={shown}>
            <Stack gap="xs">
              {others.map((one) => (
                <StepNeeds key={one.id} step={one} {...part} />
              ))}
            </Stack>
          </Collapse>
        </div>
      )}
    </Section>
  )
}

function StepNeeds({ step, ...part }: Part & { step: Step }) {
  const { t, locale } = useWords()
  const due = step.due_at && t('obtaining.due', { day: dayInWords(step.due_at.slice(0, 10), locale) })
  return (
    <Stack gap={6}>
      <Group justify="space-between" gap="xs">
        <div style={{ flex: '1 1 12rem' }}>
          <Text fw={650}>{step.words}</Text>
          <Text size="sm" c="dimmed">
            {[step.responsible, due].filter(Boolean).join(' · ')}
          </Text>
        </div>
        {step.ready && <StateBadge state="met">{t('obtaining.ready')}</StateBadge>}
        {step.may.includes('list') && (
          <Button
            size="sm"
            variant="default"
            className="no-print"
            leftSection={<IconPlus size={16} aria-hidden />}
            aria-label={t('obtaining.add_to', { step: step.words })}
            onClick={() => part.open({ what: 'list', step })}
          >
            {t('obtaining.add')}
          </Button>
        )}
      </Group>
      {step.resources.map((one) => (
        <ResourceLine key={one.id} resource={one} step={step} {...part} />
      ))}
    </Stack>
  )
}

function ResourceLine({ resource, step, open }: Part & { step: Step; resource: Resource }) {
  const { t, locale } = useWords()
  const [shown, { toggle }] = useDisclosure()
  const Icon = ICONS[resource.kind]
  const day = dayInWords(resource.needed_on, locale)
  return (
    <div style={{ borderTop: '1px solid var(--mantine-color-default-border)', paddingTop: 8 }}>
      <Group gap="sm" align="flex-start">
        <Icon size={20} aria-label={t(`obtaining.resource.${resource.kind}`)} style={{ marginTop: 2 }} />
        <div style={{ flex: '1 1 10rem' }}>
          <Text>
            {resource.quantity > 1 && `${resource.quantity} × `}
            {resource.what}
          </Text>
          <Text size="sm" c="dimmed">
            {[t('obtaining.on', { day }), resource.source && t('obtaining.from', { source: resource.source }), resource.why_unavailable]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </div>
        <StateBadge state={resource.late ? 'urgent' : LOOKS[resource.state]}>
          {resource.late ? t('obtaining.is_late') : t(`obtaining.is.${resource.state}`)}
        </StateBadge>
        {step.may.includes('change') && (
          <Button
            size="sm"
            variant="subtle"
            className="no-print"
            aria-label={t('obtaining.change_of', { what: resource.what })}
            onClick={() => open({ what: 'change', resource })}
          >
            {t('obtaining.change')}
          </Button>
        )}
      </Group>
      {resource.changes.length > 0 && (
        <UnstyledButton onClick={toggle} aria-expanded={shown} ml={32}>
          <Text size="sm" c="dimmed" td="underline">
            {t('obtaining.history', { n: resource.changes.length })}
          </Text>
        </UnstyledButton>
      )}
      <Collapse expanded={shown}>
        <Stack component="ul" gap={2} my={6} pl={48}>
          {resource.changes.map((one) => (
            <Change key={one.id} one={one} />
          ))}
        </Stack>
      </Collapse>
    </div>
  )
}

function Change({ one }: { one: Resource['changes'][number] }) {
  const { t, locale } = useWords()
  const said = (value: string) => {
    if (value === '') return t('obtaining.nothing')
    if (one.field === 'needed_on') return dayInWords(value, locale)
    return one.field === 'state' ? t(`obtaining.is.${value as Resource['state']}`) : value
  }
  return (
    <Text component="li" size="sm">
      {t('obtaining.was_became', { field: t(`obtaining.field.${one.field}`), was: said(one.was), became: said(one.became) })}
      <Text span size="sm" c="dimmed">
        {' '}
        {one.by ? t('obtaining.by', { name: one.by, day: dayInWords(one.at.slice(0, 10), locale) }) : dayInWords(one.at.slice(0, 10), locale)}
      </Text>
    </Text>
  )
}
