import { Button, Stack } from '@mantine/core'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Given, Item } from './shapes.ts'

type Done = Given & { onDone: () => void }

/** It does not take place, and why. */
export function CancelForm({ person, one, onDone }: Done) {
  const { t } = useWords()
  const said = useSaid(`conference:cancel:${one.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/conferences/:conference_id/cancellation', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <Said said={said} label={t('conference.cancel_why')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person, conference_id: one.id }, body: { why: said.words, version: one.version } })}
      >
        {t('conference.cancel')}
      </Button>
    </Stack>
  )
}

/** What is put right or added once the minutes are filed. */
export function AddendumForm({ person, one, item, onDone }: Done & { item: Item }) {
  const { t } = useWords()
  const said = useSaid(`conference:addendum:${item.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/conferences/:conference_id/items/:item_id/addenda', {
    onDone: said.sent(onDone),
  })
  return (
    <Stack gap="md">
      <Said said={said} label={t('conference.addendum_words')} maxLength={4000} minRows={3} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person, conference_id: one.id, item_id: item.id }, body: { words: said.words } })}
      >
        {t('conference.save')}
      </Button>
    </Stack>
  )
}
