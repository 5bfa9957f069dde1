import { Badge, Button, Collapse, Group, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconBulb } from '@tabler/icons-react'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { GoButton } from '../../web/kit/go.tsx'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { MixReasonForm } from './mix-reason-form.tsx'

type Mix = Answer<'GET /api/people/:person_id/service-mix'>
type Reason = NonNullable<Mix['no_everyday']>['reason']
type Missing = { need_id: string | null; need: string; hint: string; due_at: string | null; late: boolean; reason: Reason; explains: boolean }

/** How many services of the plan are for everybody and how many for something particular; what is missing is said once, with what to do about it. */
export function ServiceMix({ person, onAdd }: { person: string; onAdd?: () => void }) {
  const { t } = useWords()
  const mix = useAsk('GET /api/people/:person_id/service-mix', { params: { person_id: person } })
  const [shown, { toggle }] = useDisclosure()
  if (mix.services.length === 0 && !mix.weighed) return null
  const explains = mix.may.includes('explain')
  const missing: Missing[] = [
    ...(mix.no_everyday ? [{ ...mix.no_everyday, need_id: null, need: '', hint: t('kinds.add_everyday'), explains }] : []),
    ...mix.no_specialist.map(({ words, level, ...one }) => ({
      ...one,
      need: words,
      hint: t('kinds.no_specialist', { need: words, level }),
      explains,
    })),
  ]
  const count = (kind: 'specialist' | 'generalist' | null) => mix.services.filter((one) => one.kind === kind).length
  return (
    <Section title={t('kinds.title')}>
      {mix.services.length === 0 ? (
        <Text c="dimmed">{t('kinds.none')}</Text>
      ) : (
        <Group gap={6}>
          <Count color="harbour">{t('kinds.specialist', { n: count('specialist') })}</Count>
          <Count color="moss">{t('kinds.generalist', { n: count('generalist') })}</Count>
          {count(null) > 0 && <Count color="gray">{t('kinds.unmarked', { n: count(null) })}</Count>}
          <Button className="no-print" size="compact-sm" variant="subtle" onClick={toggle} aria-expanded={shown}>
            {t(shown ? 'kinds.hide' : 'kinds.show')}
          </Button>
        </Group>
      )}
      <Collapse expanded={shown}>
        <Stack component="ul" gap={6} pl="md" my={0}>
          {mix.services.map(({ id, name, need, kind }) => (
            <Text component="li" size="sm" key={id}>
              {need ? t('kinds.of_need', { name, need }) : name}{' '}
              <Text span size="sm" c="dimmed">
                {t(`kinds.kind.${kind ?? 'unmarked'}`)}
              </Text>
            </Text>
          ))}
        </Stack>
      </Collapse>
      {missing.map((one) => (
        <Hint key={one.need_id} person={person} missing={one} {...(onAdd ? { onAdd } : {})} />
      ))}
      {missing.length > 0 && !mix.sees_all && (
        <Text size="sm" c="dimmed">
          {t('kinds.as_far')}
        </Text>
      )}
    </Section>
  )
}

const Count = ({ color, children }: { color: string; children: string }) => (
  <Badge variant="light" color={color} tt="none" fw={600} size="lg">
    {children}
  </Badge>
)

function Hint({ person, missing, onAdd }: { person: string; missing: Missing; onAdd?: () => void }) {
  const { t, locale } = useWords()
  const [saying, say] = useState(false)
  const { need_id, need, reason, hint, due_at, late } = missing
  const day = (at: string) => dayInWords(at.slice(0, 10), locale)
  if (reason) {
    const why = t(`kinds.why.${reason.why}`)
    return (
      <div>
        <Text size="sm" fw={600}>
          {need_id === null ? t('kinds.said_everyday', { why }) : t('kinds.said_specialist', { need, why })}
        </Text>
        {reason.mode ? <OwnWords words={reason.words} /> : <Text size="sm">{reason.words}</Text>}
        <Text size="sm" c="dimmed">
          {reason.by ? t('kinds.said_by', { name: reason.by, day: day(reason.at) }) : day(reason.at)}
        </Text>
      </div>
    )
  }
  return (
    <Stack gap={6}>
      <Text className="beside" fw={600} component="div">
        <IconBulb size={18} style={{ flex: 'none' }} aria-hidden />
        <span>
          {hint}{' '}
          {due_at && (
            <Text span size="sm" {...(late ? { fw: 650 } : { c: 'dimmed', fw: 400 })}>
              {t(late ? 'kinds.late' : 'kinds.due', { day: day(due_at) })}
            </Text>
          )}
        </span>
      </Text>
      {missing.explains && !saying && (
        <Group gap="xs" className="no-print">
          {need_id === null && onAdd && (
            <Button size="sm" variant="light" onClick={onAdd}>
              {t('kinds.add')}
            </Button>
          )}
          {need_id === null && !onAdd && (
            <GoButton size="sm" variant="light" to={`${paths.person(person)}?tab=obtaining`}>
              {t('kinds.add')}
            </GoButton>
          )}
          {need_id !== null && onAdd && (
            <GoButton size="sm" variant="light" to={`${paths.person(person)}?tab=services`} aria-label={`${t('kinds.look')}: ${need}`}>
              {t('kinds.look')}
            </GoButton>
          )}
          <Button
            size="sm"
            variant="subtle"
            aria-label={need_id === null ? t('kinds.explain_everyday') : t('kinds.explain_specialist', { need })}
            onClick={() => say(true)}
          >
            {t('kinds.explain')}
          </Button>
        </Group>
      )}
      {saying && <MixReasonForm person={person} need_id={need_id} close={() => say(false)} />}
    </Stack>
  )
}
