import { Button, Checkbox, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { RELATIONS, type Relation } from '../../shared/person-words.ts'
import { DayField } from '../../web/kit/day-field.tsx'
import { useWords } from '../../web/words/use-words.ts'

export type Named = { given_name: string; family_name: string; born: string | null }
export type Member = Named & { relation: Relation; legally_responsible: boolean; key: number; person_id?: string }
export const nobody: Named = { given_name: '', family_name: '', born: null }

export const newMember = (relation: Relation, family_name: string, members: readonly Member[]): Member => ({
  ...nobody,
  family_name,
  relation,
  legally_responsible: false,
  key: 1 + Math.max(0, ...members.map((one) => one.key)),
})

/** As the household is written: whose child is in whose care by law is asked, never taken from a name. */
export const asHousehold = (members: readonly Member[]) =>
  members.map(({ key: _key, ...member }) => ({
    ...member,
    role: member.relation === 'child' ? ('child' as const) : member.relation === 'partner' ? ('partner' as const) : ('other_family' as const),
    legally_responsible: member.relation === 'child' && member.legally_responsible,
  }))

type Props = { members: readonly Member[]; onChange: (members: Member[], changed?: Member) => void }

/** Who came along, each with a record of their own. */
export function Members({ members, onChange }: Props) {
  const { t } = useWords()
  return members.map((member, at) => {
    const change = (more: Partial<Member>) => {
      const next = { ...member, ...more }
      onChange(
        members.map((one) => (one.key === member.key ? next : one)),
        next,
      )
    }
    const label = t('new_person.member_n', { n: at + 1 })
    return (
      <Stack key={member.key} gap="xs" role="group" aria-label={label} className="member">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
          <TextInput
            label={t('new_person.given')}
            autoFocus
            value={member.given_name}
            onChange={(event) => change({ given_name: event.currentTarget.value })}
          />
          <TextInput
            label={t('new_person.family_name')}
            value={member.family_name}
            onChange={(event) => change({ family_name: event.currentTarget.value })}
          />
          <DayField birth label={t('new_person.born')} value={member.born} onChange={(born) => change({ born })} />
          <Select
            label={t('new_person.relation')}
            allowDeselect={false}
            value={member.relation}
            onChange={(value) => change({ relation: value ?? 'child' })}
            data={RELATIONS.map((value) => ({ value, label: t(`relation.${value}`) }))}
          />
        </SimpleGrid>
        {member.relation === 'child' && (
          <Checkbox
            label={t('new_person.in_care')}
            checked={member.legally_responsible}
            onChange={(event) => change({ legally_responsible: event.currentTarget.checked })}
          />
        )}
        <Group justify="flex-end">
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            aria-label={`${t('new_person.remove')}: ${member.given_name || label}`}
            onClick={() => onChange(members.filter((one) => one.key !== member.key))}
          >
            {t('new_person.remove')}
          </Button>
        </Group>
      </Stack>
    )
  })
}
