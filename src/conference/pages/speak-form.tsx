import { Button, Checkbox, Radio, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import { useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { sayWho, type Given, type Item } from './shapes.ts'

const MODES = ['dictated', 'interpreted'] as const

/** Own words to one item: mine, or what the person or somebody close to them said, with how they said it. */
export function SpeakForm({ person, one, name, item, onDone }: Given & { item: Item; onDone: () => void }) {
  const { t } = useWords()
  const reader = useReader()
  const said = useSaid(`conference:speak:${item.id}`)
  const close = one.invitations.filter((each) => each.party.kind === 'relative' && !each.leaves.includes(item.n))
  const own = one.invitations.find((each) => each.party.id === reader.id)
  const whose = [
    { value: person, label: name },
    ...close.map((each) => ({ value: each.party.id, label: sayWho(each.party, t) })),
    ...(own && own.party.kind === 'staff' ? [{ value: reader.id, label: sayWho(own.party, t) }] : []),
  ]
  const [party_id, setParty] = useState(person)
  const [mode, setMode] = useState<(typeof MODES)[number]>('dictated')
  const [none, setNone] = useState(false)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/conferences/:conference_id/items/:item_id/voices', {
    onDone: said.sent(onDone),
  })
  const themself = party_id === reader.id
  const body = { party_id, words: none ? '' : said.words, did_not_want_to_say: none, ...(themself ? {} : { mode }) }
  return (
    <Stack gap="md">
      <Select
        label={t('conference.speak_whose')}
        allowDeselect={false}
        data={whose}
        value={party_id}
        onChange={(next) => setParty(next ?? person)}
        comboboxProps={{ withinPortal: false }}
      />
      {!none && <Said said={said} label={t('conference.speak_words')} description={t('conference.speak_hint')} maxLength={4000} minRows={3} />}
      {!themself && <Checkbox label={t('conference.speak_not')} checked={none} onChange={(event) => setNone(event.currentTarget.checked)} />}
      {!themself && (
        <Radio.Group label={t('conference.how_said')} value={mode} onChange={(next) => setMode(next as 'dictated')}>
          <Stack gap={6} mt={6}>
            {MODES.map((each) => (
              <Radio key={each} value={each} label={t(`conference.mode.${each}`)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={!none && said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person, conference_id: one.id, item_id: item.id }, body })}
      >
        {t('conference.save')}
      </Button>
    </Stack>
  )
}
