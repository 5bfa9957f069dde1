import { Button, NativeSelect, Stack } from '@mantine/core'
import { useState } from 'react'
import { CATEGORIES } from '../../shared/categories.ts'
import { TOLD_WAYS } from '../../shared/family-words.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { About } from './shown.ts'

/** Tell somebody close something: about what the person lets them know. By an order there is no wish, and the law says about what. */
export function TellForm({ person, one, onDone }: About) {
  const { t } = useWords()
  const topics = one.wish?.topics ?? CATEGORIES
  const [category, setCategory] = useState(topics[0]!)
  const [way, setWay] = useState<(typeof TOLD_WAYS)[number]>('phone')
  const said = useSaid(`close-tell:${one.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/relatives/:relative_id/told', { onDone: said.sent(onDone) })
  return (
    <Stack gap="md">
      <NativeSelect
        label={t('family.topic')}
        data={topics.map((value) => ({ value, label: t(`category.${value}`) }))}
        value={category}
        onChange={(event) => setCategory(event.currentTarget.value as typeof category)}
      />
      <NativeSelect
        label={t('family.told_way')}
        data={TOLD_WAYS.map((value) => ({ value, label: t(`family.told_way.${value}`) }))}
        value={way}
        onChange={(event) => setWay(event.currentTarget.value as typeof way)}
      />
      <Said said={said} label={t('family.told_words')} maxLength={4000} minRows={3} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person, relative_id: one.id }, body: { category, way, words: said.words } })}
      >
        {t('family.save')}
      </Button>
    </Stack>
  )
}
