import { Button, Group, List, NumberInput, SimpleGrid, Stack, Text } from '@mantine/core'
import { useForm } from '@mantine/form'
import { amountInWords } from '../../web/kit/amount.ts'
import { DayField } from '../../web/kit/day-field.tsx'
import { Empty } from '../../web/kit/empty.tsx'
import { Page } from '../../web/kit/page.tsx'
import { useNow, useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Card, Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { When } from '../../web/kit/when.tsx'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'

/** What helped somewhere and may help elsewhere; and, for those who lead, which teams have tried nothing unusual and what the fund still holds. */
export default function Ideas() {
  const { t, locale } = useWords()
  const { roles } = useReader()
  const { ideas, teams, quarter, fund } = useAsk('GET /api/shared-practice')
  const sets = roles.includes('agency_admin')
  return (
    <Page title={t('ideas.title')} lead={t('ideas.lead')}>
      {(fund || sets || teams.length > 0) && (
        <SimpleGrid cols={{ base: 1, md: 2 }} style={{ alignItems: 'start' }}>
          {(fund || sets) && (
            <Section title={t('ideas.fund')}>
              {fund ? (
                <Text className="figures">
                  {t('ideas.fund_left', {
                    left: amountInWords(fund.left_cents, locale),
                    amount: amountInWords(fund.amount_cents, locale),
                    day: dayInWords(fund.to_on, locale),
                  })}
                </Text>
              ) : (
                <Text c="dimmed">{t('ideas.fund_none')}</Text>
              )}
              {sets && <SetAside />}
            </Section>
          )}
          {teams.length > 0 && (
            <Section title={t('ideas.teams')} lead={t('ideas.teams_lead', { day: dayInWords(quarter, locale) })}>
              <List listStyleType="none" spacing={8}>
                {teams.map((one) => (
                  <List.Item key={`${one.agency}${one.supervisor ?? ''}`}>
                    <Group gap="xs" justify="space-between">
                      <span>
                        {one.agency}
                        {` · ${one.supervisor ? t('ideas.team_of', { name: one.supervisor }) : t('ideas.team_none')}`}
                      </span>
                      <StateBadge state={one.tried > 0 ? 'met' : 'missed'}>{t('ideas.tried', { count: one.tried })}</StateBadge>
                    </Group>
                  </List.Item>
                ))}
              </List>
            </Section>
          )}
        </SimpleGrid>
      )}
      {ideas.length === 0 && <Empty title={t('ideas.none')}>{t('ideas.none_text')}</Empty>}
      <Stack gap="sm">
        {ideas.map((one) => (
          <Card key={one.id}>
            <Text fw={650}>{one.idea}</Text>
            <Text>{one.result}</Text>
            <Text size="sm" c="dimmed">
              {one.agency}
              {one.by && ` · ${one.by}`} · <When at={one.at} />
              {one.cost_cents > 0 && ` · ${t('ideas.cost', { amount: amountInWords(one.cost_cents, locale) })}`}
            </Text>
          </Card>
        ))}
      </Stack>
    </Page>
  )
}

/** For a quarter from today, unless other days are chosen. */
function SetAside() {
  const { t } = useWords()
  const now = useNow()
  const day = (ahead: number) => new Date(now + ahead * 86_400_000).toISOString().slice(0, 10)
  const form = useForm({ initialValues: { amount: 0 as number | string, from_on: day(0) as string | null, to_on: day(90) as string | null } })
  const { send, sending, refusal } = useSend('POST /api/flexible-fund', { onDone: () => form.reset() })
  return (
    <form
      onSubmit={form.onSubmit(({ amount, from_on, to_on }) =>
        send({ body: { amount_cents: Math.round(Number(amount) * 100), from_on: from_on ?? day(0), to_on: to_on ?? day(90) } }),
      )}
    >
      <Stack gap="sm">
        <NumberInput label={t('ideas.fund_amount')} min={0} decimalScale={2} {...form.getInputProps('amount')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <DayField label={t('ideas.fund_from')} value={form.values.from_on} onChange={(value) => form.setFieldValue('from_on', value)} />
          <DayField label={t('ideas.fund_to')} value={form.values.to_on} onChange={(value) => form.setFieldValue('to_on', value)} />
        </SimpleGrid>
        <Refusal refusal={refusal} />
        <Group>
          <Button type="submit" loading={sending}>
            {t('ideas.fund_set')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
