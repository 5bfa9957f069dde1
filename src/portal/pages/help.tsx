import { Alert, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Closed } from './closed.tsx'
import { CallButton } from './helper.tsx'
import { useMine } from './mine.ts'
import { MyCrisisPlan } from './my-crisis.tsx'
import { Screen } from './screen.tsx'

/** So many first, then what one wrote down for this day, then everybody else. */
const FIRST = 3

/** Help now: danger first, then one's own people, a call away. */
export default function Help() {
  const { person, self } = useMine()
  return person === null ? <Closed /> : <CallSomebody person={person} self={self} />
}

function CallSomebody({ person, self }: { person: string; self: boolean }) {
  const { t } = useWords()
  const { people } = useAsk('GET /api/people/:person_id/my', { params: { person_id: person } })
  const reachable = people.filter((one) => one.phone !== '')
  return (
    <Screen title={t('my.help')}>
      <Alert color="clay" variant="light" icon={<IconAlertTriangle aria-hidden />} title={t('my.help_lead')} />
      <Title order={2}>{t('my.help_call')}</Title>
      <Stack gap="sm">
        {reachable.slice(0, FIRST).map((one) => (
          <CallButton key={one.id} name={one.name} phone={one.phone} />
        ))}
        {reachable.length === 0 && <Text>{t('my.people_none')}</Text>}
      </Stack>
      {self && <MyCrisisPlan person={person} />}
      <Stack gap="sm">
        {reachable.slice(FIRST).map((one) => (
          <CallButton key={one.id} name={one.name} phone={one.phone} />
        ))}
      </Stack>
    </Screen>
  )
}
