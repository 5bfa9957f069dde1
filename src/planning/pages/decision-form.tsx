import { Button, Checkbox, MultiSelect, Select, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { CATEGORIES } from '../../shared/categories.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { AskBody } from './ask-body.tsx'
import { Differing, NO_VIEWS, type Views } from './differing.tsx'
import { ModeChoice, type Mode } from './mode.tsx'
import type { Part } from './part.ts'
import { useTogether } from './together.tsx'

type Category = (typeof CATEGORIES)[number]
/** A decision of the person, in their words; of a guardian only where an order stands. What a body decides by law is asked of its officer. */
export function DecisionForm(part: Part) {
  const { t } = useWords()
  const { person, board, open } = part
  const [words, setWords] = useState('')
  const [decided_by, setBy] = useState(person)
  const [category, setCategory] = useState<Category>('general')
  const name = board.owner.name || t('planning.unnamed')
  const bodies = board.responsible.filter((one) => one.reserved.length > 0)
  const by_law = bodies.find((one) => one.reserved.includes(category))
  const close = board.may_be_asked.filter((one) => one.kind === 'relative')
  const about = (
    <Select
      label={t('planning.about')}
      description={bodies
        .map((one) => t('reserved.decides_about', { body: one.body, topics: one.reserved.map((code) => t(`category.${code}`)).join(', ') }))
        .join(' ')}
      data={CATEGORIES.map((code) => ({ value: code, label: t(`category.${code}`) }))}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
      value={category}
      onChange={(code) => setCategory(code as 'general')}
    />
  )
  return (
    <Stack gap="md">
      <Textarea
        label={by_law ? t('reserved.words') : t('together.decided', { name })}
        autosize
        maxLength={1000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {bodies.length > 0 && about}
      {by_law ? (
        <AskBody person={person} by_law={by_law} category={category} words={words} name={name} onDone={() => open(null)} />
      ) : (
        <>
          {close.length > 0 && (
            <Select
              label={t('together.who_decides')}
              data={[{ value: person, label: name }, ...close.map((one) => ({ value: one.id, label: t('together.by_order', { name: one.name }) }))]}
              allowDeselect={false}
              comboboxProps={{ withinPortal: false }}
              value={decided_by}
              onChange={(id) => setBy(id ?? person)}
            />
          )}
          {bodies.length === 0 && decided_by !== person && about}
          <Decided {...part} words={words} decided_by={decided_by} category={category} name={name} />
        </>
      )}
    </Stack>
  )
}

type Deciding = Part & { words: string; decided_by: string; category: Category; name: string }
/** With whom it was decided, how it was said, and where somebody close saw it otherwise. */
function Decided({ person, board, open, words, decided_by, category, name }: Deciding) {
  const { t } = useWords()
  const together = useTogether(person)
  const [mode, setMode] = useState<Mode>('dictated')
  const [with_family, setWith] = useState<string[]>([])
  const [views, setViews] = useState<Views | null>(null)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/plan/decisions', { onDone: () => open(null) })
  const close = board.may_be_asked.filter((one) => one.kind === 'relative')
  return (
    <>
      {close.length > 0 && (
        <MultiSelect
          label={t('together.with_family')}
          searchable
          data={close.map((one) => ({ value: one.id, label: one.name }))}
          comboboxProps={{ withinPortal: false }}
          value={with_family}
          onChange={setWith}
        />
      )}
      {with_family.length > 0 && (
        <Checkbox
          label={t('together.differed_yes')}
          checked={views !== null}
          onChange={(event) => setViews(event.currentTarget.checked ? NO_VIEWS : null)}
        />
      )}
      {with_family.length > 0 && views && <Differing views={views} change={setViews} name={name} />}
      <ModeChoice value={mode} onChange={setMode} />
      <Refusal refusal={refusal} />
      {refusal && (
        <Button variant="light" onClick={() => open({ what: 'take_part' })}>
          {t('together.help_first')}
        </Button>
      )}
      {refusal && decided_by !== person && together.may.includes('write') && (
        <Button variant="subtle" onClick={() => open({ what: 'guardian_order', relative_id: decided_by })}>
          {t('together.record_order')}
        </Button>
      )}
      <Button
        loading={sending}
        disabled={words.trim() === ''}
        onClick={() =>
          send({
            params: { person_id: person },
            body: { words, decided_by, mode, category, with_family, views: with_family.length > 0 ? views : null },
          })
        }
      >
        {t('planning.save')}
      </Button>
    </>
  )
}
