import { Text } from '@mantine/core'
import type { Answer } from '../../web/api.ts'
import { useNow } from '../../web/kit/reader.ts'
import { Section } from '../../web/kit/section.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { whenOf } from './next-day.ts'

type My = Answer<'GET /api/people/:person_id/my'>

/** What happens next, whoever does it: the day as one says it, and of an appointment its hour and place. */
export function Next({ next }: { next: My['next'] }) {
  const { t, locale } = useWords()
  const now = useNow()
  const said = (one: My['next'][number]) =>
    one.kind === 'step' || one.kind === 'promise' || one.kind === 'appointment' ? one.words : t(`my.next.${one.kind}`)
  const who = (one: My['next'][number]) => {
    if (one.mine) return t('my.next.step_mine')
    if (!one.by) return ''
    if (one.kind === 'appointment') return one.by
    return t(one.kind === 'promise' ? 'my.next.promise_by' : 'my.next.step_by', { name: one.by })
  }
  return (
    <Section title={t('my.next')}>
      {next.length === 0 && <Text>{t('my.next_none')}</Text>}
      <ul className="my-list">
        {next.map((one) => (
          <li key={one.kind + one.id}>
            <Text fw={650}>
              {whenOf(one, now, locale)}
              {one.late && (
                <Text span c="light-dark(var(--mantine-color-clay-8), var(--mantine-color-clay-2))" className="beside" ms={8} fw={600}>
                  {t('my.late')}
                </Text>
              )}
            </Text>
            <Text>{said(one)}</Text>
            {one.place && <Text>{one.place}</Text>}
            {who(one) && (
              <Text size="sm" c="dimmed">
                {who(one)}
              </Text>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}
