import { Group, List, Stack, Text } from '@mantine/core'
import { IconCheck, IconCircleDashed, IconPointFilled } from '@tabler/icons-react'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { Section } from '../../web/kit/section.tsx'
import { sayRefusal, useWords } from '../../web/words/use-words.ts'
import { When } from '../../web/kit/when.tsx'
import { doneSteps, STEPS, type Part } from './parts.ts'

/** Where leaving stands, step by step, and everything that is still open. */
export function Ladder({ period }: Part) {
  const words = useWords()
  const { t } = words
  const done = doneSteps(period)
  const ended = period.closed_at !== null
  const steps = ended ? STEPS.filter((step) => done.has(step) || step === 'follow_ups') : STEPS
  const now = steps.find((step) => !done.has(step))
  return (
    <Section title={t('exit.steps')}>
      <Stack component="ol" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {steps.map((step) => {
          const [Icon, word] = done.has(step)
            ? [IconCheck, 'exit.step_done' as const]
            : step === now
              ? [IconPointFilled, 'exit.step_now' as const]
              : [IconCircleDashed, 'exit.step_later' as const]
          return (
            <Group key={step} component="li" gap="sm" wrap="nowrap" aria-current={step === now ? 'step' : undefined}>
              <Icon size={18} aria-hidden style={{ flex: 'none' }} />
              <Text fw={step === now ? 650 : 400} style={{ flex: 1 }}>
                {t(`exit.${step}`)}
              </Text>
              <Text size="sm" c="dimmed">
                {t(word)}
              </Text>
            </Group>
          )
        })}
      </Stack>
      {period.offer && !ended && (
        <Text size="sm" c="dimmed">
          {t('exit.offered_on')} <When at={period.offer.offered_at} /> · {t(`mode.${period.offer.mode}`)}
        </Text>
      )}
      {period.offer?.own_words && <OwnWords words={period.offer.own_words} />}
      {!ended && period.state !== 'active' && (
        <div>
          <Text fw={650}>{t(period.missing.length > 0 ? 'exit.still_open' : 'exit.nothing_open')}</Text>
          {period.missing.length > 0 && (
            <List size="sm" spacing={4}>
              {period.missing.map((one) => (
                <List.Item key={one.refusal}>{sayRefusal(words, one.refusal)}</List.Item>
              ))}
            </List>
          )}
        </div>
      )}
    </Section>
  )
}
