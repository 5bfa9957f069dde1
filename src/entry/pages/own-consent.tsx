import { Checkbox, NumberInput, SimpleGrid, Text, Textarea } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { CATEGORIES } from '../../shared/categories.ts'
import type { Category } from '../../shared/words.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { CodeField } from './fields.tsx'

/** Where somebody can be found is told to nobody unless they ask for it. */
const USUAL = CATEGORIES.filter((one) => one !== 'location')
export type OwnConsentValues = {
  own_decision: 'given' | 'refused' | null
  own_categories: Category[]
  own_months: number
  own_mode: 'spoken' | 'written' | 'interpreted'
  own_said: string
}
export const ownConsent: OwnConsentValues = { own_decision: null, own_categories: USUAL, own_months: 12, own_mode: 'spoken', own_said: '' }

/** The answer as it is sent; nothing when it was not asked yet. */
export const consentOf = (v: OwnConsentValues) =>
  v.own_decision
    ? { consent: { decision: v.own_decision, categories: v.own_categories, months: v.own_months, mode: v.own_mode, own_words: v.own_said } }
    : {}

/** Asked plainly as somebody is taken on: what this agency may keep and read. No answer stops anything. */
export function OwnConsent<Values extends OwnConsentValues>({
  form,
  name,
  agency,
}: {
  form: UseFormReturnType<Values>
  name: string
  agency: string
}) {
  const { t } = useWords()
  const { values: v, setValues } = form as unknown as UseFormReturnType<OwnConsentValues>
  return (
    <Section title={t('entry.own_title', { name })}>
      <Choices
        label={t('entry.own_ask', { agency })}
        description={t('entry.own_ask_hint', { name })}
        value={v.own_decision}
        onChange={(own_decision) => setValues({ own_decision })}
        choices={[
          { code: 'given', title: t('entry.own_yes'), text: t('entry.own_yes_text') },
          { code: 'refused', title: t('entry.own_no'), text: t('entry.own_no_text') },
        ]}
      />
      {v.own_decision === 'given' && (
        <>
          <Checkbox.Group
            label={t('entry.own_what')}
            value={v.own_categories}
            onChange={(own_categories) => setValues({ own_categories: own_categories as Category[] })}
          >
            <SimpleGrid cols={{ base: 1, xs: 2, sm: 3 }} spacing="xs" mt={6}>
              {CATEGORIES.map((one) => (
                <Checkbox key={one} size="md" value={one} label={t(`category.${one}`)} />
              ))}
            </SimpleGrid>
          </Checkbox.Group>
          {v.own_categories.length === 0 && <Text size="sm">{t('refusal.name_a_category')}</Text>}
          <NumberInput
            label={t('entry.consent_months')}
            min={1}
            max={12}
            maw={240}
            value={v.own_months}
            onChange={(months) => setValues({ own_months: Number(months) || 1 })}
          />
        </>
      )}
      {v.own_decision && (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <CodeField
            label={t('entry.consent_mode')}
            codes={['spoken', 'written', 'interpreted']}
            word={(code) => `entry.consent.${code}`}
            value={v.own_mode}
            onChange={(own_mode) => setValues({ own_mode })}
          />
          <Textarea
            autosize
            label={t('entry.consent_words')}
            value={v.own_said}
            onChange={(event) => setValues({ own_said: event.currentTarget.value })}
          />
        </SimpleGrid>
      )}
    </Section>
  )
}
