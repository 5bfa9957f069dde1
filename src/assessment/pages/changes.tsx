import { List, Text } from '@mantine/core'
import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from '@tabler/icons-react'
import { Go } from '../../web/kit/go.tsx'
import { Section } from '../../web/kit/section.tsx'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Part, Shown } from './parts.ts'

type Change = Shown['changes'][number]
const wayOf = ({ before, now }: Change) =>
  (before ?? 0) === (now ?? 0) ? ('same' as const) : (now ?? 0) < (before ?? 0) ? ('better' as const) : ('worse' as const)
const ICON = { same: IconArrowRight, better: IconArrowDownRight, worse: IconArrowUpRight }

/** What has changed since the assessment before, part by part; that one stays as it was. */
export function Changes({ person, shown }: Part) {
  const { t } = useWords()
  return (
    <Section
      title={t('assessment.changes')}
      lead={<Go to={`${paths.person(person)}/assessment/${shown.previous_id}`}>{t('assessment.open_earlier')}</Go>}
    >
      <List listStyleType="none" spacing={6}>
        {shown.changes.map((one) => {
          const way = wayOf(one)
          const Icon = ICON[way]
          return (
            <List.Item key={one.category} icon={<Icon size={18} aria-hidden />}>
              {t(`category.${one.category}`)}: {one.before ?? '–'} → {one.now ?? '–'},{' '}
              <Text span fw={600}>
                {t(`assessment.change.${way}`)}
              </Text>
            </List.Item>
          )
        })}
      </List>
    </Section>
  )
}
