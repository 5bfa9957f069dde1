import { Side } from '../../web/kit/side.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Help, Issue, Told } from './advocacy.tsx'
import { DeclareForm } from './declare-form.tsx'
import { GiveForm } from './give-form.tsx'
import { HelpForm } from './help-form.tsx'
import { LinkForm } from './link-form.tsx'
import { OpenForm } from './open-form.tsx'
import { CloseForm, PraiseForm, WishForm } from './said-forms.tsx'

export type Opened =
  | { what: 'open' }
  | { what: 'help' | 'link' | 'wish' | 'close'; issue: Issue }
  | { what: 'praise'; issue: Issue; help: Help }
  | { what: 'give'; party_id: string; name: string }
  | { what: 'declare' }

type Given = { person: string; told: Told; opened: Opened | null; close: () => void; open: (what: Opened) => void }
/** The one thing that is being done, beside the page. */
export function Beside({ opened, close, ...given }: Given) {
  const { t } = useWords()
  const title =
    opened &&
    (opened.what === 'open' || opened.what === 'give' || opened.what === 'declare' ? t(`advocacy.${opened.what}`) : t(`advocacy.act.${opened.what}`))
  return (
    <Side title={title} opened={opened !== null} close={close}>
      {opened && <Form {...given} opened={opened} onDone={close} />}
    </Side>
  )
}

function Form({ person, told, opened, open, onDone }: Omit<Given, 'opened' | 'close'> & { opened: Opened; onDone: () => void }) {
  const given = { person, onDone }
  switch (opened.what) {
    case 'open':
      return <OpenForm {...given} />
    case 'help':
      return <HelpForm {...given} issue={opened.issue} onLink={() => open({ what: 'link', issue: opened.issue })} />
    case 'link':
      return <LinkForm {...given} issue={opened.issue} told={told} />
    case 'wish':
      return <WishForm {...given} issue={opened.issue} />
    case 'close':
      return <CloseForm {...given} issue={opened.issue} />
    case 'praise':
      return <PraiseForm {...given} issue={opened.issue} help={opened.help} />
    case 'give':
      return <GiveForm {...given} party_id={opened.party_id} name={opened.name} />
    case 'declare':
      return <DeclareForm {...given} told={told} />
  }
}
