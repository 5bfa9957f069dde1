import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { Decisions } from './decisions.tsx'
import { Minutes } from './minutes.tsx'
import { sayNames, titleOf, type Given, type Item } from './shapes.ts'

/** One item: of which part of life it is, who is not there, what was said and decided. */
export function ItemCard({ item, ...given }: Given & { item: Item }) {
  const { t } = useWords()
  const { one, name, open } = given
  // once it was spoken about, who was there is written down
  const away = item.discussed_at ? [] : one.invitations.filter((each) => each.leaves.includes(item.n) && each.came !== false)
  const title = titleOf(item, name, t)
  const writes = one.may.includes('write')
  return (
    <Paper component="li" withBorder radius="md" p="md">
      <Stack gap="sm">
        <div>
          <Group gap="xs" justify="space-between" align="flex-start">
            <Title order={3} size="h4" style={{ flex: '1 1 200px', minWidth: 0 }}>
              {item.n}. {title}
            </Title>
            <Badge variant="default" size="lg" tt="none" fw={500}>
              {t(`category.${item.category}`)}
            </Badge>
          </Group>
          <Text size="sm" c="dimmed">
            {[item.because && t(`conference.because.${item.because}`), item.goal?.words].filter(Boolean).join(' · ')}
          </Text>
          {away.length > 0 && (
            <Text size="sm" fw={600}>
              {t('conference.screen_leave', {
                names: sayNames(
                  away.map((each) => each.party.name),
                  t,
                ),
              })}
            </Text>
          )}
          {item.room.length > 0 && <Text size="sm">{t('conference.in_the_room', { names: sayNames(item.room, t) })}</Text>}
          {item.beyond.length > 0 && (
            <Text size="sm" fw={650}>
              {t('conference.beyond', { names: sayNames(item.beyond, t) })}
            </Text>
          )}
        </div>
        {item.voices.map((voice) =>
          voice.did_not_want_to_say ? (
            <Text key={voice.id} fs="italic">
              {voice.party}: {t('conference.own_words_none')}
            </Text>
          ) : (
            <OwnWords key={voice.id} words={voice.words} name={voice.party} />
          ),
        )}
        <Minutes {...given} item={item} />
        <Decisions {...given} item={item} />
        {item.addenda.map((each) => (
          <div key={each.id}>
            <Text size="sm" c="dimmed">
              {t('conference.added', { name: each.by })}, <When at={each.at} />
            </Text>
            <Text style={{ whiteSpace: 'pre-line' }}>{each.words}</Text>
          </div>
        ))}
        <Group gap="xs" className="no-print">
          {writes && !item.discussed_at && <Act word="room" title={title} main onClick={() => open({ what: 'room', item })} />}
          {one.may.includes('speak') && <Act word="speak" title={title} onClick={() => open({ what: 'speak', item })} />}
          {writes && <Act word="decide" title={title} onClick={() => open({ what: 'decide', item })} />}
          {one.may.includes('add') && <Act word="addendum" title={title} onClick={() => open({ what: 'addendum', item })} />}
          {one.may.includes('agenda') && !item.own_view && item.minutes === '' && !item.discussed_at && (
            <Act word="change_item" title={title} onClick={() => open({ what: 'change', item })} />
          )}
        </Group>
      </Stack>
    </Paper>
  )
}

type Word = 'room' | 'speak' | 'decide' | 'addendum' | 'change_item'
function Act({ word, title, main = false, onClick }: { word: Word; title: string; main?: boolean; onClick: () => void }) {
  const { t } = useWords()
  return (
    <Button size="sm" variant={main ? 'light' : 'subtle'} aria-label={`${t(`conference.${word}`)}: ${title}`} onClick={onClick}>
      {t(`conference.${word}`)}
    </Button>
  )
}
