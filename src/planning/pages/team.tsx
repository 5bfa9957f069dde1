import { Button, Checkbox, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { IconGavel } from '@tabler/icons-react'
import { useState } from 'react'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Go } from '../../web/kit/go.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { Day } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { partyOf, sayParty, type Part } from './part.ts'
import { PartyChoice } from './step-form.tsx'

/** Who carries the plan: the coordinator, and everybody who takes part, in words. */
export function Team(part: Part) {
  const { t } = useWords()
  const { board, open } = part
  const here = board.coordinators.filter((one) => one.state === 'current' || one.state === 'proposed')
  return (
    <Section
      title={t('planning.team')}
      actions={
        <>
          <Go to={`${paths.person(part.person)}?tab=team`} size="sm">
            {t('planning.role_map')}
          </Go>
          {board.may_next.includes('propose_coordinator') && (
            <Button size="sm" variant="default" onClick={() => open({ what: 'coordinator' })}>
              {t('planning.propose_coordinator')}
            </Button>
          )}
          {board.may_next.includes('write') && (
            <Button size="sm" variant="default" onClick={() => open({ what: 'participant' })}>
              {t('planning.add_participant')}
            </Button>
          )}
        </>
      }
    >
      {here.length === 0 && <Text>{t('planning.no_coordinator')}</Text>}
      {here.map((one) => (
        <Coordinator key={one.id} {...part} one={one} />
      ))}
      {board.responsible
        .filter((one) => one.reserved.length > 0)
        .map((one) => (
          <Group key={one.id} gap="sm">
            <Text size="sm" className="beside">
              <IconGavel size={17} aria-hidden style={{ flex: 'none' }} />
              {t('reserved.decides_about', { body: one.body, topics: one.reserved.map((code) => t(`category.${code}`)).join(', ') })}{' '}
              {t('reserved.through', { officer: one.officer, basis: one.legal_basis })}
            </Text>
            <Go to={`${paths.person(part.person)}?tab=partners`} size="sm">
              {t('reserved.see')}
            </Go>
          </Group>
        ))}
      <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
        {board.participants.map((one) => (
          <Participant key={one.id} {...part} one={one} />
        ))}
      </Stack>
    </Section>
  )
}

function Coordinator({ person, board, one }: Part & { one: Part['board']['coordinators'][number] }) {
  const { t } = useWords()
  const [declines, setDeclines] = useState(false)
  const [reason, setReason] = useState('')
  const answer = useSend('POST /api/people/:person_id/plan/coordinators/:assignment_id/answer')
  const told = useSend('POST /api/people/:person_id/plan/coordinators/:assignment_id/told')
  const end = useSend('POST /api/people/:person_id/plan/coordinators/:assignment_id/end')
  const given = { params: { person_id: person, assignment_id: one.id } }
  return (
    <Stack gap="xs">
      <Group gap="sm">
        <Text fw={700}>{sayParty(partyOf(board, one.staff_id), t)}</Text>
        <StateBadge state={one.state === 'current' ? 'met' : 'soon'}>{t(`planning.coordinator.${one.state as 'current'}`)}</StateBadge>
        {one.from_at && (
          <Text size="sm" c="dimmed">
            {t('planning.since')} <Day day={one.from_at.slice(0, 10)} />
          </Text>
        )}
      </Group>
      <Group gap="xs" className="no-print">
        {one.may.includes('acknowledge') && (
          <Button size="sm" loading={answer.sending} onClick={() => answer.send({ ...given, body: { acknowledge: true } })}>
            {t('planning.take_on')}
          </Button>
        )}
        {one.may.includes('acknowledge') && (
          <Button size="sm" variant="default" aria-expanded={declines} onClick={() => setDeclines(!declines)}>
            {t('planning.verb.decline')}
          </Button>
        )}
        {one.may.includes('told') && (
          <Button size="sm" variant="light" loading={told.sending} onClick={() => told.send(given)}>
            {t('planning.person_told')}
          </Button>
        )}
        {one.may.includes('end') && (
          <Button size="sm" variant="subtle" loading={end.sending} onClick={() => end.send({ ...given, body: {} })}>
            {t('planning.end_coordination')}
          </Button>
        )}
      </Group>
      {declines && (
        <Group align="flex-end">
          <TextInput label={t('planning.why_so')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <Button size="sm" onClick={() => answer.send({ ...given, body: { acknowledge: false, reason } })}>
            {t('planning.save')}
          </Button>
        </Group>
      )}
      <Refusal refusal={answer.refusal ?? told.refusal ?? end.refusal} />
    </Stack>
  )
}

function Participant({ person, board, one }: Part & { one: Part['board']['participants'][number] }) {
  const { t } = useWords()
  const confirm = useSend('POST /api/people/:person_id/plan/participants/:participant_id/confirm')
  const end = useSend('POST /api/people/:person_id/plan/participants/:participant_id/end')
  const given = { params: { person_id: person, participant_id: one.id }, body: { version: one.version } }
  const owner = one.party_id === board.owner.id
  const name = sayParty(partyOf(board, one.party_id), t)
  return (
    <Group component="li" justify="space-between" gap="sm" align="flex-start">
      <div style={{ minWidth: 0 }}>
        <Text fw={600}>
          {name}{' '}
          {one.confirmed_at ? null : (
            <Text span size="sm" c="dimmed">
              ({t('planning.not_confirmed')})
            </Text>
          )}
        </Text>
        <Text size="sm">
          {owner ? t('planning.role_owner') : one.role}
          {one.advocate && ` · ${t('planning.advocate')}`}
          {one.responsibilities && `: ${one.responsibilities}`}
        </Text>
        {one.contact_path && (
          <Text size="sm" c="dimmed">
            {one.contact_path}
          </Text>
        )}
        <Refusal refusal={confirm.refusal ?? end.refusal} />
      </div>
      <Group gap={4} className="no-print">
        {one.may.includes('confirm') && (
          <Button size="compact-sm" loading={confirm.sending} onClick={() => confirm.send(given)}>
            {t('planning.confirm_role')}
          </Button>
        )}
        {one.may.includes('end') && (
          <Button
            size="compact-sm"
            variant="subtle"
            loading={end.sending}
            aria-label={`${t('planning.end')}: ${name}`}
            onClick={() => end.send(given)}
          >
            {t('planning.end')}
          </Button>
        )}
      </Group>
    </Group>
  )
}

export function CoordinatorForm({ person, board, open }: Part) {
  const { t } = useWords()
  const [staff_id, setStaff] = useState('')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/coordinators', { onDone: () => open(null) })
  const staff = { ...board, may_be_asked: board.may_be_asked.filter((one) => one.kind === 'staff') }
  return (
    <Stack gap="md">
      <Text c="dimmed">{t('planning.coordinator_hint')}</Text>
      <PartyChoice board={staff} category="general" label={t('planning.coordinator')} value={staff_id} onChange={setStaff} />
      <Refusal refusal={refusal} />
      <Button loading={sending} disabled={!staff_id} onClick={() => send({ params: { person_id: person }, body: { staff_id } })}>
        {t('planning.propose_coordinator')}
      </Button>
    </Stack>
  )
}

export function ParticipantForm({ person, board, open }: Part) {
  const { t } = useWords()
  const draft = useDraft(`participant:${person}`, {
    initialValues: { party_id: '', role: '', responsibilities: '', contact_path: '', advocate: false, benefit: '', person_view: '' },
  })
  const { form } = draft
  const chosen = board.may_be_asked.find((one) => one.id === form.values.party_id)
  const comesIn = chosen?.comes_in === true && !form.values.advocate
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/participants', {
    onDone: () => {
      draft.done()
      open(null)
    },
  })
  return (
    <form
      onSubmit={form.onSubmit(({ benefit, person_view, ...body }) =>
        send({ params: { person_id: person }, body: { ...body, ...(comesIn ? { gain: { benefit, person_view } } : {}) } }),
      )}
    >
      <Stack gap="md">
        <DraftNote draft={draft} />
        <PartyChoice
          board={board}
          category="general"
          label={t('planning.party')}
          value={form.values.party_id}
          onChange={(id) => form.setFieldValue('party_id', id)}
        />
        <TextInput
          label={t('planning.role')}
          description={t('planning.role_hint')}
          required
          withAsterisk={false}
          maxLength={200}
          {...form.getInputProps('role')}
        />
        <Textarea label={t('planning.responsibilities')} autosize maxLength={2000} {...form.getInputProps('responsibilities')} />
        <TextInput label={t('planning.contact_path')} maxLength={500} {...form.getInputProps('contact_path')} />
        {comesIn && (
          <>
            <Textarea
              label={t('planning.gain', { agency: chosen?.agency ?? chosen?.name ?? '' })}
              description={t('planning.gain_hint')}
              autosize
              maxLength={1000}
              {...form.getInputProps('benefit')}
            />
            <Textarea label={t('planning.gain_view')} autosize maxLength={1000} {...form.getInputProps('person_view')} />
          </>
        )}
        <Checkbox label={t('planning.is_advocate')} {...form.getInputProps('advocate', { type: 'checkbox' })} />
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending} disabled={!form.values.party_id}>
          {t('planning.save')}
        </Button>
      </Stack>
    </form>
  )
}
