import type { Answer } from '../../web/api.ts'
import { Side } from '../../web/kit/side.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { AnswerForm } from './answer-form.tsx'
import { AppointForm } from './appoint-form.tsx'
import { BeginForm } from './begin-form.tsx'
import { CheckForm, FollowForm } from './check-form.tsx'
import type { Check } from './checks.tsx'
import { ConsentForm } from './consent-form.tsx'
import type { Need, Referral } from './referrals.tsx'
import { WentForm } from './went-form.tsx'
import { WithdrawForm } from './withdraw-form.tsx'
import { DelayForm, DiscussForm, SendForm, WayForm } from './words-forms.tsx'

export type Act = Referral['may'][number]
/** A referral as both the person's page and an agency's list show it. */
export type One = Answer<'GET /api/referrals'>['referrals'][number] | Referral
export type Opened = { what: 'begin'; need: Need } | { what: 'act'; act: Act; one: One } | { what: 'follow'; one: One; check: Check }
export type Given = { person: string; one: One; onDone: () => void }

/** The one thing that is being done, beside the list. */
export function Beside({ person, opened, close }: { person: string; opened: Opened | null; close: () => void }) {
  const { t } = useWords()
  const title =
    opened && (opened.what === 'act' ? t(`referral.act.${opened.act}`) : t(opened.what === 'begin' ? 'referral.begin' : 'referral.follow'))
  return (
    <Side title={title} opened={opened !== null} close={close}>
      {opened && <Form person={person} opened={opened} onDone={close} />}
    </Side>
  )
}

function Form({ person, opened, onDone }: { person: string; opened: Opened; onDone: () => void }) {
  if (opened.what === 'begin') return <BeginForm person={person} need={opened.need} onDone={onDone} />
  const given = { person, one: opened.one, onDone }
  if (opened.what === 'follow') return <FollowForm {...given} check={opened.check} />
  switch (opened.act) {
    case 'discuss':
      return <DiscussForm {...given} />
    case 'consent':
      return <ConsentForm {...given} />
    case 'send':
      return <SendForm {...given} />
    case 'acknowledge':
    case 'accept':
    case 'waitlist':
    case 'decline':
      return <AnswerForm {...given} answer={opened.act} />
    case 'appoint':
      return <AppointForm {...given} />
    case 'visit':
    case 'confirm':
      return <WentForm {...given} says={opened.act === 'visit' ? 'service' : 'person'} />
    case 'withdraw':
      return <WithdrawForm {...given} />
    case 'delay':
      return <DelayForm {...given} />
    case 'check':
      return <CheckForm {...given} />
    case 'seek':
    case 'go_on':
    case 'stay_away':
    case 'come_back':
    case 'complete':
      return <WayForm {...given} act={opened.act} />
  }
}
