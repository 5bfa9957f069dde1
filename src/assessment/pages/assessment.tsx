import { Grid, Stack } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { Page } from '../../web/kit/page.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { usePersonCrumbs } from '../../web/kit/use-person-crumbs.ts'
import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { ChildView } from './child-view.tsx'
import { Domains } from './domains.tsx'
import { NextStep } from './next-step.tsx'
import { Offer } from './offer.tsx'
import { OwnVoice } from './own-voice.tsx'
import { Strengths } from './strengths.tsx'

/** One assessment, as the conversation goes: strengths, what worked before, each part of life, the person's own words. */
export default function Assessment() {
  const { id = '', assessment = '' } = useParams({ strict: false }) as { id?: string; assessment?: string }
  const { t } = useWords()
  const crumbs = usePersonCrumbs(id)
  const shown = useAsk('GET /api/people/:person_id/assessments/:id', { params: { person_id: id, id: assessment } })
  const part = { person: id, shown }
  const begun = !['offered', 'scheduled', 'declined'].includes(shown.state)
  return (
    <Page
      title={t(shown.kind === 'child' ? 'assessment.title_child' : 'assessment.title')}
      lead={
        <>
          {t(`assessment.state.${shown.state}`)} · {shown.kind === 'child' ? '' : `${t(`assessment.depth.${shown.depth}`)} · `}
          {t('assessment.offered')} <When at={shown.offered_at} />
          {shown.agency ? ` · ${shown.agency}` : ''}
        </>
      }
      crumbs={crumbs}
    >
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 4 }} order={{ base: 1, md: 2 }}>
          <NextStep {...part} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8 }} order={{ base: 2, md: 1 }}>
          <Stack gap="lg">
            {!begun && <Offer {...part} />}
            {begun && <Strengths {...part} />}
            {begun && shown.kind === 'child' && <ChildView {...part} />}
            {begun && <Domains {...part} />}
            {begun && <OwnVoice {...part} />}
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  )
}
