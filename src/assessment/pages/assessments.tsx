import { Button, Checkbox, Group, List, Modal, Select, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Go } from '../../web/kit/go.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { When } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Around } from './around.tsx'
import { Living } from './living.tsx'
import { Measures } from './measures.tsx'

const SUPPORTS = [
  'interpreter',
  'place_of_choice',
  'time_of_choice',
  'somebody_along',
  'advocate',
  'breaks',
  'transport',
  'child_minding',
  'large_print',
  'read_aloud',
] as const
const MODES = ['in_person', 'phone', 'text', 'video', 'email', 'letter'] as const

/** The person's assessments, on their page: what there is, what their children have, and the offer, which is always possible. */
export default function Assessments({ person }: { person: string }) {
  const { t } = useWords()
  const params = { person_id: person }
  const { assessments, depth_suggested, supports_needed } = useAsk('GET /api/people/:person_id/assessments', { params })
  const { children } = useAsk('GET /api/people/:person_id/children/assessed', { params })
  const [offering, offer] = useDisclosure()
  return (
    <Stack gap="lg">
      <Section
        title={t('assessment.section')}
        actions={
          <Button variant="light" onClick={offer.open}>
            {t('assessment.offer')}
          </Button>
        }
      >
        {assessments.length === 0 && <Text c="dimmed">{t('assessment.section_none')}</Text>}
        <List listStyleType="none" spacing="xs">
          {assessments.map((one) => (
            <List.Item key={one.id}>
              <Go to={`${paths.person(person)}/assessment/${one.id}`}>{t(one.kind === 'child' ? 'assessment.title_child' : 'assessment.title')}</Go>{' '}
              <Text span c="dimmed" size="sm">
                {t(`assessment.state.${one.state}`)} · <When at={one.agreed_at ?? one.completed_at ?? one.offered_at} />
                {one.agency ? ` · ${one.agency}` : ''}
              </Text>
            </List.Item>
          ))}
        </List>
        {children.length > 0 && (
          <Text>{t('assessment.children', { have: children.filter((child) => child.assessed).length, want: children.length })}</Text>
        )}
        <Modal opened={offering} onClose={offer.close} title={t('assessment.offer')}>
          <MakeOffer person={person} suggested={t(`assessment.depth.${depth_suggested}`)} needed={supports_needed} />
        </Modal>
      </Section>
      <Measures person={person} />
      <Living person={person} />
      <Around person={person} assessment={null} may />
    </Stack>
  )
}

function MakeOffer({ person, suggested, needed }: { person: string; suggested: string; needed: readonly string[] }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const [mode, setMode] = useState<(typeof MODES)[number]>('in_person')
  const [kind, setKind] = useState<'adult' | 'child'>('adult')
  const [supports, setSupports] = useState<string[]>([...needed])
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/assessments', {
    onDone: ({ id }) => void navigate({ to: `${paths.person(person)}/assessment/${id}` }),
  })
  const body = { mode, kind, supports_offered: supports as (typeof SUPPORTS)[number][] }
  return (
    <Stack>
      <Text size="sm" c="dimmed">
        {t('assessment.suggested_because', { depth: suggested })}
      </Text>
      <Select
        label={t('assessment.offer_mode')}
        allowDeselect={false}
        value={mode}
        onChange={(value) => setMode(value as typeof mode)}
        data={MODES.map((code) => ({ value: code, label: t(`mode.${code}`) }))}
      />
      <Checkbox.Group
        label={t('assessment.offer_supports')}
        description={t(needed.length > 0 ? 'assessment.supports_known' : 'assessment.supports_one')}
        value={supports}
        onChange={setSupports}
      >
        <Stack gap={6} mt={6}>
          {SUPPORTS.map((code) => (
            <Checkbox key={code} value={code} label={t(`assessment.support.${code}`)} />
          ))}
        </Stack>
      </Checkbox.Group>
      <Checkbox
        label={t('assessment.title_child')}
        checked={kind === 'child'}
        onChange={(event) => setKind(event.currentTarget.checked ? 'child' : 'adult')}
      />
      <Refusal refusal={refusal} />
      <Group>
        <Button disabled={supports.length === 0} loading={sending} onClick={() => send({ params: { person_id: person }, body })}>
          {t('assessment.make_offer')}
        </Button>
      </Group>
    </Stack>
  )
}
