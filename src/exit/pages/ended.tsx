import { Text } from '@mantine/core'
import { Section } from '../../web/kit/section.tsx'
import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Part } from './parts.ts'

/** How support ended, and what was written for afterwards. */
export function Ended({ period }: Part) {
  const { t } = useWords()
  const plan = period.exit_plan
  return (
    <Section
      title={t('exit.state.closed')}
      lead={
        <>
          {t('exit.closed_lead')} · <When at={period.closed_at} />
        </>
      }
    >
      <Text>{period.exit_reason}</Text>
      {period.exit_situation && (
        <Text fw={650}>
          {t(`situation.${period.exit_situation}`)}
          {period.exit_lasting ? ` · ${t('exit.is_lasting')}` : ''}
        </Text>
      )}
      {plan?.what_keeps_it &&
        (['what_keeps_it', 'who_to_call', 'how_to_come_back'] as const).map(
          (name) =>
            plan[name] && (
              <div key={name}>
                <Text size="sm" fw={650}>
                  {t(`exit.${name}`)}
                </Text>
                <Text style={{ whiteSpace: 'pre-wrap' }}>{plan[name]}</Text>
              </div>
            ),
        )}
    </Section>
  )
}
