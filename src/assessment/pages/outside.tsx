import { Button, Group, Select, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useAsking } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { Day, When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { isOpen, type Part, type Shown } from './parts.ts'

type Domain = Shown['asked'][number]
const WHY_NOT = ['not_appropriate', 'person_refused', 'no_such_service'] as const

/** What other agencies added about one part of life, each in its own name; or why nobody was asked. */
export function Received({ person, shown, domain }: Part & { domain: Domain }) {
  const { t } = useWords()
  return shown.contributions
    .filter((one) => one.category === domain)
    .map((one) => (
      <div key={one.id}>
        {one.words !== null ? (
          <figure className="own-words">
            <blockquote>{one.words}</blockquote>
            <figcaption>
              {t('assessment.from_agency', { agency: one.to_agency?.name ?? '' })}, {one.received_at && <When at={one.received_at} />}
              {one.by ? ` · ${one.by}` : ''}
            </figcaption>
          </figure>
        ) : one.to_agency ? (
          <Waiting person={person} one={one} may={isOpen(shown) || shown.state === 'draft_complete' || shown.state === 'shared'} />
        ) : (
          <Text size="sm" c="dimmed">
            {t(`assessment.not_asked.${one.not_asked ?? 'not_appropriate'}`)}: {one.reason}
          </Text>
        )}
      </div>
    ))
}

/** Asked, and not answered yet: asked again once more, with one tap. */
function Waiting({ person, one, may }: { person: string; one: Shown['contributions'][number]; may: boolean }) {
  const { t } = useWords()
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/contributions/:request_id/chase')
  const again = { params: { person_id: person, request_id: one.id }, body: { version: one.version } }
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {t('assessment.asked_agency', { agency: one.to_agency?.name ?? '' })} <Day day={one.requested_at.slice(0, 10)} />
          {one.chased_at && (
            <>
              {' '}
              · {t('assessment.chased')} <Day day={one.chased_at.slice(0, 10)} />
            </>
          )}
        </Text>
        {may && !one.chased_at && (
          <Button
            size="compact-sm"
            variant="light"
            className="no-print"
            loading={sending}
            onClick={() => send(again)}
            aria-label={`${t('assessment.chase')}: ${one.to_agency?.name ?? ''}`}
          >
            {t('assessment.chase')}
          </Button>
        )}
      </Group>
      <Refusal refusal={refusal} />
    </Stack>
  )
}

/** Asked where the need is great: an agency that may know of it, or why nobody outside is asked. */
export function Outside({ domain, ...part }: Part & { domain: Domain }) {
  const { t } = useWords()
  const { shown } = part
  const [asking, setAsking] = useState(false)
  const needed = shown.missing.some((one) => one.refusal === 'ask_outside_or_say_why' && one['domain'] === domain)
  return (
    <Stack gap="xs" mt="md">
      <Received {...part} domain={domain} />
      {isOpen(shown) && !asking && (
        <Group>
          <Button variant={needed ? 'light' : 'subtle'} size="compact-md" onClick={() => setAsking(true)}>
            {t('assessment.ask_outside')}
          </Button>
        </Group>
      )}
      {isOpen(shown) && asking && <AskOutside {...part} domain={domain} onDone={() => setAsking(false)} />}
    </Stack>
  )
}

function AskOutside({ person, shown, domain, onDone }: Part & { domain: Domain; onDone: () => void }) {
  const { t } = useWords()
  const team = useAsking('GET /api/people/:person_id/plan/parties', { params: { person_id: person } })
  const agencies = (team.data?.may_be_asked ?? []).filter(
    (one) => one.kind === 'agency' && one.name !== shown.agency && one.categories.includes(domain),
  )
  const [to, setTo] = useState<string | null>(null)
  const [words, setWords] = useState('')
  const [why, setWhy] = useState<(typeof WHY_NOT)[number]>('not_appropriate')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/assessments/:id/contributions', { onDone })
  const nobody = to === 'nobody'
  const body = nobody ? { category: domain, not_asked: why, reason: words } : { category: domain, to_agency_id: to, question: words }
  return (
    <Stack gap="sm">
      <Select
        label={t('assessment.ask_whom')}
        description={team.data && agencies.length === 0 ? t('assessment.ask_whom_none') : undefined}
        disabled={!team.data}
        data={[...agencies.map((one) => ({ value: one.id, label: one.name })), { value: 'nobody', label: t('assessment.ask_nobody') }]}
        value={to}
        onChange={setTo}
      />
      {nobody && (
        <Select
          label={t('assessment.why_nobody')}
          allowDeselect={false}
          data={WHY_NOT.map((code) => ({ value: code, label: t(`assessment.not_asked.${code}`) }))}
          value={why}
          onChange={(code) => setWhy(code as 'not_appropriate')}
        />
      )}
      {to && (
        <Textarea
          label={t(nobody ? 'assessment.why_nobody_words' : 'assessment.ask_question')}
          autosize
          minRows={2}
          maxLength={1000}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      <Refusal refusal={refusal} />
      <Group>
        <Button
          variant="light"
          loading={sending}
          disabled={!to || (nobody && words.trim() === '')}
          onClick={() => send({ params: { person_id: person, id: shown.id }, body })}
        >
          {t(nobody ? 'assessment.save_domain' : 'assessment.send_request')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onDone}>
          {t('assessment.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
