import { Button, Group, NumberInput, Stack } from '@mantine/core'
import { useState } from 'react'
import { HowSaid, type Mode } from '../../housing/pages/how-said.tsx'
import { Rated } from '../../web/kit/rated.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Told } from './kinds.tsx'

type Given = { person: string; way: Told['way']; own: boolean; onDone: () => void }
const asNumber = (value: number | string) => (typeof value === 'number' ? value : '')

/** One question that matters, and three numbers that are filled in as far as the record knows them. */
export function WayForm({ person, way, own, onDone }: Given) {
  const { t, locale } = useWords()
  const last = way.told.at(-1)
  const [knows, rate] = useState('')
  const [places, setPlaces] = useState<number | ''>(last ? Math.max(1, way.agencies) : '')
  const [told, setTold] = useState<number | ''>(way.on_record)
  const [forms, setForms] = useState<number | ''>('')
  const [mode, how] = useState<Mode>('dictated')
  const said = useSaid(`way:${person}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/way-through', { onDone: said.sent(onDone) })
  const keep = () => {
    if (places === '' || told === '') return
    const numbers = { places, told, forms: forms === '' ? null : forms, knows_who: knows === '' ? null : Number(knows) }
    send({ params: { person_id: person }, body: { ...numbers, words: said.words, ...(own ? {} : { mode }) } })
  }
  const since = last && dayInWords(last.at.slice(0, 10), locale)
  const tell = since ? t(own ? 'mix.q_my_told' : 'mix.q_told', { day: since }) : t(own ? 'mix.q_my_told_first' : 'mix.q_told_first')
  return (
    <Stack gap="md" className="no-print">
      <Rated label={t('mix.q_knows')} description={t('mix.q_knows_hint')} value={knows} onChange={rate} />
      <NumberInput
        label={t(last ? 'mix.q_places' : 'mix.q_places_first')}
        min={0}
        max={50}
        maw="22rem"
        value={places}
        onChange={(to) => setPlaces(asNumber(to))}
      />
      <NumberInput
        label={tell}
        {...(way.on_record > 0 ? { description: t(own ? 'mix.q_my_on_record' : 'mix.q_on_record', { n: way.on_record }) } : {})}
        min={0}
        max={50}
        maw="22rem"
        value={told}
        onChange={(to) => setTold(asNumber(to))}
      />
      <NumberInput label={t('mix.q_forms')} min={0} max={100} maw="22rem" value={forms} onChange={(to) => setForms(asNumber(to))} />
      <Said said={said} label={t(own ? 'mix.q_my_words' : 'mix.q_words')} minRows={1} />
      {!own && <HowSaid value={mode} onChange={how} />}
      <Refusal refusal={refusal} />
      <Group gap="sm">
        <Button size={own ? 'lg' : 'sm'} loading={sending} disabled={places === '' || told === ''} onClick={keep}>
          {t('mix.q_send')}
        </Button>
        <Button size={own ? 'lg' : 'sm'} variant="default" onClick={onDone}>
          {t('mix.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
