import { Button, Group } from '@mantine/core'
import type { Relation } from '../../shared/person-words.ts'
import { DayField } from '../../web/kit/day-field.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { FormDrawer } from './form-drawer.tsx'
import { PossibleMatches } from './matches.tsx'
import { asHousehold, Members, newMember, nobody, type Member } from './members.tsx'
import type { Person } from './shown.ts'
import { useMatching } from './use-matching.ts'

type Props = { person: Person; today: string; onClose: () => void }

/** Whoever belongs to them, several at once; looked for while they are typed. */
export function HouseholdDrawer({ person, today, onClose }: Props) {
  const { t } = useWords()
  const { matches, seen, look, beyond, searching } = useMatching()
  return (
    <FormDrawer
      title={t('person.edit_household')}
      name={`household:${person.id}`}
      sends="POST /api/people/:person_id/household"
      values={{ from_on: today as string | null, members: [newMember('child', person.family_name, [])] }}
      given={({ members, from_on }) => ({
        params: { person_id: person.id },
        body: { members: asHousehold(members), from_on: from_on ?? today, seen },
      })}
      onClose={onClose}
    >
      {(form) => {
        const { members } = form.values
        const last = members.at(-1)
        const put = (next: Member[], changed?: Member) => {
          form.setFieldValue('members', next)
          if (changed) look(changed)
        }
        const add = (relation: Relation) => put([...members, newMember(relation, person.family_name, members)])
        return (
          <>
            <Members members={members} onChange={put} />
            <Group>
              <Button variant="light" size="sm" onClick={() => add('child')}>
                {t('new_person.add_child')}
              </Button>
              <Button variant="default" size="sm" onClick={() => add('partner')}>
                {t('new_person.add_adult')}
              </Button>
            </Group>
            <DayField label={t('person.household_since')} value={form.values.from_on} onChange={(day) => form.setFieldValue('from_on', day)} />
            <PossibleMatches
              matches={matches}
              searching={searching}
              onBeyond={() => beyond(last ?? nobody)}
              onSame={(id) => {
                const known = matches?.candidates.find((one) => one.id === id)
                if (last && known)
                  put(
                    members.map((one) => (one === last ? { ...one, given_name: known.name, family_name: '', born: known.born, person_id: id } : one)),
                  )
              }}
            />
          </>
        )
      }}
    </FormDrawer>
  )
}
