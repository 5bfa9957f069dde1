import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { WayForm } from './way-form.tsx'

/** For the person alone, in their own pages: whom I ask first, and whether I know. */
export function MyWay({ person }: { person: string }) {
  const { t, locale } = useWords()
  const { way } = useAsk('GET /api/people/:person_id/mix', { params: { person_id: person } })
  const [open, show] = useState(false)
  const last = way.told.at(-1)
  return (
    <Section title={t('mix.my_way')}>
      <Stack gap="sm">
        {way.contact && <Text>{t('mix.my_way_contact', { name: way.contact })}</Text>}
        {last && last.knows_who !== null && (
          <Text size="sm">{t('mix.my_way_said', { n: last.knows_who, day: dayInWords(last.at.slice(0, 10), locale) })}</Text>
        )}
        {open ? (
          <WayForm person={person} way={way} own onDone={() => show(false)} />
        ) : (
          <Button size="lg" variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => show(true)}>
            {t('mix.my_way_answer')}
          </Button>
        )}
      </Stack>
    </Section>
  )
}
