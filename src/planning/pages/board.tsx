import { Button, SegmentedControl } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { Empty } from '../../web/kit/empty.tsx'
import { Page } from '../../web/kit/page.tsx'
import { PrintButton } from '../../web/kit/print-button.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Side } from '../../web/kit/side.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useFilters } from '../../web/kit/use-filters.ts'
import { useOneOpen } from '../../web/kit/use-one-open.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Beside } from './beside.tsx'
import type { Opened, Part } from './part.ts'
import { PersonsView } from './persons-view.tsx'
import { TeamsView } from './teams-view.tsx'
import { ChosenLevel } from './together.tsx'

/** The one plan: what is missing for its next step, the goals in the person's order, who does what by when, and who carries it. */
export default function PlanBoard() {
  const { id: person = '' } = useParams({ strict: false }) as { id?: string }
  const { t } = useWords()
  const of = { params: { person_id: person } }
  const board = { ...useAsk('GET /api/people/:person_id/plan', of), ...useAsk('GET /api/people/:person_id/plan/parties', of) }
  const { chosen, choose } = useFilters(['view'])
  const [opened, open] = useOneOpen<Opened>()
  const part: Part = { person, board, open }
  const name = board.owner.name || t('planning.unnamed')
  const persons = chosen.view === 'person'
  return (
    <Page
      title={t('planning.title', { name })}
      lead={
        board.plan ? (
          <>
            {t('planning.belongs_to', { name })} {t(`planning.state.${board.plan.state}`)}, {t('planning.version', { n: board.plan.n })}
            <Suspense>
              <ChosenLevel person={person} board={board} />
            </Suspense>
            {board.responsible.map(({ id, body, officer, legal_basis }) => (
              <span key={id}>
                {' '}
                · <strong>{t('life.responsible', { body, officer })}</strong> {legal_basis}
              </span>
            ))}
          </>
        ) : undefined
      }
      crumbs={[
        { to: paths.people, label: t('navigation.people') },
        { to: paths.person(person), label: name },
      ]}
      actions={
        board.plan && (
          <>
            <SegmentedControl
              aria-label={t('planning.view')}
              value={persons ? 'person' : 'team'}
              onChange={(view) => choose({ view: view === 'person' ? 'person' : undefined })}
              data={[
                { value: 'team', label: t('planning.view_team') },
                { value: 'person', label: t('planning.view_person', { name }) },
              ]}
            />
            <PrintButton person={person} what="plan" label={t('planning.print')} />
          </>
        )
      }
    >
      {!board.plan && board.goals.length === 0 ? <NoPlan {...part} /> : persons ? <PersonsView {...part} /> : <TeamsView {...part} />}
      <Side title={opened ? t(`planning.open.${opened.what}`) : ''} opened={opened !== null} close={() => open(null)}>
        <Suspense>{opened && <Beside {...part} opened={opened} />}</Suspense>
      </Side>
    </Page>
  )
}

function NoPlan({ person, board }: Part) {
  const { t } = useWords()
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan')
  const begins = board.may_next.includes('begin')
  return (
    <Empty
      title={t('planning.none')}
      action={
        begins && (
          <Button loading={sending} onClick={() => send({ params: { person_id: person }, body: {} })}>
            {t('planning.begin')}
          </Button>
        )
      }
    >
      {t(begins ? 'planning.none_first' : 'planning.none_not_yours')}
      <Refusal refusal={refusal} />
    </Empty>
  )
}
