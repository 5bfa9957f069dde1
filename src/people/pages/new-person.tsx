import { Button, Checkbox, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { PLACES_TO_STAY, type HousingCategory } from '../../shared/housing.ts'
import type { Relation } from '../../shared/person-words.ts'
import { DayField } from '../../web/kit/day-field.tsx'
import { Page } from '../../web/kit/page.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { languageChoices } from './languages.ts'
import { PossibleMatches } from './matches.tsx'
import { asHousehold, Members, newMember, nobody, type Member } from './members.tsx'
import { useMatching } from './use-matching.ts'
import './person.css'

/** A new person with whoever came along, in one go; looked for while one types. */
export default function NewPerson() {
  const { t } = useWords()
  const go = useNavigate()
  const [person, setPerson] = useState({ ...nobody, preferred_name: '', preferred_language: 'en', interpreter_needed: false, name_withheld: false })
  const [stay, setStay] = useState<{ situation: HousingCategory | null; from_on: string | null }>({ situation: null, from_on: null })
  const [members, setMembers] = useState<Member[]>([])
  const { matches, seen, look, beyond, searching, refusal } = useMatching()
  const change = (more: Partial<typeof person>) => {
    const next = { ...person, ...more }
    setPerson(next)
    look(next)
  }
  const add = (relation: Relation) => setMembers([...members, newMember(relation, person.family_name, members)])
  const begin = useSend('POST /api/people', { onDone: ({ id }) => void go({ to: paths.person(id) }) })
  const send = () =>
    begin.send({
      body: {
        ...person,
        preferred_name: person.preferred_name.trim() || null,
        ...(stay.situation && stay.from_on ? { stay: { situation: stay.situation, from_on: stay.from_on } } : {}),
        household: asHousehold(members),
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
                  data={languageChoices(person.preferred_language)}
                />
              </SimpleGrid>
              <DayField birth label={t('new_person.born')} value={person.born} onChange={(born) => change({ born })} />
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
                data={PLACES_TO_STAY.map((value) => ({ value, label: t(`situation.${value}`) }))}
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
              {members.length === 0 && <Text c="dimmed">{t('new_person.household_none')}</Text>}
              <Members
                members={members}
                onChange={(next, changed) => {
                  setMembers(next)
                  if (changed) look(changed)
                }}
              />
            </Section>
          </Stack>
          <Stack gap="lg" className="beside-form">
            <PossibleMatches matches={matches} searching={searching} onBeyond={() => beyond(person)} typed={person} />
            <Refusal refusal={begin.refusal ?? refusal} />
            <Button type="submit" size="md" loading={begin.sending}>
              {t('new_person.begin')}
            </Button>
          </Stack>
        </SimpleGrid>
      </form>
    </Page>
  )
}
