import { Button, Stack, Text } from '@mantine/core'
import { useEffect } from 'react'
import type { Answer } from '../api.ts'
import { useWords } from '../words/use-words.ts'
import { useReader } from '../kit/reader.ts'
import { Refusal } from '../kit/refusal.tsx'
import { useAsking } from '../kit/use-ask.ts'
import { useSend } from '../kit/use-send.ts'

type One = Answer<'GET /api/people/:person_id/beside'>['beside'][number]

export default function BesideWords({ person, of, onThere }: { person: string; of: string; onThere?: () => void }) {
  const { data, isPending } = useAsking('GET /api/people/:person_id/beside', { params: { person_id: person } }, { staleTime: 60_000 })
  useEffect(() => {
    if (!isPending) onThere?.()
  }, [isPending, onThere])
  const beside = data?.beside.filter((one) => one.about_id === of) ?? []
  if (beside.length === 0) return null
  return (
    <Stack gap="xs">
      {beside.map((one) => (
        <Said key={one.id} person={person} one={one} />
      ))}
    </Stack>
  )
}

function Said({ person, one }: { person: string; one: One }) {
  const { t } = useWords()
  const { id } = useReader()
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/statements/:statement_id/end', { refreshes: ['beside'] })
  const whose =
    one.kind === 'corrected'
      ? t('rights.beside_corrected', { agency: one.agency ?? '' })
      : t(id === person ? 'rights.beside_mine' : 'rights.beside_own')
  return (
    <figure className="own-words">
      <figcaption>{whose}</figcaption>
      <blockquote>
        <Text style={{ whiteSpace: 'pre-wrap' }}>{one.words}</Text>
      </blockquote>
      {one.may_take_back && id === person && (
        <Button
          size="compact-sm"
          variant="subtle"
          className="no-print"
          loading={sending}
          onClick={() => send({ params: { person_id: person, statement_id: one.id }, body: { version: one.version } })}
        >
          {t('rights.take_back')}
        </Button>
      )}
      <Refusal refusal={refusal} />
    </figure>
  )
}
