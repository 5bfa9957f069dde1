import { Button, NativeSelect, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { topicsInWords } from './shown.ts'

type Mine = Pick<Answer<'GET /api/people/:person_id/for-me'>, 'orders' | 'decided'>
/** For a guardian: what the order lets them decide, until when; asked for that alone. */
export function Decide({ person, orders, decided }: Mine & { person: string }) {
  const words = useWords()
  const { t, locale } = words
  if (orders.length === 0) return null
  const holding = orders.filter((one) => one.state === 'holds' || one.state === 'ends_soon')
  const about = [...new Set(holding.flatMap((one) => one.about))]
  return (
    <Section title={t('family.for_order')}>
      {orders.map((one) => (
        <Text key={one.id}>
          {t(one.state === 'ended' ? 'family.for_order_ended' : 'family.for_order_line', {
            by: one.issued_by,
            topics: topicsInWords(one.about, words),
            to: dayInWords(one.to_on, locale),
          })}
        </Text>
      ))}
      {about.length > 0 && <DecideForm person={person} about={about} />}
      {decided.map((one) => (
        <Text key={one.id}>
          {t('family.for_decided', { day: dayInWords(one.at.slice(0, 10), locale), topic: t(`category.${one.category}`) })} “{one.words}”
        </Text>
      ))}
    </Section>
  )
}

function DecideForm({ person, about }: { person: string; about: Mine['orders'][number]['about'] }) {
  const { t } = useWords()
  const { id } = useReader()
  const [category, setCategory] = useState(about[0]!)
  const said = useSaid(`guardian:${person}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/decisions', { onDone: said.sent(() => undefined) })
  return (
    <Stack gap="md">
      <NativeSelect
        size="md"
        label={t('family.for_decide_about')}
        data={about.map((value) => ({ value, label: t(`category.${value}`) }))}
        value={category}
        onChange={(event) => setCategory(event.currentTarget.value as typeof category)}
      />
      <Said said={said} label={t('family.for_decide')} maxLength={1000} />
      <Refusal refusal={refusal} />
      <Button
        size="md"
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person }, body: { words: said.words, decided_by: id, category } })}
      >
        {t('family.for_decide_send')}
      </Button>
    </Stack>
  )
}
