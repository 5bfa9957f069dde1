import { Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Section } from '../../web/kit/section.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { ownNumber, type Helper, type OfAgency } from './agencies.ts'
import { CallButton, OneHelper } from './helper.tsx'
import { MyGain } from './my-gain.tsx'

type Given = { person: string; agency: OfAgency; reached: (helper: Helper) => ReactNode }
/** One agency, named once: what it is here for, who of it helps and how each is reached, and how much it helps me. */
export function AgencyCard({ person, agency, reached }: Given) {
  const { name, people, itself, partner } = agency
  const number = ownNumber(agency)
  return (
    <Section title={name}>
      <Told agency={agency} />
      {people.length > 0 && (
        <ul className="my-list">
          {people.map((helper) => (
            <li key={helper.id}>
              <OneHelper helper={helper} within>
                {reached(helper)}
              </OneHelper>
            </li>
          ))}
        </ul>
      )}
      {itself && reached(itself)}
      {(number !== '' || people.length === 0) && <CallButton name={name} phone={number} />}
      {partner && <MyGain partner={partner} person={person} />}
    </Section>
  )
}

/** What it does, in the words of the plan, what I gain by it, and what of theirs there is for me; nothing where nobody has said any of it. */
function Told({ agency: { itself, partner, services } }: { agency: OfAgency }) {
  const { t } = useWords()
  if (!itself?.does && !partner && services.length === 0) return null
  return (
    <Stack gap={4}>
      {itself?.does && <Text>{itself.does}</Text>}
      {partner && <Text>{t('my.gain_for', { words: partner.benefit })}</Text>}
      {services.length > 0 && <Text>{t('my.agency_services', { services: services.join(', ') })}</Text>}
    </Stack>
  )
}
