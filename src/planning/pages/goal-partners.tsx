import { Text } from '@mantine/core'
import { IconAlertTriangle, IconUsers } from '@tabler/icons-react'
import { useReader } from '../../web/kit/reader.ts'
import { ownFirst } from '../../web/words/names.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Goal } from '../contract.ts'
import { isOpenGoal, partyOf, sayParty, type Part } from './part.ts'

/** Who set a goal, who contributes and who leads; the person reads of themself as "me". */
export function GoalPartners({ board, goal, mine = false }: Part & { goal: Goal; mine?: boolean }) {
  const { t, language } = useWords()
  const reader = useReader().id
  if (goal.partners.length === 0) return null
  const isMe = (id: string) => id === board.owner.id && (mine || reader === id)
  const name = (id: string) => (isMe(id) ? t('joint.me') : sayParty(partyOf(board, id), t))
  const names = (part: 'set' | 'contributes') =>
    ownFirst(
      goal.partners.filter((one) => one.part === part).map((one) => one.party_id),
      board.owner.id,
      name,
      language,
    )
  const [set, contributing] = [names('set'), names('contributes')]
  return (
    <>
      <Text {...(mine ? {} : { size: 'sm' })} className="beside">
        <IconUsers size={16} aria-hidden />
        <span>
          {[
            set && t('joint.set_by', { names: set }),
            contributing && t('joint.contribute', { names: contributing }),
            goal.lead_id && (isMe(goal.lead_id) ? t('joint.i_lead') : t('joint.leads', { name: name(goal.lead_id) })),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </Text>
      {isOpenGoal(goal) &&
        !mine &&
        goal.partners
          .filter((one) => one.without_step)
          .map((one) => (
            <Text key={one.party_id} size="sm" className="beside">
              <IconAlertTriangle size={16} aria-hidden /> {t('joint.no_step', { name: name(one.party_id) })}
            </Text>
          ))}
    </>
  )
}
