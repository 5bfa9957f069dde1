import { Checkbox, Textarea } from '@mantine/core'
import type { LifePart } from '../../shared/life-words.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { FormDrawer } from './form-drawer.tsx'
import type { Person } from './shown.ts'

const MODES = ['dictated', 'interpreted', 'declined'] as const

/** What the person says of themselves, as they said it. */
export function AboutMeDrawer({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useWords()
  return (
    <FormDrawer
      title={t('person.about')}
      name={`about-me:${person.id}`}
      sends="POST /api/people/:person_id/about-me"
      values={{ words: person.about_me, mode: 'dictated' as (typeof MODES)[number] }}
      given={(body) => ({ params: { person_id: person.id }, body })}
      onClose={onClose}
    >
      {(form) => (
        <>
          <Choices
            label={t('life.about_how')}
            columns={1}
            value={form.values.mode}
            onChange={(mode) => form.setFieldValue('mode', mode)}
            choices={MODES.map((code) => ({ code, title: t(`life.about_mode.${code}`) }))}
          />
          <Textarea
            label={t(form.values.mode === 'declined' ? 'life.about_why_not' : 'life.about_words')}
            description={t('person.about_hint')}
            required
            autosize
            minRows={4}
            {...form.getInputProps('words')}
          />
        </>
      )}
    </FormDrawer>
  )
}

/** One part of a life: what was learnt, or that it does not apply to them. */
export function LifePartDrawer({ person, part, onClose }: { person: Person; part: LifePart; onClose: () => void }) {
  const { t } = useWords()
  return (
    <FormDrawer
      title={t(`life.part.${part}`)}
      name={`life:${part}:${person.id}`}
      sends="POST /api/people/:person_id/life"
      values={{ words: '', not_applicable: false }}
      given={({ words, not_applicable }) => ({
        params: { person_id: person.id },
        body: { part, words: not_applicable ? '' : words, not_applicable },
      })}
      onClose={onClose}
    >
      {(form) => (
        <>
          <Textarea
            label={t(`life.question.${part}`)}
            autosize
            minRows={3}
            disabled={form.values.not_applicable}
            {...form.getInputProps('words')}
            data-autofocus
          />
          <Checkbox label={t('life.mark_not_applicable')} {...form.getInputProps('not_applicable', { type: 'checkbox' })} />
        </>
      )}
    </FormDrawer>
  )
}
