import { Button, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { DayField } from '../../web/kit/day-field.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Given } from './beside.tsx'
import type { Check } from './checks.tsx'
import { HowSaid, type Mode } from './how-said.tsx'

type Values = {
  as_agreed: string
  quality: string
  view: string
  view_words: string
  mode: Mode
  problem: string
  follow_up: string
  follow_up_on: string | null
}
const BEGIN: Values = { as_agreed: '', quality: '', view: '', view_words: '', mode: 'dictated', problem: '', follow_up: '', follow_up_on: null }

/** Is it given as agreed, how good is it, what does the person say; and what is done where it is not. */
export function CheckForm({ person, one, onDone }: Given) {
  const { t } = useWords()
  const draft = useDraft<Values>(`referral:check:${one.id}`, { initialValues: BEGIN })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/referrals/:referral_id/checks', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  const { as_agreed, view, problem, follow_up, follow_up_on } = form.values
  const not = as_agreed === 'no'
  const submit = ({ mode, ...said }: Values) =>
    send({
      params: { person_id: person, referral_id: one.id },
      body: {
        as_agreed: !not,
        quality: said.quality === '' ? null : Number(said.quality),
        view: said.view === '' ? null : Number(said.view),
        view_words: said.view_words,
        ...(said.view === '' ? {} : { view_mode: mode }),
        problem: said.problem,
        follow_up: said.follow_up,
        follow_up_on: said.follow_up_on,
      },
    })
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap="md">
        <DraftNote draft={draft} />
        <Text fw={650}>{one.service}</Text>
        <Chosen
          label={t('referral.as_agreed')}
          name="as-agreed"
          {...form.getInputProps('as_agreed')}
          data={[
            { value: 'yes', label: t('referral.as_agreed_yes') },
            { value: 'no', label: t('referral.as_agreed_no') },
          ]}
        />
        {not && (
          <>
            <TextInput label={t('referral.problem')} maxLength={1000} {...form.getInputProps('problem')} />
            <TextInput label={t('referral.follow_up')} maxLength={1000} {...form.getInputProps('follow_up')} />
            <DayField label={t('referral.follow_up_on')} value={follow_up_on} onChange={(next) => form.setFieldValue('follow_up_on', next)} />
          </>
        )}
        <Chosen
          label={`${t('referral.quality')} ${t('referral.scale')}`}
          name="quality"
          data={['1', '2', '3', '4', '5']}
          {...form.getInputProps('quality')}
        />
        <Chosen label={`${t('referral.view')} ${t('referral.scale')}`} name="view" data={['1', '2', '3', '4', '5']} {...form.getInputProps('view')} />
        {view !== '' && (
          <>
            <TextInput label={t('referral.own_words_maybe')} maxLength={1000} {...form.getInputProps('view_words')} />
            <HowSaid value={form.values.mode} onChange={(mode) => form.setFieldValue('mode', mode)} />
          </>
        )}
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending} disabled={as_agreed === '' || (not && (problem === '' || follow_up === '' || !follow_up_on))}>
          {t('referral.save')}
        </Button>
      </Stack>
    </form>
  )
}

type Choice = { label: string; name: string; data: (string | { value: string; label: string })[]; value?: string; onChange?: (value: string) => void }
function Chosen({ label, name, data, value, onChange }: Choice) {
  return (
    <div>
      <Text fw={500} mb={4} id={`referral-${name}`}>
        {label}
      </Text>
      <SegmentedControl
        fullWidth
        aria-labelledby={`referral-${name}`}
        data={data}
        {...(value === undefined ? {} : { value })}
        {...(onChange ? { onChange } : {})}
      />
    </div>
  )
}

/** What was done about it. */
export function FollowForm({ person, one, check, onDone }: Given & { check: Check }) {
  const { t } = useWords()
  const said = useSaid(`referral:follow:${check.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/referrals/:referral_id/checks/:check_id/follow-up', {
    onDone: said.sent(onDone),
  })
  return (
    <Stack gap="md">
      <Text fw={650}>{check.problem}</Text>
      <Said said={said} label={t('referral.words')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() =>
          send({ params: { person_id: person, referral_id: one.id, check_id: check.id }, body: { words: said.words, version: check.version } })
        }
      >
        {t('referral.save')}
      </Button>
    </Stack>
  )
}
