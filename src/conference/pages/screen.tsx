import { Badge, Button, Group, Modal, Stack, Text, Title } from '@mantine/core'
import { useState } from 'react'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { dayInWords } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'
import { sayNames, titleOf, type Given, type Item } from './shapes.ts'

/**
 * For a screen that everybody in the room sees: large, one item at a time. An item that somebody who is there may not know of stays covered, with
 * neither its words nor its part of life, until they have left.
 */
export function Screen({ one, name, onEnd }: Given & { onEnd: () => void }) {
  const { t } = useWords()
  const [at, setAt] = useState(0)
  const [left, setLeft] = useState<number | null>(null)
  const item = one.items[at]
  const move = (by: number) => {
    setAt(at + by)
    setLeft(null)
  }
  const there = one.invitations.filter((each) => each.came ?? each.answer !== 'cannot')
  const away = item ? there.filter((each) => each.leaves.includes(item.n)) : []
  const covered = item && away.length > 0 && left !== item.n
  return (
    <Modal.Root opened fullScreen onClose={onEnd} transitionProps={{ duration: 0 }}>
      <Modal.Content>
        <Modal.Body p="xl">
          <Group justify="space-between" wrap="nowrap" mb="xl" maw={1100} mx="auto">
            <Modal.Title fz="h2">{t('conference.of', { name })}</Modal.Title>
            <Modal.CloseButton aria-label={t('conference.screen_end')} size={48} />
          </Group>
          <Stack gap="xl" maw={1100} mx="auto" fz="xl">
            {item && covered && (
              <Stack gap="lg" align="flex-start">
                <Title order={2} fz={40}>
                  {t('conference.screen_cover', { n: item.n })}
                </Title>
                <Text fz={26}>
                  {t('conference.screen_leave', {
                    names: sayNames(
                      away.map((each) => each.party.name),
                      t,
                    ),
                  })}
                </Text>
                <Button size="xl" onClick={() => setLeft(item.n)}>
                  {t('conference.screen_left')}
                </Button>
              </Stack>
            )}
            {item && !covered && <Shown item={item} name={name} />}
            <Group justify="space-between">
              <Button size="lg" variant="default" disabled={at === 0} onClick={() => move(-1)}>
                {t('conference.screen_back')}
              </Button>
              <Text>{t('conference.screen_of', { n: at + 1, of: one.items.length })}</Text>
              <Button size="lg" disabled={at + 1 >= one.items.length} onClick={() => move(1)}>
                {t('conference.screen_next')}
              </Button>
            </Group>
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function Shown({ item, name }: { item: Item; name: string }) {
  const { t, locale } = useWords()
  return (
    <Stack gap="lg">
      <Title order={2} fz={40}>
        {item.n}. {titleOf(item, name, t)}
      </Title>
      <Badge variant="default" size="xl" tt="none">
        {t(`category.${item.category}`)}
      </Badge>
      {item.voices
        .filter((voice) => !voice.did_not_want_to_say)
        .map((voice) => (
          <div key={voice.id} style={{ zoom: 1.6 }}>
            <OwnWords words={voice.words} name={voice.party} />
          </div>
        ))}
      {item.minutes && (
        <Text fz={26} style={{ whiteSpace: 'pre-line' }}>
          {item.minutes}
        </Text>
      )}
      {item.decisions.length > 0 && (
        <div>
          <Text fw={650} fz={26}>
            {t('conference.decisions')}
          </Text>
          <ul style={{ margin: 0 }}>
            {item.decisions.map((decision) => (
              <li key={decision.id}>
                <Text fz={26}>
                  {decision.words}
                  {decision.action && ` — ${decision.action.party}`}
                  {decision.action?.due_at && `, ${dayInWords(decision.action.due_at.slice(0, 10), locale)}`}
                </Text>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Stack>
  )
}
