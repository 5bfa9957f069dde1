import { useWords, type Say } from '../../web/words/use-words.ts'
import { AddendumForm, CancelForm } from './words-forms.tsx'
import { DecideForm } from './decide-form.tsx'
import { HoldForm } from './hold-form.tsx'
import { InviteForm } from './invite-form.tsx'
import { ItemForm } from './item-form.tsx'
import { RoomForm } from './room-form.tsx'
import { Side } from '../../web/kit/side.tsx'
import { SpeakForm } from './speak-form.tsx'
import type { Given, Opened } from './shapes.ts'

/** The one thing that is being done, beside the page. */
export function Beside({ opened, ...given }: Given & { opened: Opened | null }) {
  const { t } = useWords()
  return (
    <Side title={opened ? titleOf(opened, t) : ''} opened={opened !== null} close={() => given.open(null)}>
      {opened && <Form {...given} opened={opened} />}
    </Side>
  )
}

function titleOf(opened: Opened, t: Say): string {
  switch (opened.what) {
    case 'add':
      return t('conference.add_item')
    case 'change':
      return t('conference.change_item')
    case 'speak':
      return t('conference.speak_of', { n: opened.item.n })
    case 'decide':
    case 'settle':
      return t('conference.decide_of', { n: opened.item.n })
    default:
      return t(`conference.${opened.what}`)
  }
}

function Form({ opened, ...given }: Given & { opened: Opened }) {
  const onDone = () => given.open(null)
  switch (opened.what) {
    case 'add':
      return <ItemForm {...given} onDone={onDone} />
    case 'change':
      return <ItemForm {...given} item={opened.item} onDone={onDone} />
    case 'invite':
      return <InviteForm {...given} onDone={onDone} />
    case 'hold':
      return <HoldForm {...given} onDone={onDone} />
    case 'cancel':
      return <CancelForm {...given} onDone={onDone} />
    case 'room':
      return <RoomForm {...given} item={opened.item} onDone={onDone} />
    case 'speak':
      return <SpeakForm {...given} item={opened.item} onDone={onDone} />
    case 'decide':
      return <DecideForm {...given} item={opened.item} onDone={onDone} />
    case 'settle':
      return <DecideForm {...given} item={opened.item} decision={opened.decision} onDone={onDone} />
    case 'addendum':
      return <AddendumForm {...given} item={opened.item} onDone={onDone} />
    default:
      return null
  }
}
