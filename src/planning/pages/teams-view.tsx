import { Button, Group, Skeleton } from '@mantine/core'
import { IconPlus, IconShieldCheck } from '@tabler/icons-react'
import { Suspense, type ReactNode } from 'react'
import { RingOf } from '../../web/beside/ring.tsx'
import { Chapters } from '../../web/kit/chapters.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { Ahead } from './ahead.tsx'
import { Brought } from './brought.tsx'
import { Changes } from './changes.tsx'
import { DoneBy } from './done-by.tsx'
import { Gaps } from './gaps.tsx'
import { Goals } from './goals.tsx'
import { MadeOf } from './made-of.tsx'
import { Needs } from './needs.tsx'
import { NextStep } from './next-step.tsx'
import { InTheirHands } from './owned.tsx'
import type { Part } from './part.ts'
import { Parts } from './parts.tsx'
import { PlanQuality } from './plan-quality.tsx'
import { Priorities } from './priorities.tsx'
import { Quality } from './quality.tsx'
import { Siblings } from './siblings.tsx'
import { Team } from './team.tsx'
import { TeamNews } from './team-news.tsx'
import { Together } from './together.tsx'
import { WhoWhen } from './who-when.tsx'
import { Wishes } from './wishes.tsx'

/** The plan as those who work by it read it; what needs a plan of its own is not there before one is begun. */
export function TeamsView(part: Part) {
  const { t } = useWords()
  const { board } = part
  const chapter = (id: ChapterOfPlan, children: ReactNode) => ({ id, title: t(`planning.chapter.${id}`), children })
  const answers = chapter('needs', <WhatItAnswers {...part} />)
  const goals = chapter('goals', <WhatIsReached {...part} />)
  const order = chapter('order', <Priorities {...part} />)
  const whoWhen = chapter('who_when', <WhoWhen {...part} />)
  if (!board.plan) return <Chapters chapters={[order, goals, answers, whoWhen]} />
  return (
    <Chapters
      chapters={[
        chapter('stands', <WhereItStands {...part} />),
        chapter('together', later(<Together {...part} />)),
        order,
        goals,
        answers,
        whoWhen,
        chapter('parts', later(<Parts {...part} />)),
        chapter('ahead', later([<Ahead key="ahead" {...part} />, <Changes key="changes" {...part} />])),
        chapter('owner', later(<InTheirHands {...part} />)),
        chapter('quality', later(<HowGood {...part} />)),
        chapter('team', <Team {...part} />),
      ]}
    />
  )
}
type ChapterOfPlan = 'stands' | 'together' | 'order' | 'goals' | 'needs' | 'who_when' | 'parts' | 'ahead' | 'owner' | 'quality' | 'team'

/** What is asked for by itself, and comes later than the board. */
const later = (children: ReactNode) => <Suspense fallback={<Skeleton height={180} radius="lg" />}>{children}</Suspense>

function WhereItStands(part: Part) {
  const { t } = useWords()
  return (
    <>
      <Suspense>
        <TeamNews person={part.person} />
      </Suspense>
      <Suspense>
        <Gaps person={part.person} name={part.board.owner.name || t('planning.unnamed')} />
      </Suspense>
      <NextStep {...part} />
      <RingOf person={part.person} />
    </>
  )
}

function WhatIsReached(part: Part) {
  const { t } = useWords()
  const { board, open } = part
  return (
    <>
      {board.may_next.includes('write') && (
        <Group gap="sm" className="no-print">
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => open({ what: 'goal' })}>
            {t('planning.add_goal')}
          </Button>
          <Button variant="default" leftSection={<IconShieldCheck size={18} aria-hidden />} onClick={() => open({ what: 'promise' })}>
            {t('planning.make_promise')}
          </Button>
        </Group>
      )}
      <MadeOf board={board} />
      <Goals {...part} />
      <Siblings {...part} />
    </>
  )
}

const WhatItAnswers = (part: Part) => (
  <>
    <Wishes {...part} />
    <Brought {...part} />
    <Needs {...part} />
  </>
)

const HowGood = (part: Part) => (
  <>
    <PlanQuality {...part} />
    <Quality {...part} />
    <DoneBy board={part.board} />
  </>
)
