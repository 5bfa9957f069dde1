import { Button, Group, Stack, Text } from '@mantine/core'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { sayParty, type Part } from './part.ts'
import { partyIn, useWhole, type Whole, type WholePart } from './whole.tsx'

/** Who asked for what to change, what was answered, and the versions that came of it. */
export function Changes(part: Part) {
  const { t } = useWords()
  const whole = useWhole(part.person)
  const { open, board } = part
  if (whole.requests.length === 0 && whole.versions.length === 0 && !whole.may.includes('ask')) return null
  return (
    <Section
      title={t('planning.changes')}
      lead={t('planning.changes_lead', { name: board.owner.name || t('planning.unnamed') })}
      actions={
        whole.may.includes('ask') && (
          <Button variant="default" onClick={() => open({ what: 'change' })}>
            {t('planning.ask_change')}
          </Button>
        )
      }
    >
      <Stack gap="md">
        {whole.requests.length === 0 && <Text c="dimmed">{t('planning.changes_none')}</Text>}
        {whole.requests.map((request) => (
          <Request key={request.id} {...part} whole={whole} request={request} />
        ))}
        {whole.versions.length > 0 && (
          <Button variant="light" style={{ alignSelf: 'flex-start' }} onClick={() => open({ what: 'versions' })}>
            {t('planning.versions_see')}
          </Button>
        )}
      </Stack>
    </Section>
  )
}

function Request({ request, ...part }: WholePart & { request: Whole['requests'][number] }) {
  const { t } = useWords()
  const { board, open, whole } = part
  const by = partyIn(part, request.asked_by)
  return (
    <div>
      {request.asked_by === board.owner.id ? (
        <OwnWords words={request.words} name={board.owner.name || t('planning.unnamed')} />
      ) : (
        <Text fw={600}>{request.words}</Text>
      )}
      <Group gap="xs" mt={4}>
        {request.outcome === null ? (
          <StateBadge state={request.late ? 'missed' : 'pending'}>{t(request.late ? 'planning.change_late' : 'planning.change_open')}</StateBadge>
        ) : (
          <StateBadge state={request.outcome === 'accepted' ? 'kept' : 'excepted'}>{t(`planning.change_${request.outcome}`)}</StateBadge>
        )}
        <Text size="sm" c="dimmed">
          {request.asked_by !== board.owner.id && `${t('planning.change_by', { name: sayParty(by, t) })} · `}
          <Day day={request.at.slice(0, 10)} />
          {request.outcome === null && (
            <>
              {' · '}
              {t('planning.change_until')} <Day day={request.answer_by.slice(0, 10)} />
            </>
          )}
          {request.outcome === 'accepted' &&
            ` · ${request.in_version ? t('planning.change_in_version', { n: request.in_version }) : t('planning.change_to_come')}`}
        </Text>
        {request.outcome === null && whole.may.includes('answer') && (
          <Button
            size="compact-sm"
            variant="light"
            className="no-print"
            aria-label={t('planning.answer_what', { words: request.words })}
            onClick={() => open({ what: 'answer_change', id: request.id })}
          >
            {t('planning.answer')}
          </Button>
        )}
      </Group>
      {request.answer && <Text size="sm">{request.answer}</Text>}
    </div>
  )
}
