import { Button, Group, List, Text, TextInput } from '@mantine/core'
import { IconArrowsExchange, IconMinus, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { GoButton } from '../../web/kit/go.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { When } from '../../web/kit/when.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'

type Around = Answer<'GET /api/people/:person_id/around'>

/** At a review: people and places as they stand beside how they stood, and the look that is taken at them now. */
export function Compared({ person }: { person: string }) {
  const { t } = useWords()
  const { links, compared } = useAsk('GET /api/people/:person_id/around', { params: { person_id: person } })
  const [words, setWords] = useState('')
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/environment/looks', { onDone: () => setWords('') })
  const now = links.filter((link) => link.ended_at === null)
  return (
    <Section
      title={t('assessment.around')}
      lead={
        compared && (
          <>
            {t('assessment.looked_at')} <When at={compared.at} />
            {compared.words && `: ${compared.words}`}
          </>
        )
      }
    >
      {now.length === 0 && <Text c="dimmed">{t('assessment.around_none')}</Text>}
      {compared ? (
        <Since compared={compared} />
      ) : (
        now.length > 0 && <Text size="sm">{now.map((one) => (one.role ? `${one.words}: ${one.role}` : one.words)).join(' · ')}</Text>
      )}
      {(now.length > 0 || !compared) && (
        <TextInput
          label={t(now.length > 0 ? 'assessment.look_words' : 'assessment.look_nobody')}
          maxLength={1000}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      <Refusal refusal={refusal} />
      <Group gap="xs">
        {(now.length > 0 || words.trim() !== '') && (
          <Button variant="light" size="sm" loading={sending} onClick={() => send({ params: { person_id: person }, body: { words } })}>
            {t('assessment.look_keep')}
          </Button>
        )}
        <GoButton variant="subtle" size="sm" to={`${paths.person(person)}?tab=assessment`}>
          {t('assessment.look_change')}
        </GoButton>
      </Group>
    </Section>
  )
}

function Since({ compared }: { compared: NonNullable<Around['compared']> }) {
  const { t } = useWords()
  const { came, went, changed } = compared
  if (came.length + went.length + changed.length === 0) return <Text size="sm">{t('assessment.look_same')}</Text>
  return (
    <List listStyleType="none" size="sm" spacing={4}>
      {came.map((one) => (
        <List.Item key={one.words} icon={<IconPlus size={16} aria-hidden />}>
          {t('assessment.look_came', { words: one.words })}
        </List.Item>
      ))}
      {went.map((one) => (
        <List.Item key={one.words} icon={<IconMinus size={16} aria-hidden />}>
          {t('assessment.look_went', { words: one.words })}
        </List.Item>
      ))}
      {changed.map(({ before, now }) => (
        <List.Item key={now.words} icon={<IconArrowsExchange size={16} aria-hidden />}>
          {now.words}: {t(`assessment.valence.${before.valence as 'mixed'}`)}, {t(`assessment.direction.${before.direction as 'both'}`)} →{' '}
          {t(`assessment.valence.${now.valence as 'mixed'}`)}, {t(`assessment.direction.${now.direction as 'both'}`)}
        </List.Item>
      ))}
    </List>
  )
}
