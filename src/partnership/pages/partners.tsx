import { Stack } from '@mantine/core'
import { IconBuildingCommunity } from '@tabler/icons-react'
import type { Answer } from '../../web/api.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { GoButton } from '../../web/kit/go.tsx'
import { Section } from '../../web/kit/section.tsx'
import { Side } from '../../web/kit/side.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useOneOpen } from '../../web/kit/use-one-open.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { AgreementForm } from './agreement-form.tsx'
import { Coordination } from './coordination.tsx'
import { Issues } from './issues.tsx'
import { PartnerCard } from './partner-card.tsx'
import { DecideForm, RateForm, SayForm } from './partner-forms.tsx'
import { ReservedByLaw } from './reserved.tsx'

export type Told = Answer<'GET /api/people/:person_id/partners'>
export type PartnerShown = Told['partners'][number]
export type Opened = { what: 'say' | 'rate' | 'decide'; id: string } | { what: 'agree_upon' }
export type Part = { person: string; told: Told; open: (opened: Opened | null) => void }

/** Working with other agencies: what the person gains by each, and how it works where another coordinates, and what stands between them. */
export default function Partners({ person }: { person: string }) {
  const { t } = useWords()
  const told = useAsk('GET /api/people/:person_id/partners', { params: { person_id: person } })
  const [opened, open] = useOneOpen<Opened>()
  const part: Part = { person, told, open }
  const one = opened && 'id' in opened ? told.partners.find(({ agency }) => agency.id === opened.id) : undefined
  const done = () => open(null)
  const title =
    opened === null
      ? ''
      : opened.what === 'agree_upon'
        ? t('partners.agree_upon')
        : t('partners.act_of', { act: t(`partners.act.${opened.what}`), agency: one?.agency.name ?? '' })
  return (
    <Stack gap="lg">
      <Section title={t('partners.title')} {...(told.partners.length > 0 ? { lead: t('partners.lead') } : {})}>
        {told.partners.length === 0 && (
          <Empty
            level={3}
            icon={<IconBuildingCommunity size={28} />}
            title={t('partners.none')}
            action={
              <GoButton to={`${paths.person(person)}/plan`} variant="default" className="no-print">
                {t('partners.to_plan')}
              </GoButton>
            }
          >
            {t('partners.none_first')}
          </Empty>
        )}
        <Stack component="ul" gap="lg" p={0} m={0} style={{ listStyle: 'none' }}>
          {told.partners.map((each) => (
            <PartnerCard key={each.id ?? each.agency.id} one={each} open={open} />
          ))}
        </Stack>
      </Section>
      <Coordination {...part} />
      <ReservedByLaw person={person} />
      <Issues person={person} />
      <Side title={title} opened={opened !== null} close={done}>
        {one && opened?.what === 'say' && <SayForm person={person} one={one} onDone={done} />}
        {one && opened?.what === 'rate' && <RateForm person={person} one={one} onDone={done} />}
        {one && opened?.what === 'decide' && <DecideForm person={person} one={one} onDone={done} />}
        {opened?.what === 'agree_upon' && <AgreementForm person={person} told={told} onDone={done} />}
      </Side>
    </Stack>
  )
}
