import { useParams } from '@tanstack/react-router'
import { Nowhere } from '../../web/shell/nowhere.tsx'
import { Agencies } from './agencies.tsx'
import { Invitations } from './invitations.tsx'
import { OwnAgency } from './own-agency.tsx'
import { Partners } from './partners.tsx'
import { People } from './people.tsx'
import { Programmes } from './programmes.tsx'

const PAGES = { people: People, invitations: Invitations, programmes: Programmes, agency: OwnAgency, partners: Partners, agencies: Agencies }

/** One address for each part; the first is the people who work here. */
export default function Administration() {
  const { part = 'people' } = useParams({ strict: false }) as { part?: string }
  const Part = part in PAGES ? PAGES[part as keyof typeof PAGES] : Nowhere
  return <Part />
}
