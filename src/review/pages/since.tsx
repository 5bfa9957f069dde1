import { List, Text } from '@mantine/core'
import type { Answer } from '../../web/api.ts'
import { Section } from '../../web/kit/section.tsx'
import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'

/** What happened since the last review, prepared from the record. */
export function Since({ since }: { since: Answer<'GET /api/people/:person_id/reviews'>['since'] }) {
  const { t } = useWords()
  const steps = (words: readonly string[]) => (
    <List size="sm" spacing={4}>
      {words.map((one, at) => (
        <List.Item key={at}>{one}</List.Item>
      ))}
    </List>
  )
  return (
    <Section
      title={t('review.since')}
      lead={
        <>
          {t('review.since_lead')}{' '}
          {since.from && (
            <>
              ({t('review.since_from')} <When at={since.from} />)
            </>
          )}
        </>
      }
    >
      <Text>
        {t('review.contacts', { count: since.contacts })} · {t('review.promises', { kept: since.promises_kept, broken: since.promises_broken })}
      </Text>
      <div>
        <Text fw={650}>{t('review.done')}</Text>
        {since.actions_done.length > 0 ? (
          steps(since.actions_done)
        ) : (
          <Text size="sm" c="dimmed">
            {t('review.nothing_done')}
          </Text>
        )}
      </div>
      {since.actions_missed.length > 0 && (
        <div>
          <Text fw={650}>{t('review.missed')}</Text>
          {steps(since.actions_missed)}
        </div>
      )}
    </Section>
  )
}
