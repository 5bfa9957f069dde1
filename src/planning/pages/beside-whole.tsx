import { AnswerChangeForm, AskChangeForm } from './change-forms.tsx'
import { CrisisForm } from './crisis-form.tsx'
import type { Part } from './part.ts'
import { EaseRiskForm, RiskForm, RiskOutcomeForm } from './risk-forms.tsx'
import { Versions } from './versions.tsx'
import { CopyForm, SectionForm, StandInForm, UnderstandForm } from './owned-forms.tsx'
import type { OpenedOwned } from './owned.tsx'
import { AllPoints, AuditForm, ExceptForm } from './plan-quality.tsx'
import type { OpenedWhole } from './whole.tsx'

/** What stands open beside the board of the plan as a whole. */
export function BesideWhole({ opened, ...part }: Part & { opened: OpenedWhole | OpenedOwned }) {
  switch (opened.what) {
    case 'change':
      return <AskChangeForm {...part} />
    case 'answer_change':
      return <AnswerChangeForm {...part} id={opened.id} />
    case 'versions':
      return <Versions {...part} />
    case 'crisis':
      return <CrisisForm person={part.person} before={null} onDone={() => part.open(null)} />
    case 'risk':
      return <RiskForm {...part} />
    case 'ease_risk':
      return <EaseRiskForm {...part} id={opened.id} />
    case 'risk_outcome':
      return <RiskOutcomeForm {...part} id={opened.id} />
    case 'section':
      return <SectionForm {...part} id={opened.id} />
    case 'copy':
      return <CopyForm {...part} />
    case 'understand':
      return <UnderstandForm {...part} id={opened.id} />
    case 'stand_in':
      return <StandInForm {...part} />
    case 'points':
      return <AllPoints {...part} />
    case 'except':
      return <ExceptForm {...part} id={opened.id} />
    case 'audit':
      return <AuditForm {...part} />
  }
}
