import { Button, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { Rated } from '../../web/kit/rated.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Partner } from './agencies.ts'

type Given = { partner: Partner; person: string }
/** How much an agency helps me: mine to say, whenever I want. */
export function MyGain({ partner, person }: Given) {
  const { t } = useWords()
  const [opened, open] = useState(false)
  const said = partner.ratings.at(-1)
  return (
    <Stack gap="sm" align="flex-start">
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
  )
}

function Rate({ partner, person, close }: Given & { close: () => void }) {
  const { t } = useWords()
  const [rating, setRating] = useState('')
  const said = useSaid(`my-gain:${partner.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/partners/:gain_id/ratings', { onDone: said.sent(close) })
  return (
    <Stack gap="sm" w="100%" className="no-print">
      <Text>{t('my.gain_lead')}</Text>
      <Rated label={t('my.gain_question')} description={t('my.gain_ends')} value={rating} onChange={setRating} />
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
