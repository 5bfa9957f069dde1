import { Text, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { goTo } from '../../web/portal/place.ts'
import { useWords, type Word } from '../../web/words/use-words.ts'

const FOR_PERSON = [
  'plan',
  'order',
  'steps',
  'promises',
  'how-i-am',
  'words',
  'way',
  'sharing',
  'who-looked',
  'happened',
  'talk',
  'review',
  'leaving',
  'rights',
  'account',
] as const
const FOR_CLOSE = ['steps', 'rights', 'account'] as const

/** Every other page, one tap away. */
export function Menu({ self }: { self: boolean }) {
  const { t } = useWords()
  return (
    <nav aria-label={t('my.more')} className="no-print">
      <ul className="my-menu">
        {(self ? FOR_PERSON : FOR_CLOSE).map((place) => (
          <li key={place}>
            <UnstyledButton className="my-menu-row" onClick={() => goTo(place)}>
              <span>
                <Text span fw={650} display="block">
                  {t(`my.go.${place}` as Word)}
                </Text>
                <Text span size="sm" c="dimmed" display="block">
                  {t(`my.go.${place}_text` as Word)}
                </Text>
              </span>
              <IconChevronRight size={22} aria-hidden />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </nav>
  )
}
