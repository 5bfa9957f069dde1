import { Button, Checkbox, Group, Select, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { HOUSING_CATEGORIES, type HousingCategory } from '../../shared/housing.ts'
import { RELATIONS, type Relation } from '../../shared/person-words.ts'
import { DayField } from '../../web/kit/day-field.tsx'
import { Page } from '../../web/kit/page.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { PossibleMatches, type Matches } from './matches.tsx'

type Named = { given_name: string; family_name: string; born: string | null }
type Member = Named & { relation: Relation; key: number }
const nobody: Named = { given_name: '', family_name: '', born: null }

/** A new person with whoever came along, in one go; looked for while one types. */
export default function NewPerson() {
  const { t } = useWords()
  const go = useNavigate()
  const [person, setPerson] = useState({ ...nobody, preferred_name: '', preferred_language: 'en', interpreter_needed: false, name_withheld: false })
  const [stay, setStay] = useState<{ situation: HousingCategory | null; from_on: string | null }>({ situation: null, from_on: null })
  const [members, setMembers] = useState<Member[]>([])
  const [matches, setMatches] = useState<Matches | null>(null)
  const [seen, setSeen] = useState<string[]>([])
  const keep = (found: Matches) => {
    setMatches(found)
    setSeen((before) => [...new Set([...before, ...found.candidates.map((one) => one.id)])].slice(-40))
  }
  const looking = useSend('POST /api/people/matches', { onDone: keep, refreshes: ['nothing else'] })
  const look = useDebouncedCallback((one: Named) => {
    if (one.given_name.length + one.family_name.length > 1)
      looking.send({ body: { given_name: one.given_name, family_name: one.family_name, born: one.born } })
  }, 350)
  const change = (more: Partial<typeof person>) => {
    const next = { ...person, ...more }
    setPerson(next)
    look(next)
  }
  const changeMember = (key: number, more: Partial<Member>) => {
    setMembers(members.map((member) => (member.key === key ? { ...member, ...more } : member)))
    const changed = members.find((member) => member.key === key)
    if (changed) look({ ...changed, ...more })
  }
  const add = (relation: Relation) => setMembers([...members, { ...nobody, family_name: person.family_name, relation, key: Date.now() }])
  const begin = useSend('POST /api/people', { onDone: ({ id }) => void go({ to: paths.person(id) }) })
  const send = () =>
    begin.send({
      body: {
        ...person,
        preferred_name: person.preferred_name.trim() || null,
        ...(stay.situation && stay.from_on ? { stay: { situation: stay.situation, from_on: stay.from_on } } : {}),
        household: members.map(({ key: _key, ...member }) => ({
          ...member,
          role: member.relation === 'child' ? ('child' as const) : member.relation === 'partner' ? ('partner' as const) : ('other_family' as const),
          legally_responsible: member.relation === 'child',
        })),
        seen,
      },
    })

  return (
    <Page title={t('new_person.title')} lead={t('new_person.lead')} crumbs={[{ to: paths.people, label: t('people.title') }]}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
      >
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
          <Stack gap="lg">
            <Section title={t('people.col_person')}>
              <SimpleGrid cols={{ base: 1, xs: 2 }}>
                <TextInput
                  label={t('new_person.given')}
                  value={person.given_name}
                  onChange={(event) => change({ given_name: event.currentTarget.value })}
                  autoFocus
                />
                <TextInput
                  label={t('new_person.family_name')}
                  value={person.family_name}
                  onChange={(event) => change({ family_name: event.currentTarget.value })}
                />
                <TextInput
                  label={t('new_person.preferred')}
                  value={person.preferred_name}
                  onChange={(event) => change({ preferred_name: event.currentTarget.value })}
                />
                <Select
                  label={t('new_person.language')}
                  allowDeselect={false}
                  value={person.preferred_language}
                  onChange={(value) => change({ preferred_language: value ?? 'en' })}
                  data={[
                    { value: 'en', label: 'English' },
                    { value: 'zh', label: '中文' },
                    { value: 'vi', label: 'Tiếng Việt' },
                    { value: 'ar', label: 'العربية' },
                    { value: 'fa', label: 'فارسی' },
                    { value: 'es', label: 'Español' },
                  ]}
                />
              </SimpleGrid>
              <DayField label={t('new_person.born')} value={person.born} onChange={(born) => change({ born })} />
              <Checkbox
                label={t('new_person.interpreter')}
                checked={person.interpreter_needed}
                onChange={(event) => change({ interpreter_needed: event.currentTarget.checked })}
              />
              <Checkbox
                label={t('new_person.none')}
                checked={person.name_withheld}
                onChange={(event) => change({ name_withheld: event.currentTarget.checked })}
              />
            </Section>
            <Section title={t('new_person.slept')}>
              <Select
                label={t('people.situation')}
                clearable
                searchable
                value={stay.situation}
                onChange={(value) => setStay({ ...stay, situation: value as HousingCategory | null })}
                data={HOUSING_CATEGORIES.map((value) => ({ value, label: t(`situation.${value}`) }))}
              />
              <DayField label={t('new_person.since')} value={stay.from_on} onChange={(from_on) => setStay({ ...stay, from_on })} />
            </Section>
            <Section
              title={t('new_person.household')}
              actions={
                <>
                  <Button size="sm" variant="light" onClick={() => add('child')}>
                    {t('new_person.add_child')}
                  </Button>
                  <Button size="sm" variant="default" onClick={() => add('partner')}>
                    {t('new_person.add_adult')}
                  </Button>
                </>
              }
            >
              {members.map((member) => (
                <Stack key={member.key} gap="xs">
                  <SimpleGrid cols={{ base: 1, xs: 2 }}>
                    <TextInput
                      label={t('new_person.given')}
                      value={member.given_name}
                      onChange={(event) => changeMember(member.key, { given_name: event.currentTarget.value })}
                    />
                    <TextInput
                      label={t('new_person.family_name')}
                      value={member.family_name}
                      onChange={(event) => changeMember(member.key, { family_name: event.currentTarget.value })}
                    />
                    <DayField label={t('new_person.born')} value={member.born} onChange={(born) => changeMember(member.key, { born })} />
                    <Select
                      label={t('new_person.relation')}
                      allowDeselect={false}
                      value={member.relation}
                      onChange={(value) => changeMember(member.key, { relation: (value ?? 'child') as Relation })}
                      data={RELATIONS.map((value) => ({ value, label: t(`relation.${value}`) }))}
                    />
                  </SimpleGrid>
                  <Group justify="flex-end">
                    <Button size="compact-sm" variant="subtle" onClick={() => setMembers(members.filter((one) => one.key !== member.key))}>
                      {t('new_person.remove')}
                    </Button>
                  </Group>
                </Stack>
              ))}
            </Section>
          </Stack>
          <Stack gap="lg">
            <PossibleMatches
              matches={matches}
              searching={looking.sending}
              onBeyond={() =>
                looking.send({ body: { given_name: person.given_name, family_name: person.family_name, born: person.born, beyond: true } })
              }
            />
            <Refusal refusal={begin.refusal ?? looking.refusal} />
            <Button type="submit" size="md" loading={begin.sending}>
              {t('new_person.begin')}
            </Button>
          </Stack>
        </SimpleGrid>
      </form>
    </Page>
  )
}
