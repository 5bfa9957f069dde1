import { Alert, Button, Group, Stack, Text } from '@mantine/core'
import { IconLock, IconShieldCheck } from '@tabler/icons-react'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { Orders } from './orders.tsx'
import { topicsInWords, type Close, type Opened } from './shown.ts'

type Given = { one: Close; name: string; open: (what: Opened) => void }
/** One of them: the wish, that it is safe, and what they were offered and told; the next thing to do stands out. */
export function CloseCard({ one, name, open }: Given) {
  const words = useWords()
  const { t, locale } = words
  const day = (at: string) => dayInWords(at.slice(0, 10), locale)
  const acts = one.may.filter((act) => act !== 'wish' || one.why_not !== 'must_never_learn')
  const next = nextOf(one)
  return (
    <Stack component="li" gap={6}>
      <Text fw={650}>
        {one.name}
        <Text span c="dimmed" fw={400}>
          {' '}
          · {t(`relation.${one.relation}`)}
          {one.phone && ` · ${one.phone}`}
        </Text>
      </Text>
      {one.why_not ? (
        <Alert
          color={one.why_not === 'must_never_learn' || one.why_not === 'not_safe_to_reach' ? 'clay' : 'gray'}
          variant="light"
          p="xs"
          icon={<IconLock aria-hidden />}
        >
          {t(`family.not_reached.${one.why_not}`, { name })}
        </Alert>
      ) : (
        one.checked_at &&
        one.safe_until && (
          <Text size="sm" className="beside">
            <IconShieldCheck size={17} aria-hidden />
            {t('family.safe_until', { day: day(one.checked_at), until: day(one.safe_until) })}
          </Text>
        )
      )}
      {one.how_sure && (
        <Text size="sm" c="dimmed">
          “{one.how_sure}”
        </Text>
      )}
      {one.why_not !== 'must_never_learn' && <Wish one={one} name={name} />}
      <Orders one={one} name={name} open={open} />
      {one.offers.map((offer) => (
        <Text key={offer.id} size="sm">
          {t('family.offered', {
            day: day(offer.offered_at),
            ways: offer.ways.map((way) => t(`family.way.${way}`)).join(' · '),
          })}
          {' – '}
          {offer.response ? `${t(`family.answer.${offer.response}`)}${offer.own_words && ` – “${offer.own_words}”`}` : t('family.no_answer_yet')}
        </Text>
      ))}
      {one.told.map((told) => (
        <Text key={told.id} size="sm" c="dimmed">
          {t('family.told_line', { topic: t(`category.${told.category}`), day: day(told.at), name: told.by })}: “{told.words}”
          {told.by_order && ` (${t('family.by_order')})`}
        </Text>
      ))}
      {acts.length > 0 && (
        <Group gap="xs" className="no-print">
          {acts.map((act) => (
            <Button
              key={act}
              size="compact-md"
              variant={act === next ? 'light' : 'default'}
              aria-label={`${t(`family.act.${act}`, { name })}: ${one.name}`}
              onClick={() => open({ what: act, id: one.id })}
            >
              {t(`family.act.${act}`, { name })}
            </Button>
          ))}
        </Group>
      )}
    </Stack>
  )
}

function Wish({ one, name }: { one: Close; name: string }) {
  const words = useWords()
  const { t } = words
  if (!one.wish) return <Text size="sm">{t('family.wish_none', { name })}</Text>
  if (one.wish.wish === 'no') return <Text size="sm">{t('family.wish_no', { name })}</Text>
  return (
    <>
      <Text size="sm">{t('family.wish_yes', { topics: topicsInWords(one.wish.topics, words) })}</Text>
      {one.wish.closed.length > 0 && <Text size="sm">{t('family.wish_closed', { topics: topicsInWords(one.wish.closed, words) })}</Text>}
      {one.wish.words && <Text size="sm">“{one.wish.words}”</Text>}
    </>
  )
}

/** First the wish, then that it is safe, then a say. */
function nextOf(one: Close): Close['may'][number] {
  if (!one.wish) return 'wish'
  if (one.why_not) return 'check'
  return one.may.includes('answer') ? 'answer' : one.offers.length === 0 ? 'offer' : 'tell'
}
