import { Stack, Text } from '@mantine/core'
import type { Answer } from '../../web/api.ts'
import { Section } from '../../web/kit/section.tsx'
import { useWords } from '../../web/words/use-words.ts'

type My = Answer<'GET /api/people/:person_id/my'>

/** What was decided about the first contact, with the reasons, and what there is instead. */
export function Decision({ decision }: { decision: NonNullable<My['decision']> }) {
  const { t, locale } = useWords()
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(decision.at))
  return (
    <Section title={t(decision.accepted ? 'my.accepted' : 'my.not_accepted', { day })}>
      <Stack gap="xs">
        <Text>{t('my.decided', { agency: decision.agency })}</Text>
        <ul className="my-dots">
          {decision.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        {decision.alternatives.length > 0 && <Text fw={650}>{t('my.instead')}</Text>}
        {decision.alternatives.map((one) => (
          <div key={one.name}>
            <Text>{one.name}</Text>
            <Text size="sm" c="dimmed">
              {one.why}
            </Text>
          </div>
        ))}
      </Stack>
    </Section>
  )
}
