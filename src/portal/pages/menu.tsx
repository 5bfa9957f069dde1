import { Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { goTo } from '../../web/portal/place.ts'
import { useWords, type Word } from '../../web/words/use-words.ts'

const FOR_PERSON = {
  plan: ['plan', 'order', 'steps', 'promises', 'review'],
  me: ['how-i-am', 'words', 'way', 'talk'],
  known: ['sharing', 'family', 'who-looked', 'happened', 'record'],
  mine: ['rights', 'leaving', 'account'],
} as const
const FOR_CLOSE = { mine: ['family', 'steps', 'rights', 'account'] } as const
const groupsFor = (self: boolean): [group: string, places: readonly string[]][] => Object.entries(self ? FOR_PERSON : FOR_CLOSE)

/** Every other page, one tap away, beside those it is about. */
export function Menu({ self }: { self: boolean }) {
  const { t } = useWords()
  return (
    <Stack component="nav" aria-label={t('my.more')} className="no-print">
      {groupsFor(self).map(([group, places]) => (
        <section key={group} aria-label={t(`my.more.${group}` as Word)}>
          <Title order={2} mb="xs">
            {t(`my.more.${group}` as Word)}
          </Title>
          <ul className="my-menu">
            {places.map((place) => (
              <li key={place}>
                <MenuRow place={place} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Stack>
  )
}

function MenuRow({ place }: { place: string }) {
  const { t } = useWords()
  return (
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
  )
}
