import { Grid, Stack } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { Page } from '../../web/kit/page.tsx'
import { PrintButton } from '../../web/kit/print-button.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { usePersonCrumbs } from '../../web/kit/use-person-crumbs.ts'
import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { Around } from './around.tsx'
import { Changes } from './changes.tsx'
import { ChildView } from './child-view.tsx'
import { Domains } from './domains.tsx'
import { Measures } from './measures.tsx'
import { NextStep } from './next-step.tsx'
import { Offer } from './offer.tsx'
import { OwnVoice } from './own-voice.tsx'
import { anchorOf, isOpen } from './parts.ts'
import { Picture } from './picture.tsx'
import { Sittings } from './sittings.tsx'
import { Strengths } from './strengths.tsx'
import { Wheel } from './wheel.tsx'
import './assessment.css'

/** One assessment, as the conversation goes: strengths, what worked before, each part of life, people and places, the person's own words. */
export default function Assessment() {
  const { id = '', assessment = '' } = useParams({ strict: false }) as { id?: string; assessment?: string }
  const { t } = useWords()
  const crumbs = usePersonCrumbs(id)
  const shown = useAsk('GET /api/people/:person_id/assessments/:id', { params: { person_id: id, id: assessment } })
  const [open, setOpen] = useState<string | null>(null)
  const part = { person: id, shown }
  const begun = !['offered', 'scheduled', 'declined'].includes(shown.state)
  const child = shown.kind === 'child'
  /** Opens a part of the conversation and brings it into view. */
  const goTo = (place: string) => {
    setOpen(place)
    requestAnimationFrame(() => {
      const there = document.getElementById(anchorOf(place))
      there?.scrollIntoView({ block: 'start' })
      there?.focus({ preventScroll: true })
    })
  }
  const beside = begun && (
    <>
      {!child && <Wheel {...part} goTo={goTo} />}
      <Sittings {...part} />
    </>
  )
  return (
    <Page
      title={t(child ? 'assessment.title_child' : 'assessment.title')}
      lead={
        <>
          {t(`assessment.state.${shown.state}`)} · {child ? '' : `${t(`assessment.depth.${shown.depth}`)} · `}
          {t('assessment.offered')} <When at={shown.offered_at} />
          {shown.agency ? ` · ${shown.agency}` : ''}
        </>
      }
      crumbs={crumbs}
      actions={shown.completed_at && <PrintButton person={id} what="assessment" label={t('assessment.print')} />}
    >
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 4 }} order={{ base: 1, md: 2 }}>
          <Stack gap="lg" className="no-print">
            <NextStep {...part} goTo={goTo} />
            <Stack gap="lg" visibleFrom="md">
              {beside}
            </Stack>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8 }} order={{ base: 2, md: 1 }}>
          <Stack gap="lg">
            {!begun && <Offer {...part} />}
            {begun && <Strengths {...part} />}
            {begun && child && <ChildView {...part} />}
            {begun && shown.changes.length > 0 && <Changes {...part} />}
            {begun && !child && <Measures person={id} assessment={shown.id} />}
            {begun && (isOpen(shown) ? <Domains {...part} open={open} onOpen={setOpen} /> : <Picture {...part} />)}
            {begun && !child && <Around person={id} assessment={shown.id} may={isOpen(shown)} />}
            {begun && <OwnVoice {...part} />}
            <Stack gap="lg" hiddenFrom="md" className="no-print">
              {beside}
            </Stack>
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  )
}
