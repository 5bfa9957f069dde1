import { Button, Group, Stack, Text } from '@mantine/core'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useOneOpen } from '../../web/kit/use-one-open.ts'
import { useReader } from '../../web/kit/reader.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import { AddForm } from './add-form.tsx'
import { Orders } from './orders.tsx'
import { topicsInWords, type Close } from './shown.ts'
import { WishForm } from './wish-form.tsx'

/** The person's own control: who of those close to them knows what, and to stop it with one tap. */
export function MyFamily({ person }: { person: string }) {
  const { t } = useWords()
  const { name } = useReader()
  const { close } = useAsk('GET /api/people/:person_id/family', { params: { person_id: person } })
  const [opened, open] = useOneOpen<string>()
  return (
    <>
      {close.length === 0 && <Text>{t('family.mine_none')}</Text>}
      {close.map((one) => (
        <Section key={one.id} title={one.name} lead={t(`relation.${one.relation}`)}>
          {opened === one.id ? (
            <WishForm person={person} name={name} one={one} onDone={() => open(null)} mine />
          ) : (
            <Mine person={person} name={name} one={one} change={() => open(one.id)} />
          )}
        </Section>
      ))}
      {opened === 'add' ? (
        <Section title={t('family.add')}>
          <AddForm person={person} name={name} onDone={() => open(null)} />
        </Section>
      ) : (
        <Button size="md" variant="default" className="no-print" onClick={() => open('add')}>
          {t('family.add')}
        </Button>
      )}
    </>
  )
}

function Mine({ person, name, one, change }: { person: string; name: string; one: Close; change: () => void }) {
  const words = useWords()
  const { t } = words
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/relatives/:relative_id/wish')
  const open = one.wish?.wish === 'yes'
  const shut = one.why_not === 'must_never_learn'
  return (
    <Stack gap="sm">
      <Text>{open ? t('family.mine_open', { topics: topicsInWords(one.wish!.topics, words) }) : t('family.mine_shut')}</Text>
      {open && one.wish!.closed.length > 0 && <Text>{t('family.wish_closed', { topics: topicsInWords(one.wish!.closed, words) })}</Text>}
      {open && one.why_not && <Text c="dimmed">{t('family.mine_waits')}</Text>}
      <Orders one={one} name={name} />
      <Refusal refusal={refusal} />
      {!shut && (
        <Group gap="sm" className="no-print">
          {open && (
            <Button size="md" loading={sending} onClick={() => send({ params: { person_id: person, relative_id: one.id }, body: { wish: 'no' } })}>
              {t('family.mine_stop')}
            </Button>
          )}
          <Button size="md" variant="default" onClick={change}>
            {t('family.mine_change')}
          </Button>
        </Group>
      )}
    </Stack>
  )
}
