import { UnstyledButton } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { useWords } from '../words/use-words.ts'
import { icons } from './icons.ts'
import { usePlaces } from './use-places.ts'

/** On a phone: the four pages of a reader's own day within reach of a thumb, and the rest behind the menu. */
export function BottomBar({ onMore, open }: { onMore: () => void; open: boolean }) {
  const { t } = useWords()
  const places = usePlaces().slice(0, 4)
  const { pathname } = useLocation()
  return (
    <>
      {places.map((place) => {
        const Icon = icons[place.icon]
        return (
          <Link key={place.path} to={place.path} aria-current={pathname.startsWith(place.path) ? 'page' : undefined}>
            <Icon size={22} stroke={1.7} aria-hidden />
            <span>{t(place.word)}</span>
          </Link>
        )
      })}
      <UnstyledButton onClick={onMore} aria-expanded={open}>
        <IconDots size={22} stroke={1.7} aria-hidden />
        <span>{t('shell.more')}</span>
      </UnstyledButton>
    </>
  )
}
