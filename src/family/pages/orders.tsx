import { Alert, Button, Text } from '@mantine/core'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { topicsInWords, type Close, type Opened } from './shown.ts'

/** What the law lets somebody close decide, until when; and before it ends, what comes after it. */
export function Orders({ one, name, open }: { one: Close; name: string; open?: (what: Opened) => void }) {
  const words = useWords()
  const { t, locale } = words
  const day = (on: string) => dayInWords(on, locale)
  return one.orders.map((order) => {
    const figures = { topics: topicsInWords(order.about, words), by: order.issued_by, from: day(order.from_on), to: day(order.to_on), name }
    const asks = order.state === 'ends_soon' && order.after.length === 0
    return (
      <div key={order.id}>
        {asks ? (
          <Alert color="sun" variant="light" p="xs">
            {t('family.order_ends_soon', figures)}
            {open && one.may.includes('order') && (
              <Button size="compact-sm" variant="light" ml="xs" onClick={() => open({ what: 'after', id: one.id, order: order.id })}>
                {t('family.act.after')}
              </Button>
            )}
          </Alert>
        ) : (
          <Text size="sm">{t(order.state === 'ended' ? 'family.order_ended' : 'family.order', figures)}</Text>
        )}
        {open && (
          <Text size="sm" c="dimmed">
            {t('family.order_paper', { document: order.document, name: order.verified_by })}
          </Text>
        )}
        {order.ended_words !== '' && <Text size="sm">{t('family.order_ended_early', { words: order.ended_words })}</Text>}
        {open && order.state !== 'ended' && one.may.includes('order') && (
          <Button size="compact-sm" variant="subtle" onClick={() => open({ what: 'end', id: one.id, order: order.id })}>
            {t('family.act.end')}
          </Button>
        )}
        {order.after.map((said) => (
          <Text key={said.at} size="sm">
            {t('family.order_after', { what: t(`family.after.${said.what}`, { name }), words: said.words })}
          </Text>
        ))}
      </div>
    )
  })
}
