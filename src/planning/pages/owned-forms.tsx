import { Button, Radio, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Choices } from '../../web/kit/choices.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { ModeChoice, type Mode } from './mode.tsx'
import { useOwned } from './owned.tsx'
import { partyOf, sayParty, type Part } from './part.ts'

type Said = 'situation' | 'strengths' | 'budget' | 'risks'
/** What stands in a part, or why it does not apply. */
export function SectionForm({ person, open, id }: Part & { id: string }) {
  const { t } = useWords()
  const section = id as Said
  const [kind, setKind] = useState<'said' | 'not_applicable'>('said')
  const said = useSaid(`section:${person}:${id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/sections', { onDone: said.sent(() => open(null)) })
  return (
    <Stack gap="md">
      <Radio.Group label={t(`planning.section.${section}`)} value={kind} onChange={(one) => setKind(one as 'said')}>
        <Stack gap={6} mt={6}>
          <Radio value="said" label={t('planning.section_say')} />
          <Radio value="not_applicable" label={t('planning.section_none')} />
        </Stack>
      </Radio.Group>
      <Said said={said} label={t('planning.section_words')} maxLength={2000} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person }, body: { section, kind, words: said.words } })}
      >
        {t('planning.save')}
      </Button>
    </Stack>
  )
}

const FORMATS = ['plain', 'large_print', 'easy_read'] as const
const LANGUAGES = ['en', 'zh', 'ar', 'fa', 'vi', 'es', 'so', 'ti', 'uk', 'fr'] as const

export function CopyForm({ person, board, open }: Part) {
  const { t, locale } = useWords()
  const owned = useOwned(person)
  const [to_id, setTo] = useState<string>(board.owner.id)
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('plain')
  const [language, setLanguage] = useState(owned.preferred_language)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/copies', { onDone: () => open(null) })
  const named = new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' })
  const languages = [...new Set([owned.preferred_language, ...LANGUAGES])]
  return (
    <Stack gap="md">
      <Select
        label={t('planning.copy_to')}
        allowDeselect={false}
        data={board.participants.map((one) => ({ value: one.party_id, label: sayParty(partyOf(board, one.party_id), t) }))}
        value={to_id}
        onChange={(one) => setTo(one ?? board.owner.id)}
      />
      <Choices
        label={t('planning.copy_format')}
        columns={1}
        value={format}
        onChange={setFormat}
        choices={FORMATS.map((code) => ({ code, title: t(`planning.format.${code}`) }))}
      />
      <Select
        label={t('planning.copy_language')}
        allowDeselect={false}
        data={languages.map((code) => ({ value: code, label: named.of(code) ?? code }))}
        value={language}
        onChange={(one) => setLanguage(one ?? language)}
      />
      <Refusal refusal={refusal} />
      <Button loading={sending} onClick={() => send({ params: { person_id: person }, body: { n: owned.n!, to_id, format, language } })}>
        {t('planning.give_copy')}
      </Button>
    </Stack>
  )
}

/** The person says back what the plan is about, and somebody writes it down; everybody else confirms for themself. */
export function UnderstandForm({ person, board, open, id }: Part & { id: string }) {
  const { t } = useWords()
  const owned = useOwned(person)
  const said = useSaid(`understood:${person}:${id}`)
  const [mode, setMode] = useState<Mode>('dictated')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/understanding', { onDone: said.sent(() => open(null)) })
  const owner = id === board.owner.id
  const name = sayParty(partyOf(board, id), t)
  return (
    <Stack gap="md">
      {owner ? (
        <>
          <Said said={said} label={t('planning.says_back', { name })} description={t('planning.say_back_hint')} minRows={3} maxLength={2000} />
          <ModeChoice value={mode} onChange={setMode} />
        </>
      ) : (
        <Text>{t('planning.version_n', { n: owned.n ?? 0 })}</Text>
      )}
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={owner && said.words.trim() === ''}
        onClick={() =>
          send({ params: { person_id: person }, body: { n: owned.n!, party_id: id, ...(owner ? { teach_back: said.words, mode } : {}) } })
        }
      >
        {t(owner ? 'planning.save' : 'planning.i_understand')}
      </Button>
    </Stack>
  )
}

export function StandInForm({ person, open }: Part) {
  const { t } = useWords()
  const owned = useOwned(person)
  const [basis, setBasis] = useState<'interim' | 'guardian_order'>('interim')
  const said = useSaid(`stand-in:${person}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/stand-in', { onDone: said.sent(() => open(null)) })
  return (
    <Stack gap="md">
      <Choices
        label={t('planning.stand_in_basis')}
        columns={1}
        value={basis}
        onChange={setBasis}
        choices={[
          { code: 'interim', title: t('planning.stand_in_interim') },
          { code: 'guardian_order', title: t('planning.stand_in_order') },
        ]}
      />
      <Said said={said} label={t('planning.stand_in_why')} />
      <Refusal refusal={refusal} />
      <Button
        loading={sending}
        disabled={said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person }, body: { n: owned.n!, basis, reason: said.words } })}
      >
        {t('planning.save')}
      </Button>
    </Stack>
  )
}
