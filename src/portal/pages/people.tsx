import { Button, Text } from '@mantine/core'
import type { Answer } from '../../web/api.ts'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { MyWay } from '../../mix/pages/my-way.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { goTo } from '../../web/portal/place.ts'
import { useWords } from '../../web/words/use-words.ts'
import { AgencyCard } from './agency-card.tsx'
import { byAgency, elsewhere, type Helper } from './agencies.ts'
import { Closed } from './closed.tsx'
import { HelperCard } from './helper.tsx'
import { MyHandovers } from './my-handovers.tsx'
import { MyLaw } from './my-law.tsx'
import { MyWorker } from './my-worker.tsx'
import { MyTeam } from './my-team.tsx'
import { useMine } from './mine.ts'
import { Screen } from './screen.tsx'

/** Who helps, what each does, and how to reach them. */
export default function People() {
  const { person } = useMine()
  return person === null ? <Closed /> : <Everybody person={person} />
}

function Everybody({ person }: { person: string }) {
  const { t } = useWords()
  const reader = useReader()
  const { people } = useAsk('GET /api/people/:person_id/my', { params: { person_id: person } })
  const team = useAsk('GET /api/people/:person_id/team', { params: { person_id: person } })
  const { partners } = useAsk('GET /api/people/:person_id/partners', { params: { person_id: person } })
  const cards = byAgency({ people, partners, available: team.available })
  const reached = (helper: Helper) => <Line line={team.parts.find((one) => one.party_id === helper.id)} />
  return (
    <Screen title={t('my.people')} lead={t('my.people_lead')}>
      <MyWorker person={person} />
      <MyHandovers person={person} />
      {cards.length === 0 && <Text>{t('my.people_none')}</Text>}
      {cards.map((card) =>
        'agency' in card ? (
          <AgencyCard key={card.agency.id} person={person} agency={card.agency} reached={reached} />
        ) : (
          <HelperCard key={card.alone.id} helper={card.alone} level={2}>
            {reached(card.alone)}
          </HelperCard>
        ),
      )}
      {people.some((one) => one.part === 'coordinator') && <Difference hasAdvocate={people.some((one) => one.part === 'advocate')} />}
      {reader.id === person && <MyWay person={person} />}
      {reader.id === person && <MyLaw person={person} />}
      <MyTeam person={person} told={team} available={elsewhere(cards, team.available)} />
    </Screen>
  )
}

/** How else they are reached, and who steps in while they are away. */
function Line({ line }: { line: Answer<'GET /api/people/:person_id/team'>['parts'][number] | undefined }) {
  const { t } = useWords()
  if (!line) return null
  return (
    <>
      {line.contact_path && (
        <Text mt={4}>
          {t('team.reach')}: {line.contact_path}
        </Text>
      )}
      {line.substitute && (
        <Text mt={4}>
          {t('team.steps_in')}: {line.substitute}
        </Text>
      )}
    </>
  )
}

/** A coordinator brings everybody together; an advocate is on the person's side alone. */
function Difference({ hasAdvocate }: { hasAdvocate: boolean }) {
  const { t } = useWords()
  return (
    <Section title={t('my.difference')}>
      <Text>{t('my.difference_coordinator')}</Text>
      <Text>{t(hasAdvocate ? 'my.difference_advocate' : 'my.difference_none')}</Text>
      <Button size="md" variant="default" className="no-print" style={{ alignSelf: 'flex-start' }} onClick={() => goTo('rights')}>
        {t(hasAdvocate ? 'my.go.rights' : 'my.difference_ask')}
      </Button>
    </Section>
  )
}
