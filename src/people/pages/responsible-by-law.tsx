import { Text } from '@mantine/core'
import { IconGavel } from '@tabler/icons-react'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { EditButton } from './edit-button.tsx'
import type { Person } from './shown.ts'

/** Who answers for the person by law, and how to reach the officer. */
export function ResponsibleByLaw({ person }: { person: Person }) {
  const { t, locale } = useWords()
  return person.responsibilities.map(({ id, body, legal_basis, officer, officer_contact, to_on }) => (
    <Text key={id} size="sm" className="beside">
      <IconGavel size={17} aria-hidden style={{ flex: 'none' }} />
      <span>
        <strong>{t('life.responsible', { body, officer })}</strong>{' '}
        {t('life.responsible_basis', { basis: legal_basis, officer, contact: officer_contact })}
        {to_on && ` · ${t('life.responsible_until', { day: dayInWords(to_on, locale) })}`}{' '}
        {person.may_write && (
          <EditButton edit={`responsible:${id}`} what={`${t('life.responsible_change')}: ${body}`}>
            {t('person.change')}
          </EditButton>
        )}
      </span>
    </Text>
  ))
}
