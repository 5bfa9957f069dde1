import { Select, Textarea } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { useAsking } from '../../web/kit/use-ask.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { FormDrawer } from './form-drawer.tsx'
import type { Person } from './shown.ts'

/** Two records, one person: a pointer with a reason, which can be undone. */
export function LinkDrawer({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t, locale } = useWords()
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed, 250)
  const found = useAsking('GET /api/people/search', { query: { q } }, { enabled: q.length > 1 }).data ?? []
  return (
    <FormDrawer
      title={t('person.edit_link')}
      name={`link:${person.id}`}
      sends="POST /api/people/:person_id/links"
      values={{ same_as_id: null as string | null, reason: '' }}
      given={({ same_as_id, reason }) => ({ params: { person_id: person.id }, body: { same_as_id: same_as_id!, reason } })}
      onClose={onClose}
    >
      {(form) => (
        <>
          <Select
            label={t('person.link_with')}
            description={t('person.link_hint')}
            required
            searchable
            searchValue={typed}
            onSearchChange={setTyped}
            filter={({ options }) => options}
            nothingFoundMessage={q.length > 1 ? t('person.link_nobody') : undefined}
            data={found
              .filter((one) => one.id !== person.id)
              .map((one) => ({
                value: one.id,
                label: [one.name || t('people.nameless'), one.born && t('people.born', { day: dayInWords(one.born, locale) })]
                  .filter(Boolean)
                  .join(' · '),
              }))}
            {...form.getInputProps('same_as_id')}
          />
          <Textarea label={t('person.link_reason')} required autosize minRows={2} {...form.getInputProps('reason')} />
        </>
      )}
    </FormDrawer>
  )
}
