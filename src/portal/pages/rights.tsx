import { Stack, Text } from '@mantine/core'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useWords } from '../../web/words/use-words.ts'
import { MySide } from './my-side.tsx'
import { CallButton } from './helper.tsx'
import { useMine } from './mine.ts'
import { Screen } from './screen.tsx'

const RIGHTS = [1, 2, 3, 4, 5, 6, 7, 8] as const

/** What the person may always do, how to complain, and who speaks for them from outside. */
export default function Rights() {
  const { t } = useWords()
  const { person } = useMine()
  const { agencies } = useAsk('GET /api/my/speakers')
  return (
    <Screen title={t('my.go.rights')} lead={t('my.rights_lead')}>
      <ul className="my-dots">
        {RIGHTS.map((one) => (
          <li key={one}>{t(`my.right.${one}`)}</li>
        ))}
      </ul>
      {person && <MySide person={person} />}
      {person && <Complain person={person} />}
      <Section title={t('my.speak')} lead={t('my.speak_text')}>
        <Stack gap="sm">
          {agencies.length === 0 && <Text>{t('my.speak_none')}</Text>}
          {agencies.map((one) => (
            <Speaker key={one.id} name={one.name} phone={one.phone} />
          ))}
        </Stack>
      </Section>
    </Screen>
  )
}

const Speaker = ({ name, phone }: { name: string; phone: string }) => (phone ? <CallButton name={name} phone={phone} /> : <Text>{name}</Text>)

function Complain({ person }: { person: string }) {
  const { t } = useWords()
  const { people } = useAsk('GET /api/people/:person_id/my', { params: { person_id: person } })
  const agencies = people.filter((one) => one.part === 'agency')
  const called = agencies.length > 0 ? agencies : people
  return (
    <Section title={t('my.complain')} lead={t('my.complain_text')}>
      <Stack gap="sm">
        {called.map((one) => (
          <Speaker key={one.id} name={one.name} phone={one.phone} />
        ))}
      </Stack>
    </Section>
  )
}
