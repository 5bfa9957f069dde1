import { Select, Textarea } from '@mantine/core'
import { LAWFUL_BASES, type LawfulBasis } from '../../shared/family-words.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { useWords } from '../../web/words/use-words.ts'

export type Views = {
  person_view: string
  family_view: string
  outcome: 'person' | 'family'
  basis: LawfulBasis | null
  basis_words: string
  worked_out: string
}
export const NO_VIEWS: Views = { person_view: '', family_view: '', outcome: 'person', basis: null, basis_words: '', worked_out: '' }

/** Where somebody close saw it otherwise: both views stand; it is as the person wants, or the law's ground is named with its facts. */
export function Differing({ views, change, name }: { views: Views; change: (to: Views) => void; name: string }) {
  const { t } = useWords()
  const text = (key: 'person_view' | 'family_view' | 'basis_words' | 'worked_out') => (
    <Textarea
      label={t(`together.${key}`, { name })}
      autosize
      maxLength={key === 'worked_out' ? 2000 : 1000}
      value={views[key]}
      onChange={(event) => change({ ...views, [key]: event.currentTarget.value })}
    />
  )
  return (
    <>
      {text('person_view')}
      {text('family_view')}
      <Choices
        label={t('together.outcome')}
        value={views.outcome}
        onChange={(outcome) => change({ ...views, outcome, ...(outcome === 'person' ? { basis: null, basis_words: '' } : {}) })}
        choices={(['person', 'family'] as const).map((code) => ({
          code,
          title: t(`together.outcome.${code}`, { name }),
          ...(code === 'person' ? { hint: t('together.outcome_hint', { name }) } : {}),
        }))}
      />
      {views.outcome === 'family' && (
        <>
          <Select
            label={t('together.basis')}
            data={LAWFUL_BASES.map((code) => ({ value: code, label: t(`together.basis.${code}`) }))}
            comboboxProps={{ withinPortal: false }}
            value={views.basis}
            onChange={(basis) => change({ ...views, basis: basis as LawfulBasis | null })}
          />
          {text('basis_words')}
        </>
      )}
      {text('worked_out')}
    </>
  )
}
