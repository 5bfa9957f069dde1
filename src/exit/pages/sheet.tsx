import { List, Stack, Text } from '@mantine/core'
import { notFound, useParams } from '@tanstack/react-router'
import { Page } from '../../web/kit/page.tsx'
import { PrintButton } from '../../web/kit/print-button.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'

/** What the person takes home, large and plain. */
export default function Sheet() {
  const { id, period: wanted } = useParams({ strict: false }) as { id: string; period: string }
  const { t, locale } = useWords()
  const { periods } = useAsk('GET /api/people/:person_id/exits', { params: { person_id: id } })
  const period = periods.find((one) => one.id === wanted)
  if (!period) throw notFound()
  const plan = period.exit_plan
  const follow = period.follow_up_plan
  const points =
    period.follow_ups.length > 0
      ? period.follow_ups.map((one) => dayInWords(one.due_on, locale, 'full'))
      : follow && !follow.refused
        ? follow.points.map((days) => t('exit.point', { days }))
        : []
  return (
    <Page
      title={t('exit.sheet_title')}
      lead={[period.agency, plan && `${t('exit.sheet_until')} ${dayInWords(plan.planned_on, locale, 'full')}`].filter(Boolean).join(' · ')}
      crumbs={[{ to: `${paths.person(id)}/exit/${period.id}`, label: t('exit.back_to_exit') }]}
      actions={<PrintButton person={id} what="leaving_sheet" variant="filled" label={t('exit.print')} />}
    >
      <Stack gap="md" maw={760} fz="lg">
        {!plan?.what_keeps_it && <Text fz="lg">{t('exit.sheet_none')}</Text>}
        {plan &&
          (['what_keeps_it', 'who_to_call', 'how_to_come_back'] as const).map(
            (name) =>
              plan[name] && (
                <Section key={name} title={t(`exit.${name}`)}>
                  <Text fz="lg" style={{ whiteSpace: 'pre-wrap' }}>
                    {plan[name]}
                  </Text>
                </Section>
              ),
          )}
        {points.length > 0 && (
          <Section title={t('exit.sheet_follow_up')} lead={follow && t(`mode.${follow.mode}`)}>
            <List>
              {points.map((one) => (
                <List.Item key={one}>{one}</List.Item>
              ))}
            </List>
          </Section>
        )}
        {follow?.open_door && (
          <Section title={t('exit.sheet_back')}>
            <Text fz="lg">{follow.open_door}</Text>
          </Section>
        )}
      </Stack>
    </Page>
  )
}
