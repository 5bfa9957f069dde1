import { Button, Group, List, Progress, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { IconSeedling, IconSparkles } from '@tabler/icons-react'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'

type Strength = Answer<'GET /api/people/:person_id/around'>['strengths'][number]
const KINDS = ['personal', 'environmental'] as const

/** Strengths live: how many the plan makes use of, which have grown, and one that has just shown itself. */
export function Living({ person }: { person: string }) {
  const { t } = useWords()
  const { strengths, used, named } = useAsk('GET /api/people/:person_id/around', { params: { person_id: person } })
  const [adding, setAdding] = useState(false)
  const share = used.of === 0 ? 0 : Math.round((used.have * 100) / used.of)
  return (
    <Section
      title={t('assessment.living')}
      lead={used.of > 0 && t('assessment.living_used', { have: used.have, of: used.of, share, target: used.target_pct })}
    >
      {used.of > 0 && <Progress value={share} color={share >= used.target_pct ? 'teal' : 'amber'} aria-label={t('assessment.living_share')} />}
      {named.strengths + named.needs > 0 && (
        <Text size="sm">
          {t('assessment.living_named', { strengths: named.strengths, needs: named.needs })}{' '}
          {named.strengths < named.needs * named.wanted && t('assessment.living_named_few')}
        </Text>
      )}
      {strengths.length === 0 && <Text c="dimmed">{t('assessment.strengths_none')}</Text>}
      <List spacing="xs" icon={<IconSparkles size={18} aria-hidden />}>
        {strengths.map((one) => (
          <Line key={one.id} person={person} one={one} />
        ))}
      </List>
      {adding ? (
        <Add person={person} onDone={() => setAdding(false)} />
      ) : (
        <Group>
          <Button variant="subtle" size="compact-md" px={0} onClick={() => setAdding(true)}>
            {t('assessment.living_add')}
          </Button>
        </Group>
      )}
    </Section>
  )
}

function Line({ person, one }: { person: string; one: Strength }) {
  const { t } = useWords()
  const [growing, setGrowing] = useState(false)
  const [words, setWords] = useState('')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/strengths/:strength_id/growth', { onDone: () => setGrowing(false) })
  return (
    <List.Item>
      {one.words}{' '}
      <Text span size="sm" c="dimmed">
        {[t(`assessment.strength.${one.kind}`), one.used_in > 0 ? t('assessment.used_in', { count: one.used_in }) : ''].filter(Boolean).join(' · ')}
      </Text>
      {one.growth.map((grown) => (
        <Text key={grown.at} size="sm">
          <IconSeedling size={16} aria-hidden /> {grown.words} · <When at={grown.at} />
        </Text>
      ))}
      {!growing && (
        <div>
          <Button
            size="compact-sm"
            variant="subtle"
            px={0}
            onClick={() => setGrowing(true)}
            aria-label={`${t('assessment.has_grown')}: ${one.words}`}
          >
            {t('assessment.has_grown')}
          </Button>
        </div>
      )}
      {growing && (
        <Stack gap="xs">
          <TextInput label={t('assessment.grown_how')} maxLength={1000} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
          <Refusal refusal={refusal} />
          <Group>
            <Button
              variant="light"
              disabled={words.trim() === ''}
              loading={sending}
              onClick={() => send({ params: { person_id: person, strength_id: one.id }, body: { words } })}
            >
              {t('assessment.save_domain')}
            </Button>
            <Button variant="subtle" color="gray" onClick={() => setGrowing(false)}>
              {t('assessment.cancel')}
            </Button>
          </Group>
        </Stack>
      )}
    </List.Item>
  )
}

function Add({ person, onDone }: { person: string; onDone: () => void }) {
  const { t } = useWords()
  const [kind, setKind] = useState<(typeof KINDS)[number]>('personal')
  const [words, setWords] = useState('')
  const [source, setSource] = useState('')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/strengths', { onDone })
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-label={t('assessment.strength_where')}
        data={KINDS.map((code) => ({ value: code, label: t(`assessment.strength.${code}`) }))}
        value={kind}
        onChange={(code) => setKind(code as 'personal')}
      />
      <TextInput label={t('assessment.strength_words')} maxLength={1000} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      <TextInput label={t('assessment.strength_source')} maxLength={300} value={source} onChange={(event) => setSource(event.currentTarget.value)} />
      <Refusal refusal={refusal} />
      <Group>
        <Button
          variant="light"
          disabled={words.trim() === ''}
          loading={sending}
          onClick={() => send({ params: { person_id: person }, body: { kind, words, source } })}
        >
          {t('assessment.add')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onDone}>
          {t('assessment.cancel')}
        </Button>
      </Group>
    </Stack>
  )
}
