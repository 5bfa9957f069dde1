import { Button, Checkbox, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState, type FormEvent } from 'react'
import { HOUSING_CATEGORIES, PLACES_TO_STAY } from '../../shared/housing.ts'
import type { Entry } from '../../shared/entry-words.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Page } from '../../web/kit/page.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk, useAsking } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { StaffField } from './acts.tsx'
import { consentOf, ownConsent, OwnConsent, type OwnConsentValues } from './own-consent.tsx'
import { CodeField, ModeField, type Mode } from './fields.tsx'

type Named = { listing_id: string | null; name: string; why: string }
type Values = {
  decision: 'accepted' | 'not_accepted' | null
  reasons: string
  criterion_not_met: string
  situation: (typeof HOUSING_CATEGORIES)[number]
  since: string | null
  at_risk: boolean
  pathway: 'exit' | 'sustain' | 'prevent'
  interim: boolean
  staff_id: string
  next_check_in: string | null
  told: boolean
  told_mode: Mode
  alternatives: Named[]
  none_exists: boolean
  barrier_note: string
} & OwnConsentValues
type Form = ReturnType<typeof useDraft<Values>>['form']
const PATHWAYS = ['exit', 'sustain', 'prevent'] as const

/** Accept the person, or name where else they can go; a human decides, with reasons the person reads. */
export default function Decide() {
  const { person, id } = useParams({ strict: false }) as { person: string; id: string }
  const entry = useAsk('GET /api/people/:person_id/entries/:entry_id', { params: { person_id: person, entry_id: id } })
  return entry.state === 'screening' && !entry.may_next.includes('decide') ? <NotYours entry={entry} /> : <DecisionForm entry={entry} />
}

/** Said before anything is typed, not after it is sent. */
function NotYours({ entry }: { entry: Entry }) {
  const { t } = useWords()
  return (
    <Page
      title={t('entry.decide_title', { name: entry.person.name })}
      crumbs={[
        { to: paths.entry, label: t('entry.title') },
        { to: `${paths.entry}/${entry.person.id}/${entry.id}`, label: entry.person.name },
      ]}
    >
      <Text>{t('entry.others_decide')}</Text>
    </Page>
  )
}

function DecisionForm({ entry }: { entry: Entry }) {
  const { t } = useWords()
  const go = useNavigate()
  const here = `${paths.entry}/${entry.person.id}/${entry.id}` as const
  const draft = useDraft<Values>(`entry:decide:${entry.id}`, {
    initialValues: {
      decision: null,
      reasons: '',
      criterion_not_met: '',
      situation: entry.stay?.situation ?? 'unknown_not_asked',
      since: entry.stay?.from_on ?? null,
      at_risk: entry.stay?.at_risk ?? false,
      pathway: entry.person.pathway ?? entry.suggested_pathway ?? 'exit',
      interim: true,
      staff_id: '',
      next_check_in: null,
      told: false,
      told_mode: 'phone',
      alternatives: [],
      none_exists: false,
      barrier_note: '',
      ...ownConsent,
    },
  })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/entries/:entry_id/decision', {
    onDone: () => {
      draft.done()
      void go({ to: here })
    },
  })
  const v = form.values
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (!v.decision) return
    const taken = v.decision === 'accepted'
    send({
      params: { person_id: entry.person.id, entry_id: entry.id },
      body: {
        version: entry.version,
        decision: v.decision,
        reasons: v.reasons
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
        ...(v.told ? { told: { mode: v.told_mode } } : {}),
        ...(taken
          ? {
              pathway: v.pathway,
              ...(v.since ? { stay: { situation: v.situation, from_on: v.since, at_risk: v.at_risk } } : {}),
              ...consentOf(v),
              ...(v.interim && v.staff_id && v.next_check_in ? { interim: { staff_id: v.staff_id, next_check_in: v.next_check_in } } : {}),
            }
          : {
              criterion_not_met: v.criterion_not_met,
              alternatives: v.none_exists ? [] : v.alternatives,
              no_alternative_exists: v.none_exists,
              barrier_note: v.barrier_note,
            }),
      },
    })
  }
  return (
    <Page
      title={t('entry.decide_title', { name: entry.person.name })}
      crumbs={[
        { to: paths.entry, label: t('entry.title') },
        { to: here, label: entry.person.name },
      ]}
    >
      <form onSubmit={save}>
        <Stack gap="lg" maw={760}>
          <DraftNote draft={draft} />
          <Section title={t('entry.act.decide')}>
            <Choices
              label={t('entry.decide_lead')}
              value={v.decision}
              onChange={(decision) => form.setFieldValue('decision', decision)}
              choices={[
                { code: 'accepted', title: t('entry.accept'), text: t('entry.accept_text') },
                { code: 'not_accepted', title: t('entry.not_accept'), text: t('entry.not_accept_text') },
              ]}
            />
            <Textarea autosize minRows={2} label={t('entry.reasons')} description={t('entry.reasons_hint')} {...form.getInputProps('reasons')} />
            {v.decision === 'not_accepted' && <TextInput label={t('entry.criterion')} {...form.getInputProps('criterion_not_met')} />}
          </Section>
          {v.decision === 'accepted' && <TakenOn form={form} />}
          {v.decision === 'accepted' && <OwnConsent form={form} name={entry.person.name} agency={entry.agency.name} />}
          {v.decision === 'not_accepted' && <Alternatives form={form} />}
          <Section title={t('entry.act.tell')}>
            <Checkbox size="md" label={t('entry.told_now')} {...form.getInputProps('told', { type: 'checkbox' })} />
            {v.told && (
              <ModeField label={t('entry.told_mode')} value={form.values.told_mode} onChange={(next) => form.setFieldValue('told_mode', next)} />
            )}
          </Section>
          <Refusal refusal={refusal} />
          <Group>
            <Button type="submit" size="md" loading={sending} disabled={!v.decision}>
              {t('entry.decide_go')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  )
}

function TakenOn({ form }: { form: Form }) {
  const { t } = useWords()
  return (
    <>
      <Section title={t('entry.situation')}>
        <Group grow align="flex-end" preventGrowOverflow={false}>
          <CodeField
            label={t('entry.situation')}
            codes={PLACES_TO_STAY}
            word={(code) => `situation.${code}`}
            value={form.values.situation}
            onChange={(next) => form.setFieldValue('situation', next)}
          />
          <DayField label={t('entry.since')} value={form.values.since} onChange={(next) => form.setFieldValue('since', next)} />
        </Group>
        <Checkbox size="md" label={t('entry.at_risk')} {...form.getInputProps('at_risk', { type: 'checkbox' })} />
        <CodeField
          label={t('entry.pathway')}
          description={t('entry.pathway_hint')}
          codes={PATHWAYS}
          word={(code) => `pathway.${code}`}
          value={form.values.pathway}
          onChange={(next) => form.setFieldValue('pathway', next)}
        />
      </Section>
      <Section title={t('entry.act.name_interim')}>
        <Checkbox size="md" label={t('entry.interim_now')} {...form.getInputProps('interim', { type: 'checkbox' })} />
        {form.values.interim && (
          <Group grow align="flex-end">
            <StaffField value={form.values.staff_id} onChange={(next) => form.setFieldValue('staff_id', next)} />
            <DayField
              label={t('entry.next_check_in')}
              value={form.values.next_check_in}
              onChange={(next) => form.setFieldValue('next_check_in', next)}
            />
          </Group>
        )}
      </Section>
    </>
  )
}

function Alternatives({ form }: { form: Form }) {
  const { t } = useWords()
  const [words, setWords] = useState('')
  const [moment] = useState(() => ({ day: ((new Date().getDay() + 6) % 7) + 1, time: new Date().toTimeString().slice(0, 5) }))
  const found = useAsking('GET /api/directory', { query: { q: words, ...moment, limit: 6 } }, { enabled: words.trim().length > 1 })
  const { alternatives, none_exists } = form.values
  const set = (next: Named[]) => form.setFieldValue('alternatives', next)
  return (
    <Section title={t('entry.alternatives')}>
      {!none_exists && (
        <>
          {alternatives.map((one, at) => (
            <Group key={one.listing_id ?? one.name} wrap="nowrap" align="flex-end">
              <TextInput
                style={{ flex: 1 }}
                label={<b>{one.name}</b>}
                placeholder={t('entry.alternatives_why')}
                value={one.why}
                onChange={(event) => set(alternatives.with(at, { ...one, why: event.currentTarget.value }))}
              />
              <Button
                variant="subtle"
                color="gray"
                aria-label={t('entry.alternatives_remove', { name: one.name })}
                onClick={() => set(alternatives.toSpliced(at, 1))}
              >
                <IconTrash size={18} aria-hidden />
              </Button>
            </Group>
          ))}
          <TextInput label={t('entry.alternatives_search')} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
          {words.trim().length > 1 && found.data?.listings.length === 0 && (
            <Text c="dimmed" size="sm">
              {t('entry.alternatives_none')}
            </Text>
          )}
          {words.trim().length > 1 &&
            found.data?.listings
              .filter((listing) => listing.name && !alternatives.some((one) => one.listing_id === listing.id))
              .map((listing) => (
                <Group key={listing.id} justify="space-between" wrap="nowrap">
                  <div>
                    <Text fw={600}>{listing.name}</Text>
                    <Text size="sm" c="dimmed">
                      {[listing.agency?.name ?? listing.organisation_name, listing.suburb, listing.phones[0]?.number].filter(Boolean).join(' · ')}
                    </Text>
                  </div>
                  <Button
                    variant="default"
                    size="compact-md"
                    leftSection={<IconPlus size={16} aria-hidden />}
                    onClick={() => set([...alternatives, { listing_id: listing.id, name: listing.name!, why: '' }])}
                  >
                    {t('entry.alternatives_add', { name: '' })}
                    <span className="unseen">{listing.name}</span>
                  </Button>
                </Group>
              ))}
        </>
      )}
      <Checkbox
        size="md"
        label={t('entry.none_exists')}
        description={t('entry.none_exists_text')}
        {...form.getInputProps('none_exists', { type: 'checkbox' })}
      />
      {none_exists && <Textarea autosize minRows={2} label={t('entry.barrier_note')} {...form.getInputProps('barrier_note')} />}
    </Section>
  )
}
