import { Button, Group, List, Text, UnstyledButton } from '@mantine/core'
import { IconMapPin, IconUser } from '@tabler/icons-react'
import type { Answer } from '../../web/api.ts'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useOneOpen } from '../../web/kit/use-one-open.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Ecomap } from './ecomap.tsx'
import { LinkForm } from './link-form.tsx'
import { anchorOf } from './parts.ts'

export type Link = Answer<'GET /api/people/:person_id/around'>['links'][number]

/** People and places around the person: drawn, and told in a list; each line is changed by a tap or a key on it. */
export function Around({ person, assessment, may }: { person: string; assessment: string | null; may: boolean }) {
  const { t } = useWords()
  const { links } = useAsk('GET /api/people/:person_id/around', { params: { person_id: person } })
  const [chosen, choose] = useOneOpen<string>()
  const now = links.filter((link) => link.ended_at === null)
  const link = now.find((one) => one.id === chosen)
  const pick = (id: string) => choose(may && chosen !== id ? id : null)
  return (
    <div id={anchorOf('around')} tabIndex={-1}>
      <Section title={t('assessment.around')} lead={t('assessment.around_lead')}>
        {now.length === 0 && <Text c="dimmed">{t('assessment.around_none')}</Text>}
        {now.length > 0 && <Ecomap links={now} chosen={chosen} onChoose={pick} />}
        <List listStyleType="none" spacing={6} aria-label={t('assessment.around_list')}>
          {now.map((one) => (
            <List.Item key={one.id} icon={one.kind === 'social' ? <IconUser size={18} aria-hidden /> : <IconMapPin size={18} aria-hidden />}>
              <UnstyledButton disabled={!may} onClick={() => pick(one.id)} aria-expanded={may ? chosen === one.id : undefined}>
                <Text span fw={600}>
                  {one.role ? `${one.words}: ${one.role}` : one.words}
                </Text>{' '}
                <Text span size="sm" c="dimmed">
                  {[t(`assessment.valence.${one.valence}`), t(`assessment.direction.${one.direction}`), one.note].filter(Boolean).join(' · ')}
                  {one.used_in > 0 ? ` · ${t('assessment.used_in', { count: one.used_in })}` : ''}
                </Text>
              </UnstyledButton>
            </List.Item>
          ))}
        </List>
        {may && chosen === null && (
          <Group>
            <Button variant="light" onClick={() => choose('new')}>
              {t('assessment.add_link')}
            </Button>
          </Group>
        )}
        {may && chosen === 'new' && <LinkForm key="new" person={person} assessment={assessment} onDone={() => choose(null)} />}
        {may && link && (
          <LinkForm key={`${link.id}/${link.version}`} person={person} assessment={assessment} link={link} onDone={() => choose(null)} />
        )}
      </Section>
    </div>
  )
}
