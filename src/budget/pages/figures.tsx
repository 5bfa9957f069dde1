import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { amountInWords } from '../../web/kit/amount.ts'
import { useNow } from '../../web/kit/reader.ts'
import { Section } from '../../web/kit/section.tsx'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Budget, Opened } from './budget.tsx'
import './budget.css'

/** At a glance: set aside, spent, committed, left; and the forecast, with its warning. */
export function Figures({ budget, open }: { budget: Budget; open: (what: Opened) => void }) {
  const { t, locale } = useWords()
  const amount = (cents: number) => amountInWords(cents, locale)
  const there = budget.allotment_cents + budget.excess_cents
  const share = (cents: number) => (cents * 100) / Math.max(there, budget.spent_cents + budget.committed_cents)
  const percent = Math.round((budget.forecast_cents * 100) / budget.allotment_cents)
  const figures = [
    ['allotment', budget.allotment_cents],
    ...(budget.excess_cents > 0 ? ([['excess', budget.excess_cents]] as const) : []),
    ['spent', budget.spent_cents],
    ['committed', budget.committed_cents],
    ['left', budget.left_cents],
    ...(budget.waiting_cents > 0 ? ([['waiting', budget.waiting_cents]] as const) : []),
  ] as const
  return (
    <Section
      title={t('budget.title')}
      lead={
        <>
          {dayInWords(budget.from_on, locale)} – {dayInWords(budget.to_on, locale)}
          {budget.agency && <> · {t('budget.lead', { agency: budget.agency })}</>}
          {budget.source && <> · {t('budget.source', { source: budget.source })}</>}
          {budget.change_words && <Text size="sm">{budget.change_words}</Text>}
        </>
      }
    >
      <dl className="budget-figures">
        {figures.map(([name, cents]) => (
          <div key={name} data-left={name === 'left' || undefined}>
            <dt>{t(`budget.${name}`)}</dt>
            <dd className="figures">{amount(cents)}</dd>
          </div>
        ))}
      </dl>
      <Progress.Root size="xl" aria-hidden>
        <Progress.Section value={share(budget.spent_cents)} color="harbour" />
        <Progress.Section value={share(budget.committed_cents)} color="harbour.3" />
      </Progress.Root>
      <Group gap="xs">
        <Text fw={650}>
          {t('budget.forecast')}: <span className="figures">{amount(budget.forecast_cents)}</span>
        </Text>
        <Text c="dimmed">{t('budget.forecast_percent', { percent })}</Text>
        {budget.monthly_cents > 0 && <Text c="dimmed">· {t('budget.monthly', { amount: amount(budget.monthly_cents), n: budget.months_left })}</Text>}
      </Group>
      <Warnings budget={budget} open={open} />
    </Section>
  )
}

function Warnings({ budget, open }: { budget: Budget; open: (what: Opened) => void }) {
  const { t, locale } = useWords()
  const now = useNow()
  if (budget.warnings.length === 0) return null
  return (
    <Stack gap="xs">
      {budget.warnings.map((one) => {
        const said = t('budget.warned', {
          forecast: amountInWords(one.forecast_cents, locale),
          allotment: amountInWords(one.allotment_cents, locale),
        })
        if (one.acknowledged_at)
          return (
            <Text key={one.id} size="sm">
              {said} {t('budget.answered', { name: one.by ?? '', words: one.words })}
            </Text>
          )
        const late = Date.parse(one.answer_by) < now
        return (
          <Alert key={one.id} color={late ? 'clay' : 'amber'} variant="light" icon={<IconAlertTriangle aria-hidden />}>
            <Group justify="space-between" gap="sm">
              <div style={{ flex: '1 1 14rem' }}>
                <Text fw={600}>{said}</Text>
                <Text size="sm">{t(late ? 'budget.warned_late' : 'budget.warned_by', { when: dayInWords(one.answer_by.slice(0, 10), locale) })}</Text>
              </div>
              {budget.may.includes('acknowledge') && (
                <Button variant="default" className="no-print" onClick={() => open({ what: 'acknowledge', warning: one })}>
                  {t('budget.acknowledge')}
                </Button>
              )}
            </Group>
          </Alert>
        )
      })}
    </Stack>
  )
}
