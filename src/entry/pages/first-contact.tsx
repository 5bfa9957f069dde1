import { Alert, Badge, Button, Checkbox, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { HOUSING_CATEGORIES } from '../../shared/housing.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Page } from '../../web/kit/page.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsking } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { CodeField, LanguageField, ModeField, type Language, type Mode } from './fields.tsx'

type Child = { given_name: string; born: string | null }
type Values = {
  known: { id: string; name: string } | null
  sought: string
  given_name: string
  family_name: string
  born: string | null
  language: Language
  interpreter_needed: boolean
  safe: string
  children: Child[]
  mode: Mode
  urgency: 'critical' | 'urgent' | 'standard'
  told: string
  situation: (typeof HOUSING_CATEGORIES)[number]
  since: string | null
  answered: boolean
  summary: string
  seen: string[]
}
const EMPTY: Values = {
  known: null,
  sought: '',
  given_name: '',
  family_name: '',
  born: null,
  language: 'en',
  interpreter_needed: false,
  safe: '',
  children: [],
  mode: 'phone',
  urgency: 'standard',
  told: '',
  situation: 'unknown_not_asked',
  since: null,
  answered: false,
  summary: '',
  seen: [],
}
type Form = ReturnType<typeof useDraft<Values>>['form']
const URGENCIES = ['critical', 'urgent', 'standard'] as const
const HOURS = { critical: 1, urgent: 4, standard: 24 } as const

/** Log a first contact with the telephone at the ear: who it is, found before created, and what they say. */
export default function FirstContact() {
  const { t } = useWords()
  const go = useNavigate()
  const draft = useDraft<Values>('entry:first-contact', { initialValues: EMPTY })
  const { form } = draft
  const v = form.values
  const logged = useSend('POST /api/people/:person_id/entries', {
    onDone: ({ id }, { params }) => {
      draft.done()
      void go({ to: `${paths.entry}/${params.person_id}/${id}` })
    },
  })
  const log = (person_id: string) =>
    logged.send({
      params: { person_id },
      body: {
        channel: v.mode,
        urgency: v.urgency,
        told: v.told,
        children_declared: v.children.length,
        ...(v.known && v.since ? { stay: { situation: v.situation, from_on: v.since } } : {}),
        ...(v.answered && v.summary ? { answered: { mode: v.mode, summary: v.summary, interpreter: v.interpreter_needed } } : {}),
      },
    })
  // Once the person is written down they are chosen: trying again logs the contact and creates nobody twice.
  const begun = useSend('POST /api/people', {
    onDone: ({ id }) => {
      form.setFieldValue('known', { id, name: `${v.given_name} ${v.family_name}`.trim() })
      log(id)
    },
  })
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (v.known) return log(v.known.id)
    const { given_name, family_name, born, interpreter_needed, language } = v
    begun.send({
      body: {
        given_name,
        family_name,
        born,
        interpreter_needed,
        preferred_language: language,
        seen: v.seen,
        household: v.children
          .filter((child) => child.given_name)
          .map((child) => ({ ...child, family_name, role: 'child' as const, relation: 'child' as const, legally_responsible: true })),
        ...(v.since ? { stay: { situation: v.situation, from_on: v.since } } : {}),
        ...(v.safe ? { contact: { channel: 'phone' as const, value: '', safe: true, note: v.safe } } : {}),
      },
    })
  }
  return (
    <Page title={t('entry.first_title')} lead={t('entry.first_lead')} crumbs={[{ to: paths.entry, label: t('entry.title') }]}>
      <form onSubmit={save}>
        <Stack gap="lg" maw={820}>
          <DraftNote draft={draft} />
          <Section title={t('entry.first_who')}>{v.known ? <Known form={form} known={v.known} /> : <Newcomer form={form} />}</Section>
          <Section title={t('entry.first_contact')}>
            <Choices
              label={t('entry.urgency')}
              columns={3}
              value={v.urgency}
              onChange={(urgency) => form.setFieldValue('urgency', urgency)}
              choices={URGENCIES.map((code) => ({ code, title: t(`urgency.${code}`), text: t('entry.urgency_limit', { hours: HOURS[code] }) }))}
            />
            <Textarea autosize minRows={3} required label={t('entry.first_told')} {...form.getInputProps('told')} />
            <Group grow align="flex-end">
              <ModeField value={v.mode} onChange={(mode) => form.setFieldValue('mode', mode)} />
              <CodeField
                label={t('entry.situation')}
                codes={HOUSING_CATEGORIES}
                word={(code) => `situation.${code}`}
                value={v.situation}
                onChange={(situation) => form.setFieldValue('situation', situation)}
              />
            </Group>
            <DayField label={t('entry.since')} value={v.since} onChange={(since) => form.setFieldValue('since', since)} />
            <Checkbox size="md" label={t('entry.first_answered')} {...form.getInputProps('answered', { type: 'checkbox' })} />
            {v.answered && <Textarea autosize minRows={2} required label={t('entry.said')} {...form.getInputProps('summary')} />}
          </Section>
          <Refusal refusal={begun.refusal ?? logged.refusal} />
          <Group>
            <Button type="submit" size="md" loading={begun.sending || logged.sending}>
              {t('entry.first_go')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  )
}

function Known({ form, known }: { form: Form; known: { id: string; name: string } }) {
  const { t } = useWords()
  return (
    <Group justify="space-between">
      <Text fw={650}>
        {known.name}{' '}
        <Badge variant="light" tt="none">
          {t('entry.first_known')}
        </Badge>
      </Text>
      <Button variant="subtle" onClick={() => form.setFieldValue('known', null)}>
        {t('entry.first_change')}
      </Button>
    </Group>
  )
}

function Newcomer({ form }: { form: Form }) {
  const { t, locale } = useWords()
  const { given_name, family_name, children } = form.values
  const name = `${given_name} ${family_name}`.trim()
  const found = useAsking('GET /api/people/search', { query: { q: name } }, { enabled: name.length > 1 })
  const possible = name.length > 1 ? (found.data ?? []).slice(0, 5) : []
  const child = (at: number, change: Partial<Child>) => form.setFieldValue('children', children.with(at, { ...children[at]!, ...change }))
  return (
    <>
      <Group grow align="flex-start">
        <TextInput required label={t('entry.given_name')} data-autofocus {...form.getInputProps('given_name')} />
        <TextInput label={t('entry.family_name')} {...form.getInputProps('family_name')} />
      </Group>
      {possible.length > 0 && (
        <Alert variant="light" color="amber" title={t('entry.first_possible')}>
          <Group gap="xs">
            {possible.map((one) => (
              <Button key={one.id} variant="default" size="compact-md" onClick={() => form.setFieldValue('known', { id: one.id, name: one.name })}>
                {one.full_name}
                {one.born ? ` · ${dayInWords(one.born, locale)}` : ''}
              </Button>
            ))}
          </Group>
        </Alert>
      )}
      <Group grow align="flex-start">
        <DayField label={t('entry.born')} value={form.values.born} onChange={(born) => form.setFieldValue('born', born)} />
        <LanguageField value={form.values.language} onChange={(language) => form.setFieldValue('language', language)} />
      </Group>
      <Checkbox size="md" label={t('entry.interpreter_needed')} {...form.getInputProps('interpreter_needed', { type: 'checkbox' })} />
      <TextInput label={t('entry.first_safe')} description={t('entry.first_safe_hint')} {...form.getInputProps('safe')} />
      <Stack gap="xs">
        <Text fw={600}>{t('entry.first_household')}</Text>
        {children.map((one, at) => (
          <Group key={at} grow align="flex-start">
            <TextInput
              label={t('entry.first_child', { n: at + 1 })}
              value={one.given_name}
              onChange={(event) => child(at, { given_name: event.currentTarget.value })}
            />
            <DayField label={t('entry.born')} value={one.born} onChange={(born) => child(at, { born })} />
          </Group>
        ))}
        <Button
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => form.setFieldValue('children', [...children, { given_name: '', born: null }])}
        >
          {t('entry.first_add_child')}
        </Button>
      </Stack>
    </>
  )
}
