import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { Rated } from '../../web/kit/rated.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { Card, Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'

type Partner = Answer<'GET /api/people/:person_id/partners'>['partners'][number]

/** The agencies that take part for me, what each is here for, and how much it helps me: mine to say, whenever I want. */
export function MyGain({ person }: { person: string }) {
  const { t } = useWords()
  const { partners } = useAsk('GET /api/people/:person_id/partners', { params: { person_id: person } })
  const mine = partners.filter((one) => one.id !== null && one.ended_at === null)
  if (mine.length === 0) return null
  return (
    <Section title={t('my.gain')} lead={t('my.gain_lead')}>
      {mine.map((one) => (
        <One key={one.id} partner={one} person={person} />
      ))}
    </Section>
  )
}

function One({ partner, person }: { partner: Partner; person: string }) {
  const { t } = useWords()
  const [opened, open] = useState(false)
  const said = partner.ratings.at(-1)
  return (
    <Card>
      <Stack gap="sm" align="flex-start">
        <div>
          <Text fw={650}>{partner.agency.name}</Text>
          <Text>{t('my.gain_for', { words: partner.benefit })}</Text>
        </div>
        {partner.asked_again && <StateBadge state="soon">{t('my.gain_asked')}</StateBadge>}
        {said && (
          <Text>
            {t('my.gain_said', { rating: said.rating })} {said.words && `“${said.words}”`}
          </Text>
        )}
        {opened ? (
          <Rate partner={partner} person={person} close={() => open(false)} />
        ) : (
          partner.may.includes('rate') && (
            <Button
              size="md"
              variant="default"
              className="no-print"
              aria-label={`${t('my.gain_say')}: ${partner.agency.name}`}
              onClick={() => open(true)}
            >
              {t('my.gain_say')}
            </Button>
          )
        )}
      </Stack>
    </Card>
  )
}

function Rate({ partner, person, close }: { partner: Partner; person: string; close: () => void }) {
  const { t } = useWords()
  const [rating, setRating] = useState('')
  const said = useSaid(`my-gain:${partner.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/partners/:gain_id/ratings', { onDone: said.sent(close) })
  return (
    <Stack gap="sm" w="100%" className="no-print">
      <Rated label={t('my.gain_question', { name: partner.agency.name })} description={t('my.gain_ends')} value={rating} onChange={setRating} />
      <Said said={said} label={t('my.gain_words')} />
      <Refusal refusal={refusal} />
      <Button
        size="md"
        style={{ alignSelf: 'flex-start' }}
        loading={sending}
        disabled={rating === ''}
        onClick={() => send({ params: { person_id: person, gain_id: partner.id! }, body: { rating: Number(rating), words: said.words } })}
      >
        {t('my.send')}
      </Button>
    </Stack>
  )
}
