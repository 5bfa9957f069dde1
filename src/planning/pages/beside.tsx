import { GoalForm } from './goal-form.tsx'
import { GoalStateForm } from './goal-state-form.tsx'
import { RungForm } from './ladder.tsx'
import { PartnersForm } from './partners-form.tsx'
import { Skeleton } from '@mantine/core'
import { Suspense } from 'react'
import { BesideWhole } from './beside-whole.tsx'
import type { Goal } from '../contract.ts'
import { NeedForm } from './needs.tsx'
import type { Opened, Part } from './part.ts'
import { PartForm } from './part-form.tsx'
import { OrderForm } from './priorities.tsx'
import { SafetyFirstForm } from './safety-first.tsx'
import { NewStep } from './step-form.tsx'
import { Step } from './step.tsx'
import { CoordinatorForm, ParticipantForm } from './team.tsx'
import { GuardianOrder } from './guardian-order.tsx'
import { HandOver } from './hand-over.tsx'
import { QualityForm } from './quality.tsx'
import { OfferAnswer, OfferForm, TakePartForm } from './together-offer.tsx'
import { DecisionForm } from './decision-form.tsx'
import { TalkForm, ToldForm } from './together-talk.tsx'
import { WishForm } from './wishes.tsx'
import { AgreeForm, LevelForm, PromiseForm, ProposeForm } from './version-forms.tsx'

/** What stands open beside the board, one thing at a time. */
export function Beside({ opened, ...part }: Part & { opened: Opened }) {
  /** As it stands now, not as it stood when it was opened: others write, too. */
  const asNow = (goal: Goal) => part.board.goals.find(({ id }) => id === goal.id) ?? goal
  switch (opened.what) {
    case 'goal':
      return <GoalForm {...part} goal={opened.goal && asNow(opened.goal)} need_id={opened.need_id} voice_id={opened.voice_id} like={opened.like} />
    case 'rung':
      return <RungForm {...part} goal={opened.goal} />
    case 'partners':
      return <PartnersForm {...part} goal={asNow(opened.goal)} />
    case 'wish':
      return <WishForm {...part} voice_id={opened.voice_id} />
    case 'offer_planning':
      return <OfferForm {...part} />
    case 'answer_planning':
      return <OfferAnswer {...part} offer_id={opened.offer_id} />
    case 'talk':
      return <TalkForm {...part} />
    case 'told_talk':
      return <ToldForm {...part} talk={opened.talk} />
    case 'decision':
      return <DecisionForm {...part} />
    case 'hand_over':
      return <HandOver {...part} id={opened.id} />
    case 'guardian_order':
      return <GuardianOrder {...part} relative_id={opened.relative_id} />
    case 'take_part':
      return <TakePartForm {...part} />
    case 'quality':
      return <QualityForm {...part} />
    case 'goal_state':
      return <GoalStateForm {...part} goal={asNow(opened.goal)} />
    case 'new_step':
      return <NewStep {...part} goal={asNow(opened.goal)} />
    case 'step':
      return <Step {...part} id={opened.id} />
    case 'need':
      return <NeedForm {...part} need_id={opened.need_id} />
    case 'link_part':
      return <PartForm {...part} part={opened.part} plan={opened.plan} />
    case 'order':
      return <OrderForm {...part} />
    case 'safety_first':
      return <SafetyFirstForm {...part} />
    case 'level':
      return <LevelForm {...part} />
    case 'propose':
      return <ProposeForm {...part} />
    case 'agree':
      return <AgreeForm {...part} />
    case 'promise':
      return <PromiseForm {...part} />
    case 'coordinator':
      return <CoordinatorForm {...part} />
    case 'participant':
      return <ParticipantForm {...part} />
    default:
      return (
        <Suspense fallback={<Skeleton height={240} />}>
          <BesideWhole {...part} opened={opened} />
        </Suspense>
      )
  }
}
