import { LIFE_PARTS } from '../../shared/life-words.ts'
import { useNow } from '../../web/kit/reader.ts'
import { CareDrawer } from './care-drawer.tsx'
import { HouseholdDrawer } from './household-drawer.tsx'
import { IdentityDrawer } from './identity-drawer.tsx'
import { AboutMeDrawer, LifePartDrawer } from './life-drawers.tsx'
import { LinkDrawer } from './link-drawer.tsx'
import { AddressDrawer, ContactDrawer } from './reach-drawers.tsx'
import { ResponsibleDrawer } from './responsible.tsx'
import type { Person } from './shown.ts'
import { StayDrawer } from './stay-drawer.tsx'

/** The form that the address asks for: "contact", or "stay:<id>" for one that is already written. */
export default function Drawers({ person, edit, onClose }: { person: Person; edit: string; onClose: () => void }) {
  const today = new Date(useNow()).toISOString().slice(0, 10)
  const [what, id] = edit.split(':')
  const given = { person, today, onClose }
  switch (what) {
    case 'identity':
      return <IdentityDrawer {...given} />
    case 'stay':
      return <StayDrawer {...given} stay={person.stays.find((one) => one.id === id)} />
    case 'address':
      return <AddressDrawer {...given} />
    case 'contact':
      return <ContactDrawer {...given} />
    case 'care':
      return <CareDrawer {...given} noted={person.vulnerabilities.find((one) => one.id === id)} />
    case 'about':
      return <AboutMeDrawer {...given} />
    case 'life':
      return <LifePartDrawer {...given} part={LIFE_PARTS.find((part) => part === id) ?? 'home'} />
    case 'responsible': {
      const noted = person.responsibilities.find((one) => one.id === id)
      return noted ? <ResponsibleDrawer {...given} noted={noted} /> : null
    }
    case 'household':
      return <HouseholdDrawer {...given} />
    case 'link':
      return <LinkDrawer {...given} />
    default:
      return null
  }
}
