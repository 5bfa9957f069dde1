import { Button, Stack, Text, Textarea } from '@mantine/core'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { useNow } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { shortInstant } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { PartyChoice } from './party-choice.tsx'
import type { Given } from './shapes.ts'

const HOUR_MS = 3_600_000

/** Asks everybody who was put down, and whoever else is chosen here. */
export function InviteForm({ person, one, all, onDone }: Given & { onDone: () => void }) {
  const { t, locale } = useWords()
  const now = useNow()
  const draft = useDraft(`conference:invite:${one.id}`, { initialValues: { party_ids: [] as string[], short_because: one.short_because } })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/conferences/:conference_id/invitations', {
    onDone: () => {
      draft.done()
      onDone()
    },
  })
  const waiting = one.invitations.filter((each) => each.invited_at === null).length
  const asked = waiting + form.values.party_ids.length
  const soon = Date.parse(one.starts_at) - now < all.notice_hours * HOUR_MS
  const params = { person_id: person, conference_id: one.id }
  return (
    <form onSubmit={form.onSubmit((body) => send({ params, body: { ...body, version: one.version } }))}>
      <Stack gap="md">
        <DraftNote draft={draft} />
        <PartyChoice
          may_come={all.may_come.filter((each) => !one.invitations.some((invited) => invited.party.id === each.id))}
          value={form.values.party_ids}
          onChange={(next) => form.setFieldValue('party_ids', next)}
        />
        {soon && (
          <Textarea
            label={t('conference.short', { hours: all.notice_hours })}
            description={t('conference.short_hint')}
            autosize
            maxLength={500}
            {...form.getInputProps('short_because')}
          />
        )}
        <Text>{t('conference.invite_lead', { n: asked, when: shortInstant(one.starts_at, locale) })}</Text>
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending} disabled={asked === 0 || (soon && form.values.short_because.trim() === '')}>
          {t('conference.invite')}
        </Button>
      </Stack>
    </form>
  )
}
