import { Badge, Group, List, Stack, Text, Title } from '@mantine/core'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { Section } from '../../web/kit/section.tsx'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { anchorOf, type Part, type Shown } from './parts.ts'
import { NeedLine } from './need-line.tsx'
import { Beside } from './beside.tsx'
import { Received } from './outside.tsx'

/** The picture as it was told, to be read and printed: each part of life, and under it what the person sees differently. */
export function Picture(part: Part) {
  const { t } = useWords()
  const { shown } = part
  const everywhere = shown.agreements.filter((one) => one.differences !== '' && one.about.length === 0)
  return (
    <Section title={t('assessment.domains')}>
      <Stack gap="xl">
        {shown.asked.map((domain) => (
          <OnePart key={domain} {...part} domain={domain} />
        ))}
        {everywhere.map((one) => (
          <Differs key={one.at} words={one.differences} response={one.response} />
        ))}
      </Stack>
    </Section>
  )
}

function OnePart({ domain, ...part }: Part & { domain: Shown['asked'][number] }) {
  const { t } = useWords()
  const { shown } = part
  const answer = shown.domains.find((one) => one.category === domain)
  const beside = shown.beside.filter((one) => one.category === domain)
  const needs = shown.needs.filter((need) => need.category === domain)
  return (
    <Stack gap="xs" id={anchorOf(domain)} tabIndex={-1}>
      <Group gap="xs">
        <Title order={3} size="h4">
          {t(`category.${domain}`)}
        </Title>
        {answer && answer.status !== 'assessed' && (
          <Badge variant="default" tt="none">
            {t(`assessment.status.${answer.status}`)}
          </Badge>
        )}
      </Group>
      {answer?.facts && <Text style={{ whiteSpace: 'pre-wrap' }}>{answer.facts}</Text>}
      {answer?.deferred_to && (
        <Text size="sm" c="dimmed">
          {t('assessment.deferred_to')} <Day day={answer.deferred_to} />
        </Text>
      )}
      {answer && answer.functioning.length > 0 && (
        <List size="sm" spacing={2}>
          {answer.functioning.map((one) => (
            <List.Item key={one.activity}>
              {one.activity.trim() === ''
                ? t('assessment.managed', { how: t(`assessment.functioning.${one.level}`) })
                : `${one.activity}: ${t(`assessment.functioning.${one.level}`)}`}
            </List.Item>
          ))}
        </List>
      )}
      {answer?.person_words && <OwnWords words={answer.person_words} />}
      <Beside looks={beside} />
      {needs.length > 0 && (
        <List spacing={6}>
          {needs.map((need) => (
            <NeedLine key={need.id} person={part.person} need={need} />
          ))}
        </List>
      )}
      <Received {...part} domain={domain} />
      {shown.agreements
        .filter((one) => one.about.includes(domain) && one.differences !== '')
        .map((one) => (
          <Differs key={one.at} words={one.differences} response={one.response} />
        ))}
    </Stack>
  )
}

/** Stands under the worker's text for good, on screen and on paper. */
function Differs({ words, response }: { words: string; response: string }) {
  const { t } = useWords()
  return (
    <div>
      <Text fw={600}>{t(response === 'asks_correction' ? 'assessment.asked_correction' : 'assessment.sees_differently')}</Text>
      <OwnWords words={words} />
    </div>
  )
}
