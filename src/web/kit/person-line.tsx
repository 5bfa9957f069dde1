import { Avatar, Group, Text } from '@mantine/core'
import { IconLanguage, IconPhoneCall } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { paths } from '../paths.ts'
import { useWords } from '../words/use-words.ts'
import { Go } from './go.tsx'

type Person = {
  id: string
  name: string
  language?: string | null
  interpreter?: boolean
  safe_contact?: string | null
}

/** A person as they want to be called; with what one must know before speaking to them. */
export function PersonLine({ person, link = true, children, size = 40 }: { person: Person; link?: boolean; children?: ReactNode; size?: number }) {
  const { t } = useWords()
  const speaks = person.language ? t(person.interpreter ? 'kit.interpreter' : 'kit.speaks', { language: person.language }) : null
  return (
    <Group gap="sm" wrap="nowrap" align="center">
      <Avatar name={person.name} color="initials" size={size} radius="xl" aria-hidden />
      <div style={{ minWidth: 0 }}>
        {link ? (
          <Go to={paths.person(person.id)} fw={650} c="inherit">
            {person.name}
          </Go>
        ) : (
          <Text span fw={650}>
            {person.name}
          </Text>
        )}
        {children && (
          <Text size="sm" c="dimmed" component="div">
            {children}
          </Text>
        )}
        {(speaks ?? person.safe_contact) && (
          <Group gap="xs" style={{ rowGap: 0 }}>
            {speaks && (
              <Text size="sm" className="beside">
                <IconLanguage size={16} aria-hidden /> {speaks}
              </Text>
            )}
            {person.safe_contact && (
              <Text size="sm" className="beside">
                <IconPhoneCall size={16} aria-hidden /> {t('kit.safe_contact')}: {person.safe_contact}
              </Text>
            )}
          </Group>
        )}
      </div>
    </Group>
  )
}
