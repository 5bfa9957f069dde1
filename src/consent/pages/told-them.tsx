import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Sharing } from './card.tsx'

type One = Sharing['disclosures'][number]

/** Whether the person knows of a disclosure; and, where they do not, that they were told, or why it is not safe yet. */
export function ToldThem({ person, one, may }: { person: string; one: One; may: boolean }) {
  const { t, locale } = useWords()
  const [waiting, setWaiting] = useState(false)
  const said = useSaid(`not-told:${one.id}`)
  const told = useSend('POST /api/people/:id/disclosures/:disclosure/told')
  const later = useSend('POST /api/people/:id/disclosures/:disclosure/not-told', { onDone: said.sent(() => setWaiting(false)) })
  const params = { id: person, disclosure: one.id }
  if (one.person_told_at) return <Text size="sm">{t('consent.told_on', { day: dayInWords(one.person_told_at.slice(0, 10), locale) })}</Text>
  return (
    <Stack gap="xs" w="100%">
      <Text size="sm" fw={600}>
        {one.not_told_why ? t('consent.told_waits', { why: one.not_told_why }) : t('consent.told_not')}
      </Text>
      {may && !waiting && (
        <Group gap="xs" className="no-print">
          <Button size="sm" variant="default" loading={told.sending} onClick={() => told.send({ params })}>
            {t('consent.told_now')}
          </Button>
          <Button size="sm" variant="subtle" onClick={() => setWaiting(true)}>
            {t('consent.told_later')}
          </Button>
        </Group>
      )}
      {waiting && (
        <>
          <Said said={said} label={t('consent.told_why')} />
          <Group>
            <Button
              size="sm"
              loading={later.sending}
              disabled={said.words.trim() === ''}
              onClick={() => later.send({ params, body: { why: said.words } })}
            >
              {t('consent.told_save')}
            </Button>
          </Group>
        </>
      )}
      <Refusal refusal={told.refusal ?? later.refusal} />
    </Stack>
  )
}
