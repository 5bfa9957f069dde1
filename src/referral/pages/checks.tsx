import { Button, Group, Stack, Text } from '@mantine/core'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { StateBadge } from '../../web/kit/state-badge.tsx'
import { Day, When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import type { Referral } from './referrals.tsx'

export type Check = Referral['checks'][number]
const MOST = 3
/** Whether it is given as agreed: the last looks, and when somebody looks again. */
export function Checks({ one, onFollow }: { one: Referral; onFollow: (check: Check) => void }) {
  const { t } = useWords()
  if (one.checks.length === 0 && !one.check_by) return null
  return (
    <Stack gap="xs">
      {one.check_by && (
        <Text size="sm">
          {t('referral.check_by')} <When at={one.check_by} />
        </Text>
      )}
      {one.checks.slice(0, MOST).map((check) => (
        <div key={check.id}>
          <Group gap="xs">
            <StateBadge state={check.as_agreed ? 'met' : check.followed_at ? 'met_late' : 'urgent'}>
              {t(check.as_agreed ? 'referral.as_agreed_yes' : 'referral.as_agreed_no')}
            </StateBadge>
            <Text size="sm" c="dimmed">
              <When at={check.at} />
              {check.view !== null && ` · ${t('referral.viewed', { n: check.view })}`}
            </Text>
          </Group>
          {check.problem && <Text size="sm">{check.problem}</Text>}
          {check.follow_up && (
            <Text size="sm">
              {check.follow_up} (<Day day={check.follow_up_on} />)
            </Text>
          )}
          {check.followed_words && <Text size="sm">{t('referral.followed', { words: check.followed_words })}</Text>}
          {check.view_words && <OwnWords words={check.view_words} />}
          {check.may.includes('follow') && (
            <Button className="no-print" size="compact-sm" variant="light" onClick={() => onFollow(check)}>
              {t('referral.follow')}
            </Button>
          )}
        </div>
      ))}
    </Stack>
  )
}
