import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconMessageQuestion, IconScale } from '@tabler/icons-react'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Opened, PartnerShown } from './partners.tsx'

/** One agency: what the person gains by it, in whose words, how it was rated since, and what comes next. */
export function PartnerCard({ one, open }: { one: PartnerShown; open: (opened: Opened) => void }) {
  const { t, locale } = useWords()
  const day = (at: string) => dayInWords(at.slice(0, 10), locale)
  const last = one.ratings.at(-1)
  const next = !one.id ? 'say' : one.decide_by ? 'decide' : 'rate'
  return (
    <Stack component="li" gap={6}>
      <Group gap="sm">
        <Text fw={650}>{one.agency.name}</Text>
        {last && <StateBadge state={last.rating <= 2 ? 'soon' : 'kept'}>{t('partners.rated', { n: last.rating })}</StateBadge>}
        <Text size="sm" c="dimmed">
          {one.ended_at ? t('partners.left', { day: day(one.ended_at) }) : t('partners.since', { day: day(one.from_at) })}
          {one.people.length > 0 && ` · ${one.people.join(', ')}`}
        </Text>
      </Group>
      {!one.id && (
        <Alert color="amber" variant="light" p="xs" icon={<IconMessageQuestion aria-hidden />}>
          {t('partners.unsaid')}
        </Alert>
      )}
      {one.id && (
        <>
          <Text>
            <b>{t('partners.gains')}:</b> {one.benefit}
          </Text>
          <Text>
            <b>{t('partners.says')}:</b> “{one.person_view}”
          </Text>
        </>
      )}
      {one.ended_words && <Text size="sm">{one.ended_words}</Text>}
      {one.ratings.map((rating) => (
        <Text key={rating.id} size="sm" c="dimmed">
          {t('partners.rated_on', { day: day(rating.at), n: rating.rating })}
          {rating.at_review && `, ${t('partners.at_review')}`}
          {rating.words && ` – “${rating.words}”`}
        </Text>
      ))}
      {one.decisions.map((decision) => (
        <Text key={decision.id} size="sm">
          {t('partners.decided_on', { day: day(decision.at), decided: t(`partners.decided.${decision.decided}`) })}. {decision.words} – “
          {decision.person_words}”
        </Text>
      ))}
      {one.decide_by && (
        <Alert color="amber" variant="light" p="xs" icon={<IconScale aria-hidden />}>
          {t('partners.decide_by', { day: day(one.decide_by) })}
        </Alert>
      )}
      {one.asked_again && <StateBadge state="soon">{t('partners.ask_again')}</StateBadge>}
      {one.may.length > 0 && (
        <Group gap="xs" className="no-print">
          {one.may.map((act) => (
            <Button
              key={act}
              size="compact-md"
              variant={act === next ? 'light' : 'default'}
              aria-label={t('partners.act_of', { act: t(`partners.act.${act}`), agency: one.agency.name })}
              onClick={() => open({ what: act, id: one.agency.id })}
            >
              {t(`partners.act.${act}`)}
            </Button>
          ))}
        </Group>
      )}
    </Stack>
  )
}
