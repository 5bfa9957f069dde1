import { Button, Stack, Text, Title } from '@mantine/core'
import { IconHeartHandshake } from '@tabler/icons-react'
import { useAsk } from '../../web/kit/use-ask.ts'
import { goTo } from '../../web/portal/place.ts'
import { useWords } from '../../web/words/use-words.ts'
import { CallButton } from './helper.tsx'

/** After a hard answer: somebody to talk to today, and the plan for a bad day. Nobody is called anything. */
export function Lifted({ person }: { person: string }) {
  const { t } = useWords()
  const { people } = useAsk('GET /api/people/:person_id/my', { params: { person_id: person } })
  const reachable = people.filter((one) => one.phone !== '').slice(0, 2)
  return (
    <section className="my-waits" aria-labelledby="lifted">
      <Stack gap="sm">
        <Title order={2} id="lifted" className="beside">
          <IconHeartHandshake size={26} aria-hidden />
          {t('measures.my_help')}
        </Title>
        <Text>{t('measures.my_help_text')}</Text>
        {reachable.map((one) => (
          <CallButton key={one.id} name={one.name} phone={one.phone} />
        ))}
        <Button size="lg" variant="default" onClick={() => goTo('help')}>
          {t('measures.my_crisis')}
        </Button>
      </Stack>
    </section>
  )
}
