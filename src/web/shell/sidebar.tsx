import { NavLink, Stack, Text } from '@mantine/core'
import { Link, useLocation } from '@tanstack/react-router'
import { useReader } from '../kit/reader.ts'
import { useWords } from '../words/use-words.ts'
import { icons } from './icons.ts'
import { usePlaces } from './use-places.ts'

export function Sidebar() {
  const { t } = useWords()
  const reader = useReader()
  const places = usePlaces()
  const { pathname } = useLocation()
  return (
    <>
      <Stack gap={2} component="ul" className="plain-list">
        {places.map((place) => {
          const Icon = icons[place.icon]
          const here = pathname === place.path || pathname.startsWith(`${place.path}/`)
          return (
            <li key={place.path}>
              <NavLink component={Link} to={place.path} className="place" active={here} aria-current={here ? 'page' : undefined} label={t(place.word)} leftSection={<Icon size={20} stroke={1.7} aria-hidden />} />
            </li>
          )
        })}
      </Stack>
      {reader.agency && <Text size="sm" c="dimmed" mt="auto" p="sm">{reader.agency.name}</Text>}
    </>
  )
}
