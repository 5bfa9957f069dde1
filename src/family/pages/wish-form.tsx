import { Button, MultiSelect, Stack } from '@mantine/core'
import { useState } from 'react'
import { CATEGORIES } from '../../shared/categories.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { About } from './shown.ts'

type Topic = (typeof CATEGORIES)[number]
/** What the person wants of somebody: whether, about what, and about what never. What was said before is preset. */
export function WishForm({ person, name, one, onDone, mine = false }: About) {
  const { t } = useWords()
  const [wish, setWish] = useState<'yes' | 'no'>(one.wish?.wish ?? 'yes')
  const [topics, setTopics] = useState<Topic[]>(one.wish?.topics ?? [])
  const [closed, setClosed] = useState<Topic[]>(one.wish?.closed ?? [])
  const [mode, setMode] = useState<'dictated' | 'interpreted'>('dictated')
  const said = useSaid(`close-wish:${one.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/relatives/:relative_id/wish', { onDone: said.sent(onDone) })
  const some = (not: readonly Topic[]) =>
    CATEGORIES.filter((code) => !not.includes(code)).map((code) => ({ value: code, label: t(`category.${code}`) }))
  const inside = { withinPortal: false }
  const yes = wish === 'yes'
  return (
    <Stack gap="md">
      <Choices
        label={mine ? t('family.wanted_mine', { who: one.name }) : t('family.wanted', { name, who: one.name })}
        value={wish}
        onChange={setWish}
        choices={(['yes', 'no'] as const).map((code) => ({ code, title: t(`family.wanted_${code}`) }))}
      />
      {yes && (
        <MultiSelect
          label={t('family.topics')}
          data={some(closed)}
          comboboxProps={inside}
          searchable
          value={topics}
          onChange={(all) => setTopics(all as Topic[])}
        />
      )}
      {yes && (
        <MultiSelect
          label={t('family.closed')}
          data={some(topics)}
          comboboxProps={inside}
          searchable
          value={closed}
          onChange={(all) => setClosed(all as Topic[])}
        />
      )}
      <Said said={said} label={t(mine ? 'family.your_words' : 'family.own_words')} />
      {!mine && (
        <Choices
          label={t('family.how_said', { name })}
          value={mode}
          onChange={setMode}
          choices={(['dictated', 'interpreted'] as const).map((code) => ({ code, title: t(`family.mode.${code}`) }))}
        />
      )}
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={yes && topics.length === 0}
        onClick={() =>
          send({
            params: { person_id: person, relative_id: one.id },
            body: {
              wish,
              topics: yes ? topics : [],
              closed: yes ? closed : [],
              words: said.words,
              ...(mine ? {} : { mode, seen_id: one.wish?.id ?? null }),
            },
          })
        }
      >
        {t('family.save')}
      </Button>
    </Stack>
  )
}
