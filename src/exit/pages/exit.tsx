import { Grid, Stack } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { notFound, useParams } from '@tanstack/react-router'
import { GoButton } from '../../web/kit/go.tsx'
import { Page } from '../../web/kit/page.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { usePersonCrumbs } from '../../web/kit/use-person-crumbs.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Answer } from './answer.tsx'
import { Close } from './close.tsx'
import { DecideFollowUp } from './decide-follow-up.tsx'
import { Ended } from './ended.tsx'
import { ExitPlan } from './exit-plan.tsx'
import { FollowUps } from './follow-ups.tsx'
import { Ladder } from './ladder.tsx'
import { Left } from './left.tsx'
import { Offer } from './offer.tsx'

/** One stretch of support on its way to a good ending: the steps, what is still open, and how it went on afterwards. */
export default function Exit() {
  const { id, period: wanted } = useParams({ strict: false }) as { id: string; period: string }
  const { t } = useWords()
  const crumbs = usePersonCrumbs(id)
  const { periods } = useAsk('GET /api/people/:person_id/exits', { params: { person_id: id } })
  const period = periods.find((one) => one.id === wanted)
  if (!period) throw notFound()
  const part = { person: id, period }
  const planning = period.state === 'exit_planning' || period.state === 'ready_to_close'
  const declined = period.offer?.response === 'declined'
  return (
    <Page
      title={t('exit.title')}
      lead={`${period.agency ?? t('exit.an_agency')} · ${t(`exit.state.${period.state}`)}`}
      crumbs={crumbs}
      actions={
        period.exit_plan?.what_keeps_it && (
          <GoButton variant="light" leftSection={<IconPrinter size={18} aria-hidden />} to={`${paths.person(id)}/exit/${period.id}/sheet`}>
            {t('exit.print_sheet')}
          </GoButton>
        )
      }
    >
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 4 }}>
          <Ladder {...part} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Stack gap="lg">
            {period.state === 'active' && <Offer {...part} />}
            {period.state === 'exit_offered' && <Answer {...part} />}
            {planning && !declined && <ExitPlan {...part} />}
            {planning && <DecideFollowUp {...part} />}
            {planning && <Close {...part} />}
            {period.closed_at && <Ended {...part} />}
            {period.closed_at && <FollowUps {...part} />}
            {period.may_next.includes('unplanned_exit') && <Left {...part} />}
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  )
}
