import { Button, Group, Paper, Stack, Text } from '@mantine/core'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { StateBadge, type State } from '../../web/kit/state-badge.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Kind } from './kind-card.tsx'
import type { Part } from './kinds.tsx'

type Option = Kind['options'][number]
type Reason = Option['reasons'][number]
const MARK = { yes: 'met', no: 'soon', not_said: 'pending' } as const satisfies Record<Reason['stands'], State>
const CHOSEN = { written: 'mix.chosen', service: 'mix.chosen', home: 'mix.applied', plan: 'mix.in_plan' } as const

/** In what it fits, in the words of where it was matched; null where nothing can be said. */
function useReason(limit: number): (reason: Reason) => string | null {
  const { t, locale } = useWords()
  return ({ criterion, stands, what }) => {
    switch (criterion) {
      case 'rent':
        return what === '' ? null : t(stands === 'yes' ? 'housing.pct_within' : 'housing.pct_over', { pct: Number(what), limit })
      case 'lasting':
        return t(stands === 'yes' ? 'housing.lasts' : 'housing.not_lasting')
      case 'soon':
        return what === '' ? null : t('housing.soon', { day: dayInWords(what, locale) })
      case 'gender':
        return t(`matching.reason.gender.${stands}`, { what: t(what === 'man' ? 'matching.gender.man' : 'matching.gender.woman') })
      default:
        return t(`matching.reason.${criterion}.${stands}`, { what })
    }
  }
}

type Given = Part & { option: Option; onChoose: () => void }
/** One option on a card of its own: what it is, in what it fits, what speaks for and against it, and whether it was chosen. */
export function OptionLine({ person, told, own, option, onChoose }: Given) {
  const { t } = useWords()
  const reason = useReason(told.limit_pct)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/mix/options/:mix_option_id/end')
  const size = own ? 'md' : 'sm'
  return (
    <Paper component="li" withBorder radius="md" p="sm">
      <Stack gap={6}>
        <Group gap="xs">
          <Text fw={650}>{option.name}</Text>
          {option.chosen && <StateBadge state="kept">{t(CHOSEN[option.from])}</StateBadge>}
          {option.out && <StateBadge state="na">{t('mix.out')}</StateBadge>}
        </Group>
        {option.who && (
          <Text size="sm" c="dimmed">
            {option.who}
          </Text>
        )}
        {option.good && <Text size="sm">{t('mix.good', { words: option.good })}</Text>}
        {option.hard && <Text size="sm">{t('mix.hard', { words: option.hard })}</Text>}
        {option.chosen?.words && <OwnWords mine={own} words={option.chosen.words} />}
        {!option.chosen && option.reasons.length > 0 && (
          <Group gap={6}>
            {option.reasons.map((one) => {
              const said = reason(one)
              return (
                said && (
                  <StateBadge key={one.criterion} state={MARK[one.stands]}>
                    {said}
                  </StateBadge>
                )
              )
            })}
          </Group>
        )}
        <Refusal refusal={refusal} />
        {option.may.length > 0 && (
          <Group gap="xs" mt={4} className="no-print">
            {option.may.includes('choose') && (
              <Button size={size} variant="light" aria-label={t('mix.choose_one', { name: option.name })} onClick={onChoose}>
                {t('mix.choose')}
              </Button>
            )}
            {option.may.includes('end') && (
              <Button
                size={size}
                variant="subtle"
                px="xs"
                ms={option.may.includes('choose') ? 0 : -10}
                loading={sending}
                aria-label={t('mix.end_one', { name: option.name })}
                onClick={() => send({ params: { person_id: person, mix_option_id: option.id } })}
              >
                {t('mix.end')}
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Paper>
  )
}
