/** The invented services of the network, for the directory. */
import type { ServiceNeed } from '../../shared/service-needs.ts'
import type { AgencyKey } from '../network.ts'

export type ServiceText = {
  agency: AgencyKey
  name: string
  does: string
  needs: readonly ServiceNeed[]
  suburb: string
  /** `1-5 09:00-17:00` and so on; `always`. */
  open: string
  for?: string
  room?: 'has_room' | 'waiting_list' | 'full'
  languages?: readonly string[]
  appointment?: true
}
export const SERVICES: readonly ServiceText[] = [
  { agency: 'a1', name: 'Harbour House', does: 'Nineteen rooms for up to six weeks, staffed day and night. Families have their own corridor.', needs: ['crisis_bed', 'food', 'showers_laundry'], suburb: 'Quay Hill', open: 'always', for: 'Adults and families without anywhere safe tonight', room: 'waiting_list' },
  { agency: 'a1', name: 'Street to Home', does: 'Two teams walk the city from six in the morning and come back until there is a home.', needs: ['housing', 'information', 'health'], suburb: 'Quay Hill', open: '1-7 06:00-14:00', for: 'People who sleep outside', room: 'has_room' },
  { agency: 'a1', name: 'Family Pathways', does: 'One worker for a family, each child with a plan of their own.', needs: ['housing', 'family'], suburb: 'Saltmarsh', open: '1-5 09:00-17:00', for: 'Families with children', room: 'has_room', languages: ['Arabic', 'Chinese'] },
  { agency: 'a1', name: 'Front desk on Cooper’s Row', does: 'Walk in, sit down, somebody listens. Post can be sent here.', needs: ['information', 'phone_internet', 'crisis_bed'], suburb: 'Quay Hill', open: '1-5 08:30-18:00', room: 'has_room', languages: ['Italian', 'Polish'] },
  { agency: 'a1', name: 'Wednesday meal', does: 'A cooked meal at long tables. Help in the kitchen is welcome.', needs: ['food', 'community'], suburb: 'Lantern Park', open: '3 17:00-20:00', room: 'has_room' },
  { agency: 'a1', name: 'Showers and lockers', does: 'Hot showers, washing machines, lockers by the month.', needs: ['showers_laundry', 'clothing'], suburb: 'Tannery Flats', open: '1-6 07:00-12:00', room: 'has_room' },
  { agency: 'a1', name: 'Night line', does: 'Somebody answers, all night, and knows which beds are free.', needs: ['helpline', 'crisis_bed'], suburb: 'Quay Hill', open: '1-7 18:00-08:00', room: 'has_room' },
  { agency: 'a1', name: 'Winter coat store', does: 'Coats, boots and blankets, given without questions.', needs: ['clothing'], suburb: 'Tannery Flats', open: '2,4 10:00-15:00', room: 'has_room' },
  { agency: 'a2', name: 'Tenancy Plus', does: 'Speaks with the landlord, agrees instalments, visits in the first months.', needs: ['tenancy', 'money', 'life_skills'], suburb: 'Northside', open: '1-5 09:00-16:30', for: 'Tenants who might lose their home', room: 'has_room' },
  { agency: 'a2', name: 'First Keys', does: 'Twelve shared flats for a year, with help to find what comes after.', needs: ['housing', 'life_skills'], suburb: 'Old Mill', open: '1-5 09:00-17:00', for: 'People from sixteen to twenty-five', room: 'waiting_list', appointment: true },
  { agency: 'a2', name: 'Housing applications desk', does: 'Fills in the application with you and tells you honestly how long it takes.', needs: ['housing', 'information'], suburb: 'Northside', open: '1,3,5 09:30-13:00', room: 'has_room', languages: ['Spanish'] },
  { agency: 'a2', name: 'Repairs pressed for', does: 'Writes to landlords about heating, damp and locks, and keeps writing.', needs: ['tenancy'], suburb: 'Northside', open: '1-5 10:00-16:00', room: 'has_room' },
  { agency: 'a2', name: 'Bond fund', does: 'Lends the bond and the first fortnight, paid back slowly.', needs: ['money', 'housing'], suburb: 'Northside', open: '1-4 10:00-15:00', room: 'waiting_list', appointment: true },
  { agency: 'a2', name: 'Ground-floor register', does: 'Matches homes without stairs to people who need them.', needs: ['housing', 'disability'], suburb: 'Orchard Rise', open: '2 10:00-12:00', room: 'full', appointment: true },
  { agency: 'a3', name: 'Health on the Street', does: 'A nurse with a rucksack: feet, wounds, tablets, vaccinations.', needs: ['health'], suburb: 'Quay Hill', open: '1-5 07:00-13:00', for: 'People who sleep outside or in shelters', room: 'has_room' },
  { agency: 'a3', name: 'Walk-in clinic', does: 'Doctors without appointment. Come early.', needs: ['health'], suburb: 'Old Mill', open: '1-6 08:00-16:00', room: 'has_room', languages: ['Vietnamese', 'Arabic', 'Spanish'] },
  { agency: 'a3', name: 'Respite beds', does: 'Six beds with nurses, for people who leave hospital without a home.', needs: ['crisis_bed', 'health'], suburb: 'Old Mill', open: 'always', room: 'full' },
  { agency: 'a3', name: 'Dental chair', does: 'Two days a week, pain first.', needs: ['dental'], suburb: 'Old Mill', open: '2,4 09:00-16:00', room: 'waiting_list', appointment: true },
  { agency: 'a3', name: 'Evening counselling', does: 'The same counsellor each time, hours after work.', needs: ['mental_health'], suburb: 'Lantern Park', open: '1-4 16:00-20:30', room: 'waiting_list', appointment: true },
  { agency: 'a3', name: 'Thursday group', does: 'Staying sober, over coffee. No speeches.', needs: ['alcohol_drugs', 'community'], suburb: 'Tannery Flats', open: '4 18:30-20:00', room: 'has_room' },
  { agency: 'a3', name: 'Clean works', does: 'Needle exchange and a quiet word.', needs: ['needle_exchange', 'alcohol_drugs'], suburb: 'Quay Hill', open: '1-7 10:00-22:00', room: 'has_room' },
  { agency: 'a3', name: 'Mothers’ hour', does: 'Midwife, scales, tea.', needs: ['health', 'family'], suburb: 'Saltmarsh', open: '3 10:00-12:30', for: 'Expecting and new parents', room: 'has_room', languages: ['Chinese', 'Somali'] },
  { agency: 'a4', name: 'Leaving Care Well', does: 'A worker until twenty-one, and a voice in court.', needs: ['family', 'housing'], suburb: 'Ferry Point', open: '1-5 09:00-17:00', for: 'Young people in or leaving care', room: 'has_room' },
  { agency: 'a4', name: 'Families duty desk', does: 'Answers the same day when a child is not safe.', needs: ['family', 'violence'], suburb: 'Ferry Point', open: 'always', room: 'has_room' },
  { agency: 'a4', name: 'Identity and papers', does: 'Birth certificates, proof of identity, fee waivers.', needs: ['information', 'legal'], suburb: 'Ferry Point', open: '1-5 09:00-15:00', room: 'has_room' },
  { agency: 'a4', name: 'Family room', does: 'A room with toys for visits, with or without somebody present.', needs: ['family'], suburb: 'Lantern Park', open: '6-7 10:00-16:00', room: 'has_room', appointment: true },
  { agency: 'a5', name: 'Tenancy legal clinic', does: 'Reads the notice, writes the answer, goes to the tribunal with you.', needs: ['legal', 'tenancy'], suburb: 'Tannery Flats', open: '2,4 13:00-18:00', room: 'has_room' },
  { agency: 'a5', name: 'Fines worked off', does: 'Turns old fines into hours, courses or nothing at all.', needs: ['legal', 'money'], suburb: 'Tannery Flats', open: '1 10:00-16:00', room: 'has_room', appointment: true },
  { agency: 'a5', name: 'Money desk', does: 'A financial counsellor and one page with everything you owe.', needs: ['money'], suburb: 'Tannery Flats', open: '3,5 10:00-16:00', room: 'waiting_list', appointment: true },
  { agency: 'a5', name: 'Somebody on your side', does: 'An independent advocate for meetings where everybody else is paid by an agency.', needs: ['legal', 'information'], suburb: 'Tannery Flats', open: '1-5 09:00-17:00', room: 'has_room' },
  { agency: 'a5', name: 'Safe address', does: 'How to keep an address off court papers, rolls and parcels.', needs: ['violence', 'legal'], suburb: 'Tannery Flats', open: '2 10:00-13:00', room: 'has_room', appointment: true },
  { agency: 'a6', name: 'At Home Longer', does: 'Rails, shopping, company, so that home stays possible.', needs: ['disability', 'life_skills'], suburb: 'Orchard Rise', open: '1-5 08:00-16:00', for: 'People over sixty, or older than their years', room: 'has_room', languages: ['Vietnamese', 'Chinese'] },
  { agency: 'a6', name: 'Tuesday visitors', does: 'A few hours’ rest for whoever cares for somebody.', needs: ['family', 'community'], suburb: 'Orchard Rise', open: '2 12:00-17:00', room: 'waiting_list' },
  { agency: 'a6', name: 'Wheels to appointments', does: 'Drivers who also come in and wait.', needs: ['transport'], suburb: 'Northside', open: '1-5 07:30-15:00', room: 'has_room', appointment: true },
  { agency: 'a6', name: 'Soup and cards', does: 'Lunch and a game, no registration.', needs: ['food', 'drop_in', 'community'], suburb: 'Orchard Rise', open: '1,3,5 11:30-14:30', room: 'has_room' },
]
