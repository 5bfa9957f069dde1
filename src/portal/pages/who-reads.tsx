import { Button, Stack, Text } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import type { Given } from '../../web/api.ts'
import { useAsk } from '../../web/kit/use-ask.ts'
import { goTo } from '../../web/portal/place.ts'
import { useWords } from '../../web/words/use-words.ts'

type Category = Given<'POST /api/people/:person_id/plan/promises'>['body']['category']

/** Said beside every place to write: which agency can read it, which cannot, and the way to change that. */
export function WhoReads({ person, category = 'general' }: { person: string; category?: NonNullable<Category> }) {
  const { t } = useWords()
  const { readers } = useAsk('GET /api/people/:person_id/my', { params: { person_id: person } })
  return (
    <div className="my-readers">
      <Stack gap={4}>
        {readers.length === 0 && (
          <Text size="sm" className="beside">
            <IconEyeOff size={18} aria-hidden />
            {t('my.reads_nobody')}
          </Text>
        )}
        {readers.map(({ id, name, may_read }) => {
          const reads = may_read.includes(category)
          const Icon = reads ? IconEye : IconEyeOff
          return (
            <Text key={id} size="sm" className="beside">
              <Icon size={18} aria-hidden />
              {t(reads ? 'my.reads_yes' : 'my.reads_no', { agency: name })}
            </Text>
          )
        })}
      </Stack>
      <Button variant="subtle" size="compact-md" px={0} className="no-print" onClick={() => goTo('sharing')}>
        {t('my.reads_change')}
      </Button>
    </div>
  )
}
