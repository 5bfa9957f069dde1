import { Badge, Button, Checkbox, Group, SimpleGrid, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { PossibleMatches, type Matches } from '../../people/pages/matches.tsx'
import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useRef, useState } from 'react'
import { DayField } from '../../web/kit/day-field.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { ChannelField } from './channel-field.tsx'
import { CodeField, LanguageField } from './fields.tsx'
import type { Child, Form, Known } from './first-contact-form.ts'

/** Who it is, with the children who come along: each looked for while one types, before anybody gets a second record. */
export function Who({ form }: { form: Form }) {
  const { t } = useWords()
  const { known, given_name, family_name, born, children } = form.values
  const seen = (ids: readonly string[]) => form.setFieldValue('seen', (before) => [...new Set([...before, ...ids])].slice(-40))
  return (
    <>
      <Section title={t('entry.first_who')}>
        {known ? <KnownPerson known={known} change={() => form.setFieldValue('known', null)} /> : <Newcomer form={form} />}
        <KeepOut form={form} />
      </Section>
      {!known && (
        <LookedFor
          one={{ given_name, family_name, born }}
          title={t('entry.first_possible')}
          onSeen={seen}
          onSame={(id, name) => form.setFieldValue('known', { id, name: name ?? `${given_name} ${family_name}`.trim() })}
        />
      )}
      {!known &&
        children.map((child, at) =>
          child.person_id ? null : (
            <LookedFor
              key={child.key}
              one={{ given_name: child.given_name, family_name: child.family_name, born: child.born }}
              title={t('entry.first_matches_of', { name: child.given_name })}
              onSeen={seen}
              onSame={(id) => form.setFieldValue('children', children.with(at, { ...child, person_id: id }))}
              quiet
            />
          ),
        )}
    </>
  )
}

function KnownPerson({ known, change }: { known: Known; change: () => void }) {
  const { t } = useWords()
  return (
    <Group justify="space-between">
      <Text fw={650}>
        {known.name}{' '}
        <Badge variant="light" tt="none">
          {t('entry.first_known')}
        </Badge>
      </Text>
      <Button variant="subtle" onClick={change}>
        {t('entry.first_change')}
      </Button>
    </Group>
  )
}

function Newcomer({ form }: { form: Form }) {
  const { t } = useWords()
  const { children } = form.values
  const [added, add] = useState<string | null>(null)
  const another = (relation: Child['relation']) => {
    const key = crypto.randomUUID()
    form.setFieldValue('children', [
      ...children,
      { key, relation, given_name: '', family_name: form.values.family_name, born: null, in_care: false, person_id: null },
    ])
    add(key)
  }
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput required label={t('entry.given_name')} autoFocus {...form.getInputProps('given_name')} />
        <TextInput label={t('entry.family_name')} {...form.getInputProps('family_name')} />
        <DayField birth label={t('entry.born')} value={form.values.born} onChange={(born) => form.setFieldValue('born', born)} />
        <LanguageField value={form.values.language} onChange={(language) => form.setFieldValue('language', language)} />
      </SimpleGrid>
      <Checkbox size="md" label={t('entry.interpreter_needed')} {...form.getInputProps('interpreter_needed', { type: 'checkbox' })} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput label={t('entry.first_safe')} description={t('entry.first_safe_hint')} {...form.getInputProps('safe')} />
        <ChannelField
          required={form.values.safe.trim() !== ''}
          value={form.values.safe_by}
          onChange={(safe_by) => form.setFieldValue('safe_by', safe_by)}
        />
      </SimpleGrid>
      <Stack gap="sm">
        <Text fw={600}>{t('entry.first_household')}</Text>
        {children.map((child, at) => (
          <ChildLine
            key={child.key}
            child={child}
            n={children.slice(0, at + 1).filter((one) => (one.relation === 'child') === (child.relation === 'child')).length}
            fresh={child.key === added}
            change={(change) => form.setFieldValue('children', children.with(at, { ...child, ...change }))}
            remove={() => form.setFieldValue('children', children.toSpliced(at, 1))}
          />
        ))}
        <Group gap="sm">
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => another('child')}>
            {t('entry.first_add_child')}
          </Button>
          <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => another('partner')}>
            {t('entry.first_add_adult')}
          </Button>
        </Group>
      </Stack>
    </>
  )
}

type OfChild = { child: Child; n: number; fresh: boolean; change: (change: Partial<Child>) => void; remove: () => void }
function ChildLine({ child, n, fresh, change, remove }: OfChild) {
  const { t } = useWords()
  const name = useRef<HTMLInputElement>(null)
  const label = t(child.relation === 'child' ? 'entry.first_child' : 'entry.first_adult', { n })
  useEffect(() => {
    if (fresh) name.current?.focus()
  }, [fresh])
  return (
    <Group role="group" aria-label={label} align="flex-end" wrap="nowrap" gap="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }} style={{ flex: 1 }}>
        <TextInput
          ref={name}
          label={`${label}: ${t('entry.given_name')}`}
          disabled={child.person_id !== null}
          value={child.given_name}
          onChange={(event) => change({ given_name: event.currentTarget.value })}
        />
        <TextInput
          label={t('entry.family_name')}
          disabled={child.person_id !== null}
          value={child.family_name}
          onChange={(event) => change({ family_name: event.currentTarget.value })}
        />
        {child.person_id === null ? (
          <DayField birth label={t('entry.born')} value={child.born} onChange={(born) => change({ born })} />
        ) : (
          <Group gap="xs" align="center">
            <Badge variant="light" tt="none">
              {t('entry.first_child_known')}
            </Badge>
            <Button size="compact-md" variant="subtle" onClick={() => change({ person_id: null })}>
              {t('entry.first_child_other')}
            </Button>
          </Group>
        )}
        {child.relation === 'child' && (
          <Checkbox
            size="md"
            style={{ alignSelf: 'end' }}
            label={t('new_person.in_care')}
            checked={child.in_care}
            onChange={(event) => change({ in_care: event.currentTarget.checked })}
          />
        )}
        {child.relation !== 'child' && (
          <CodeField
            label={t('entry.first_relation')}
            codes={['partner', 'other_family'] as const}
            word={(code) => `relation.${code}`}
            value={child.relation}
            onChange={(relation) => change({ relation })}
          />
        )}
      </SimpleGrid>
      <Button variant="subtle" color="gray" px="xs" aria-label={`${t('entry.first_remove')}: ${label}`} onClick={remove}>
        <IconTrash size={18} aria-hidden />
      </Button>
    </Group>
  )
}

/** Somebody to be kept away, said in the first conversation: before anybody else is told anything. */
function KeepOut({ form }: { form: Form }) {
  const { t } = useWords()
  return (
    <>
      <Checkbox size="md" label={t('entry.first_keep_out')} {...form.getInputProps('keep_out', { type: 'checkbox' })} />
      {form.values.keep_out && (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <TextInput required label={t('entry.first_keep_out_who')} maxLength={200} {...form.getInputProps('keep_out_who')} />
          <TextInput required label={t('entry.first_keep_out_why')} maxLength={1000} {...form.getInputProps('keep_out_why')} />
        </SimpleGrid>
      )}
    </>
  )
}

type Sought = { given_name: string; family_name: string; born: string | null }
type Looking = {
  one: Sought
  title: string
  onSeen: (ids: readonly string[]) => void
  onSame: (id: string, name: string | undefined) => void
  /** Says nothing while nobody was found. */
  quiet?: boolean
}
const PAUSE_MS = 350
const enough = (one: Sought) => one.given_name.trim().length + one.family_name.trim().length > 1

function LookedFor({ one, title, onSeen, onSame, quiet = false }: Looking) {
  const [matches, setMatches] = useState<Matches | null>(null)
  const looking = useSend('POST /api/people/matches', {
    refreshes: ['nothing else'],
    onDone: (found) => {
      setMatches(found)
      onSeen(found.candidates.map((candidate) => candidate.id))
    },
  })
  const { given_name, family_name, born } = one
  const [sought] = useDebouncedValue(JSON.stringify({ given_name, family_name, born }), PAUSE_MS)
  const { send } = looking
  useEffect(() => {
    const body = JSON.parse(sought) as Sought
    if (body.given_name && enough(body)) send({ body })
  }, [sought, send])
  if (!given_name || !enough(one) || !matches || (quiet && matches.candidates.length === 0)) return null
  return (
    <PossibleMatches
      matches={matches}
      searching={looking.sending}
      title={title}
      onSame={onSame}
      typed={one}
      onBeyond={() => send({ body: { ...one, beyond: true } })}
    />
  )
}
