import { Alert, Button, CopyButton, Group, Paper, Stack, Text, TextInput } from '@mantine/core'
import { IconCheck, IconCopy, IconLink } from '@tabler/icons-react'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { exactInstant } from '../../web/kit/when-words.ts'
import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'

type Links = Answer<'GET /api/people/:person_id/act-links'>
type Link = Links['links'][number]
type Possible = Links['possible'][number]
const LOOK = { open: 'pending', used: 'met', withdrawn: 'na', over: 'soon' } as const

/** Links for those who have no account: what one can be made for, what was given to whom, and every opening. */
export function LinksPart({ person }: { person: string }) {
  const { t } = useWords()
  const told = useAsk('GET /api/people/:person_id/act-links', { params: { person_id: person } })
  const named = <T extends { act: Link['act']; about: string }>(one: T): T =>
    one.act === 'rate_plan' ? { ...one, about: t('information.link_rate_plan') } : one
  const [links, possible] = [told.links.map(named), told.possible.map(named)]
  const [made, make] = useState<Possible | null>(null)
  if (links.length + possible.length === 0) return null
  return (
    <Section title={t('information.links')} lead={t('information.links_lead')}>
      {made && <GiveLink key={made.about_id} person={person} one={made} onDone={() => make(null)} />}
      {!made && possible.length > 0 && (
        <Stack gap="xs" className="no-print">
          {possible.map((one) => (
            <Group key={one.about_id} justify="space-between" gap="sm">
              <Text style={{ flex: '1 1 220px' }}>
                {one.about} · {one.to_agency}
              </Text>
              <Button
                size="sm"
                variant="light"
                leftSection={<IconLink size={17} aria-hidden />}
                aria-label={`${t('information.link_make')}: ${one.about}`}
                onClick={() => make(one)}
              >
                {t('information.link_make')}
              </Button>
            </Group>
          ))}
        </Stack>
      )}
      {links.length > 0 && (
        <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
          {links.map((one) => (
            <Given key={one.id} person={person} one={one} />
          ))}
        </Stack>
      )}
    </Section>
  )
}

function GiveLink({ person, one, onDone }: { person: string; one: Possible; onDone: () => void }) {
  const { t } = useWords()
  const [name, say] = useState('')
  const [link, keep] = useState<{ path: string; expires_at: string } | null>(null)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/act-links', { onDone: keep })
  if (link) return <Shown name={name} link={link} onDone={onDone} />
  return (
    <Stack gap="sm">
      <Text fw={650}>
        {one.about} · {one.to_agency}
      </Text>
      <Text size="sm">{t(`information.link_act.${one.act}`)}</Text>
      <TextInput label={t('information.link_to')} maxLength={200} value={name} onChange={(event) => say(event.currentTarget.value)} />
      <Refusal refusal={refusal} />
      <Group gap="xs">
        <Button
          loading={sending}
          disabled={name.trim() === ''}
          onClick={() => send({ params: { person_id: person }, body: { act: one.act, about_id: one.about_id, to_name: name } })}
        >
          {t('information.link_make')}
        </Button>
        <Button variant="subtle" onClick={onDone}>
          {t('information.close')}
        </Button>
      </Group>
    </Stack>
  )
}

/** Shown this once: the database keeps only its hash. */
function Shown({ name, link, onDone }: { name: string; link: { path: string; expires_at: string }; onDone: () => void }) {
  const { t, locale } = useWords()
  const address = `${location.origin}${link.path}`
  return (
    <Alert role="status" color="moss" variant="light" icon={<IconLink aria-hidden />} title={t('information.link_for', { name })}>
      <Stack gap="sm">
        <Text size="sm">{t('information.link_text', { name, until: exactInstant(link.expires_at, locale) })}</Text>
        <TextInput label={t('information.link')} value={address} readOnly onFocus={(event) => event.currentTarget.select()} />
        <Group gap="xs">
          <CopyButton value={address} timeout={4000}>
            {({ copied, copy }) => (
              <Button onClick={copy} leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}>
                {t(copied ? 'information.link_copied' : 'information.link_copy')}
              </Button>
            )}
          </CopyButton>
          <Button variant="subtle" onClick={onDone}>
            {t('information.close')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  )
}

function Given({ person, one }: { person: string; one: Link }) {
  const { t } = useWords()
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/act-links/:link_id/withdrawal')
  return (
    <Paper component="li" withBorder radius="md" p="md">
      <Stack gap="xs">
        <Group gap="xs">
          <Text fw={650}>{one.about}</Text>
          <StateBadge state={LOOK[one.state]}>{t(`information.link_state.${one.state}`)}</StateBadge>
        </Group>
        <Text size="sm">
          {t('information.link_given', { to: one.to, agency: one.to_agency })} <When at={one.at} />
        </Text>
        {one.openings.length > 0 && (
          <ul style={{ margin: 0, paddingInlineStart: 20 }}>
            {one.openings.map((opening) => (
              <li key={opening.at}>
                <Text size="sm">
                  {t(`information.link_came.${opening.came_to}`)} <When at={opening.at} />
                </Text>
              </li>
            ))}
          </ul>
        )}
        <Refusal refusal={refusal} />
        {one.may.includes('withdraw') && (
          <Group className="no-print">
            <Button
              size="sm"
              variant="subtle"
              loading={sending}
              aria-label={`${t('information.link_withdraw')}: ${one.about}`}
              onClick={() => send({ params: { person_id: person, link_id: one.id } })}
            >
              {t('information.link_withdraw')}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  )
}
