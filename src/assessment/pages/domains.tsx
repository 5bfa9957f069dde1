import { Accordion, Badge, Group, Text } from '@mantine/core'
import { IconCheck, IconCircleDashed } from '@tabler/icons-react'
import { Section } from '../../web/kit/section.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { Beside } from './beside.tsx'
import { DomainForm } from './domain-form.tsx'
import { Needs } from './needs.tsx'
import { Outside } from './outside.tsx'
import { anchorOf, type Part } from './parts.ts'

/** Each part of life in turn: what is so, in whose words, and what is needed. */
export function Domains({ open, onOpen, ...part }: Part & { open: string | null; onOpen: (domain: string | null) => void }) {
  const { t } = useWords()
  const { shown } = part
  const answered = new Map(shown.domains.map((domain) => [domain.category as string, domain]))
  return (
    <Section
      title={t('assessment.domains')}
      lead={t('assessment.domains_lead', { have: shown.asked.filter((domain) => answered.has(domain)).length, want: shown.asked.length })}
    >
      <Accordion variant="separated" radius="md" order={3} value={open} onChange={onOpen} id={anchorOf('domains')}>
        {shown.asked.map((domain) => {
          const answer = answered.get(domain)
          const needs = shown.needs.filter((need) => need.category === domain)
          return (
            <Accordion.Item key={domain} value={domain} id={anchorOf(domain)} tabIndex={-1}>
              <Accordion.Control icon={answer && !answer.as_of ? <IconCheck size={18} aria-hidden /> : <IconCircleDashed size={18} aria-hidden />}>
                <Group gap="xs">
                  <Text span fw={600}>
                    {t(`category.${domain}`)}
                  </Text>
                  {answer && (
                    <Text span size="sm" c="dimmed">
                      {answer.as_of ? t('assessment.to_confirm') : t(`assessment.status.${answer.status}`)}
                    </Text>
                  )}
                  {needs.length > 0 && (
                    <Badge variant="light" color={needs.some((need) => need.level === 4) ? 'clay' : 'amber'} tt="none">
                      {t('assessment.needs_count', { count: needs.length })}
                    </Badge>
                  )}
                </Group>
              </Accordion.Control>
              <Accordion.Panel>
                <DomainForm key={answer?.version ?? 0} {...part} domain={domain} answer={answer ?? null} />
                <Beside looks={shown.beside.filter((one) => one.category === domain)} />
                <Needs {...part} domain={domain} needs={needs} />
                <Outside {...part} domain={domain} />
              </Accordion.Panel>
            </Accordion.Item>
          )
        })}
      </Accordion>
    </Section>
  )
}
