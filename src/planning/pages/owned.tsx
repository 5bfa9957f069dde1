import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { Go } from '../../web/kit/go.tsx'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { Day } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { partyOf, sayParty, type Part } from './part.ts'

/** What stands open beside the plan as its owner's. */
export type OpenedOwned = { what: 'copy' | 'stand_in' | 'points' | 'audit' } | { what: 'section' | 'understand' | 'except'; id: string }
export const useOwned = (person: string) => useAsk('GET /api/people/:person_id/plan/owned', { params: { person_id: person } })
export type Owned = ReturnType<typeof useOwned>

/** Whether the plan is in its owner's hands: what it says in its ten parts, how hard it is to read, who has it and who understood it. */
export function InTheirHands(part: Part) {
  const { t } = useWords()
  const owned = useOwned(part.person)
  const name = part.board.owner.name || t('planning.unnamed')
  const late = owned.understood.filter((one) => one.late).length
  return (
    <Section
      title={t('planning.hands')}
      lead={t('planning.hands_lead', { name })}
      actions={
        owned.may.includes('give') && (
          <Button variant="default" onClick={() => part.open({ what: 'copy' })}>
            {t('planning.give_copy')}
          </Button>
        )
      }
    >
      <Stack gap="lg">
        {owned.agreement && owned.agreement.basis !== 'self' && (
          <Group gap="xs">
            <StateBadge state="soon">{t(owned.agreement.basis === 'interim' ? 'planning.stand_in_interim' : 'planning.stand_in_order')}</StateBadge>
            <Text size="sm">
              {owned.agreement.until ? (
                <>
                  {t('planning.interim', { name })} <Day day={owned.agreement.until} />
                </>
              ) : (
                t('planning.by_order')
              )}{' '}
              {owned.agreement.reason}
            </Text>
          </Group>
        )}
        {owned.agreement === null && owned.may.includes('stand_in') && (
          <div>
            <Button size="compact-sm" variant="subtle" className="no-print" onClick={() => part.open({ what: 'stand_in' })}>
              {t('planning.stand_in')}
            </Button>
          </div>
        )}
        {late > 0 && (
          <div>
            <StateBadge state="soon">{t('planning.understood_lead', { late, of: owned.understood.length })}</StateBadge>
          </div>
        )}
        <Parts {...part} owned={owned} />
        <HowItReads owned={owned} />
        {owned.n !== null && <Copies {...part} owned={owned} />}
        {owned.understood.length > 0 && <Understood {...part} owned={owned} />}
        {owned.comments.length > 0 && (
          <div>
            <Title order={3}>{t('planning.comments', { name })}</Title>
            {owned.comments.map((one) => (
              <OwnWords key={one.id} words={one.words} name={name} />
            ))}
          </div>
        )}
      </Stack>
    </Section>
  )
}

type With = Part & { owned: Owned }
const PART = { complete: 'kept', not_applicable: 'na', open: 'soon' } as const

function Parts({ person, open, owned }: With) {
  const { t } = useWords()
  const done = owned.sections.filter((one) => one.state !== 'open').length
  const fillable = ['situation', 'strengths', 'budget', 'risks']
  return (
    <div>
      <Title order={3} mb={4}>
        {t('planning.parts')}: {t('planning.parts_of', { done })}
      </Title>
      <Stack component="ol" gap={4} p={0} m={0} style={{ listStyle: 'none' }}>
        {owned.sections.map((one, at) => (
          <Group component="li" key={one.section} gap="xs">
            <Text>
              {at + 1}. {t(`planning.section.${one.section}`)}
            </Text>
            <StateBadge state={PART[one.state]}>{t(`planning.section_state.${one.state}`)}</StateBadge>
            {one.words && (
              <Text size="sm" c="dimmed">
                {one.words}
              </Text>
            )}
            {one.section === 'budget' && <Go to={`${paths.person(person)}?tab=budget`}>{t('planning.see_money')}</Go>}
            {fillable.includes(one.section) && one.state !== 'complete' && owned.may.includes('say') && (
              <Button
                size="compact-sm"
                variant="subtle"
                className="no-print"
                aria-label={`${t('planning.section_fill')}: ${t(`planning.section.${one.section}`)}`}
                onClick={() => open({ what: 'section', id: one.section })}
              >
                {t('planning.section_fill')}
              </Button>
            )}
          </Group>
        ))}
      </Stack>
    </div>
  )
}

function HowItReads({ owned }: { owned: Owned }) {
  const { t } = useWords()
  const { grade, limit, language, words, signs_a_sentence } = owned.reading
  return (
    <div>
      <Title order={3} mb={4}>
        {t('planning.reading')}
      </Title>
      {words === 0 ? (
        <Text c="dimmed">{t('planning.reading_none')}</Text>
      ) : language === 'zh' ? (
        <Text>{t('planning.reading_zh', { signs: signs_a_sentence ?? 0 })}</Text>
      ) : (
        <Group gap="xs">
          <StateBadge state={grade !== null && grade <= limit ? 'kept' : 'soon'}>
            {t('planning.reading_grade', { grade: grade ?? 0, limit })}
          </StateBadge>
          {grade !== null && grade > limit && <Text size="sm">{t('planning.reading_hard')}</Text>}
        </Group>
      )}
    </div>
  )
}

function Copies({ board, owned }: With) {
  const { t } = useWords()
  const now = owned.copies.filter((one) => one.n === owned.n)
  return (
    <div>
      <Title order={3} mb={4}>
        {t('planning.copies')}
      </Title>
      {now.length === 0 && <Text c="dimmed">{t('planning.copies_none', { n: owned.n ?? 0 })}</Text>}
      {now.map((one) => (
        <Text key={one.id} size="sm">
          {sayParty(partyOf(board, one.to_id), t)}: {t(`planning.format.${one.format}`)} · {one.language} · <Day day={one.given_at.slice(0, 10)} />
        </Text>
      ))}
    </div>
  )
}

function Understood({ board, open, owned }: With) {
  const { t } = useWords()
  return (
    <div>
      <Title order={3} mb={4}>
        {t('planning.understood')}
      </Title>
      <Stack component="ul" gap={6} p={0} m={0} style={{ listStyle: 'none' }}>
        {owned.understood.map((one) => {
          const name = sayParty(partyOf(board, one.party_id), t)
          const mayNow = one.at === null && owned.may.includes(one.party_id === board.owner.id ? 'understand_for_person' : 'understand')
          return (
            <li key={one.party_id}>
              <Group gap="xs">
                <Text>{name}</Text>
                <StateBadge state={one.at ? 'kept' : one.late ? 'missed' : 'pending'}>
                  {t(one.at ? 'planning.understood' : one.late ? 'planning.understood_late' : 'planning.understood_not')}
                </StateBadge>
                {mayNow && (one.mine || one.party_id === board.owner.id) && (
                  <Button size="compact-sm" variant="light" className="no-print" onClick={() => open({ what: 'understand', id: one.party_id })}>
                    {one.mine ? t('planning.i_understand') : t('planning.says_back', { name })}
                  </Button>
                )}
              </Group>
              {one.teach_back && <OwnWords words={one.teach_back} name={name} />}
            </li>
          )
        })}
      </Stack>
    </div>
  )
}
