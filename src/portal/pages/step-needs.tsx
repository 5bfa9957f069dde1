import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { RESOURCE_KINDS } from '../../shared/obtaining-words.ts'
import type { Answer } from '../../web/api.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Said, useSaid } from '../../web/kit/said.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'

type Step = Answer<'GET /api/people/:person_id/obtaining'>['steps'][number]
type Resource = Step['resources'][number]
const LOOKS = { needed: 'pending', sourced: 'soon', confirmed: 'met', unavailable: 'na' } as const

/** What a step of mine needs on its day, and whether it is certain; what I need I say here, and whoever helps me sees it. */
export function StepNeeds({ step, person }: { step: Step; person: string }) {
  const { t } = useWords()
  const [opened, open] = useState<string | null>(null)
  const close = () => open(null)
  if (step.resources.length === 0 && !step.may.includes('list')) return null
  return (
    <Stack gap="sm" align="flex-start">
      {step.resources.map((one) => (
        <Stack key={one.id} gap={4} w="100%">
          <Line resource={one} />
          {opened === one.id ? (
            <Have resource={one} person={person} close={close} />
          ) : (
            step.may.includes('change') &&
            (one.state === 'needed' || one.state === 'sourced') && (
              <Button
                variant="default"
                style={{ alignSelf: 'flex-start' }}
                className="no-print"
                aria-label={`${t('my.needs_have')}: ${one.what}`}
                onClick={() => open(one.id)}
              >
                {t('my.needs_have')}
              </Button>
            )
          )}
        </Stack>
      ))}
      {step.may.includes('list') &&
        (opened === 'more' ? (
          <Need step={step} person={person} close={close} />
        ) : (
          <Button variant="default" size="md" className="no-print" aria-label={`${t('my.needs_say')}: ${step.words}`} onClick={() => open('more')}>
            {t('my.needs_say')}
          </Button>
        ))}
    </Stack>
  )
}

function Line({ resource }: { resource: Resource }) {
  const { t, locale } = useWords()
  const day = t('obtaining.on', { day: dayInWords(resource.needed_on, locale) })
  return (
    <Group justify="space-between" gap="xs">
      <Text style={{ flex: '1 1 10rem' }}>
        {resource.quantity > 1 && `${resource.quantity} × `}
        {resource.what}, {day}
      </Text>
      <StateBadge state={resource.late ? 'urgent' : LOOKS[resource.state]}>
        {resource.late ? t('obtaining.is_late') : t(`obtaining.is.${resource.state}`)}
      </StateBadge>
    </Group>
  )
}

function Need({ step, person, close }: { step: Step; person: string; close: () => void }) {
  const { t } = useWords()
  const [kind, setKind] = useState<(typeof RESOURCE_KINDS)[number] | null>(null)
  const said = useSaid(`my-need:${step.id}`)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/steps/:action_id/resources', { onDone: said.sent(close) })
  return (
    <Stack gap="sm" w="100%" className="no-print">
      <Choices
        label={t('obtaining.kind_of')}
        value={kind}
        onChange={setKind}
        choices={RESOURCE_KINDS.map((code) => ({ code, title: t(`obtaining.resource.${code}`) }))}
      />
      <Said said={said} label={t('obtaining.resource_what')} maxLength={200} />
      <Refusal refusal={refusal} />
      <Button
        size="md"
        style={{ alignSelf: 'flex-start' }}
        loading={sending}
        disabled={kind === null || said.words.trim() === ''}
        onClick={() => send({ params: { person_id: person, action_id: step.id }, body: { kind: kind!, what: said.words } })}
      >
        {t('my.send')}
      </Button>
    </Stack>
  )
}

function Have({ resource, person, close }: { resource: Resource; person: string; close: () => void }) {
  const { t } = useWords()
  const said = useSaid(`my-need-there:${resource.id}`)
  const { send, sending, refusal } = useSend('PATCH /api/people/:person_id/resources/:resource_id', { onDone: said.sent(close) })
  return (
    <Stack gap="sm" w="100%" className="no-print">
      <Said said={said} label={t('obtaining.where_from')} maxLength={300} />
      <Refusal refusal={refusal} />
      <Button
        size="md"
        style={{ alignSelf: 'flex-start' }}
        loading={sending}
        onClick={() =>
          send({
            params: { person_id: person, resource_id: resource.id },
            body: { state: 'confirmed', source: said.words || resource.source, version: resource.version },
          })
        }
      >
        {t('my.needs_have')}
      </Button>
    </Stack>
  )
}
