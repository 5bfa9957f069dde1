import { Text } from '@mantine/core'
import { Link, useLocation } from '@tanstack/react-router'
import { useReader } from '../kit/reader.ts'
import { useWords } from '../words/use-words.ts'
import { icons } from './icons.ts'
import { usePlaces } from './use-places.ts'

export function Sidebar() {
  const { t } = useWords()
  const reader = useReader()
  const { pathname } = useLocation()
  return (
    <>
      <ul className="places">
        {usePlaces().map((place) => {
          const Icon = icons[place.icon]
          const here = pathname === place.path || pathname.startsWith(`${place.path}/`)
          return (
            <li key={place.path}>
              <Link to={place.path} className="place" aria-current={here ? 'page' : undefined}>
                <Icon size={20} stroke={1.7} aria-hidden />
                {t(place.word)}
              </Link>
            </li>
          )
        })}
      </ul>
      {reader.agency && (
        <Text size="sm" c="dimmed" p="sm">
          {reader.agency.name}
        </Text>
      )}
    </>
  )
}
