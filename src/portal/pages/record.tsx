import { Button, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { lazy, useState } from 'react'
import { useReader } from '../../web/kit/reader.ts'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { goTo, usePlace } from '../../web/portal/place.ts'
import { useWords } from '../../web/words/use-words.ts'
import { AskAboutRecord, type Kind } from './record-ask.tsx'
import { MyRequest } from './record-request.tsx'
import { Screen } from './screen.tsx'

const Copy = lazy(() => import('./record-copy.tsx'))
const KINDS: readonly Kind[] = ['copy', 'correction', 'readers', 'complaint']

/** My record: what I can ask about it, and what I asked. */
export default function MyRecord() {
  const [, copy] = usePlace().split('/')
  return copy ? <Copy request={copy} /> : <Requests />
}

function Requests() {
  const { t } = useWords()
  const { id } = useReader()
  const { requests, agencies, days } = useAsk('GET /api/people/:person_id/record-requests', { params: { person_id: id } })
  const [asking, ask] = useState<Kind | null>(null)
  return (
    <Screen title={t('my.go.record')} lead={t('my.go.record_text')}>
      {asking ? (
        <AskAboutRecord key={asking} person={id} kind={asking} agencies={agencies} onDone={() => ask(null)} />
      ) : (
        <ul className="my-menu no-print" aria-label={t('my.record_ask')}>
          {KINDS.map((kind) => (
            <li key={kind}>
              <UnstyledButton className="my-menu-row" onClick={() => ask(kind)}>
                <span>
                  <Text span fw={650} display="block">
                    {t(`my.record_ask.${kind}`)}
                  </Text>
                  <Text span size="sm" c="dimmed" display="block">
                    {t(`my.record_ask.${kind}_text`, { days: days[kind] })}
                  </Text>
                </span>
                <IconChevronRight size={22} aria-hidden />
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      {requests.length > 0 && (
        <Section title={t('my.record_mine')}>
          <ul className="my-list">
            {requests.map((one) => (
              <li key={one.id}>
                <MyRequest person={id} one={one} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Stack gap="xs" align="flex-start" className="no-print">
        <Button variant="subtle" size="md" px={0} onClick={() => goTo('who-looked')}>
          {t('my.go.who-looked')}
        </Button>
        <Button variant="subtle" size="md" px={0} onClick={() => goTo('rights')}>
          {t('my.go.rights')}
        </Button>
      </Stack>
    </Screen>
  )
}
