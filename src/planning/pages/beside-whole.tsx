import { AnswerChangeForm, AskChangeForm } from './change-forms.tsx'
import { CrisisForm } from './crisis-form.tsx'
import type { Part } from './part.ts'
import { EaseRiskForm, RiskForm, RiskOutcomeForm } from './risk-forms.tsx'
import { Versions } from './versions.tsx'
import type { OpenedWhole } from './whole.tsx'

/** What stands open beside the board of the plan as a whole. */
export function BesideWhole({ opened, ...part }: Part & { opened: OpenedWhole }) {
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
  }
}
