import { Button, Select, Stack } from '@mantine/core'
import { IconMessagePlus, IconMessageQuestion } from '@tabler/icons-react'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { Empty } from '../../web/kit/empty.tsx'
import { Section } from '../../web/kit/section.tsx'
import { Side } from '../../web/kit/side.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useOneOpen } from '../../web/kit/use-one-open.ts'
import { useWords } from '../../web/words/use-words.ts'
import { AnswerForm } from './answer-form.tsx'
import { ExchangeCard } from './card.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { LinksPart } from './links.tsx'
import { ShareLog } from './share-log.tsx'
import { TellForm } from './tell-form.tsx'

export type Exchanges = Answer<'GET /api/people/:person_id/exchanges'>
export type Exchange = Exchanges['exchanges'][number]
type Opened = { what: 'tell' | 'ask' } | { what: 'answer'; one: Exchange }

/** What those who take part tell and ask each other about the person; what waits for the reader's answer first. */
export default function UpdatesPart({ person, mine = false }: { person: string; mine?: boolean }) {
  const { t } = useWords()
  const all = useAsk('GET /api/people/:person_id/exchanges', { params: { person_id: person } })
  const supervises = useReader().roles.includes('supervisor')
  const [opened, open] = useOneOpen<Opened>()
  const [category, only] = useState<string | null>(null)
  const categories = [...new Set(all.exchanges.map((one) => one.category))]
  const shown = all.exchanges
    .filter((one) => category === null || one.category === category)
    .toSorted((a, b) => Number(b.may.includes('answer')) - Number(a.may.includes('answer')))
  const acts = all.may.includes('write') && (
    <>
      <Button variant="light" leftSection={<IconMessagePlus size={18} aria-hidden />} onClick={() => open({ what: 'tell' })}>
        {t('information.tell')}
      </Button>
      {all.parties.length > 0 && (
        <Button variant="default" leftSection={<IconMessageQuestion size={18} aria-hidden />} onClick={() => open({ what: 'ask' })}>
          {t('information.ask')}
        </Button>
      )}
    </>
  )
  return (
    <Stack gap="lg">
      <Section title={t('information.title')} lead={t(mine ? 'information.lead_mine' : 'information.lead')} actions={acts}>
        {all.exchanges.length === 0 && (
          <Empty level={3} title={t('information.none')}>
            {t(mine ? 'information.none_first_mine' : 'information.none_first')}
          </Empty>
        )}
        {categories.length > 1 && (
          <Select
            className="no-print"
            maw={320}
            clearable
            clearButtonProps={{ 'aria-label': t('information.all_parts') }}
            label={t('information.part_of_life')}
            placeholder={t('information.all_parts')}
            data={categories.map((one) => ({ value: one, label: t(`category.${one}`) }))}
            value={category}
            onChange={only}
          />
        )}
        {shown.length > 0 && (
          <Stack component="ul" gap="sm" p={0} m={0} style={{ listStyle: 'none' }}>
            {shown.map((one) => (
              <ExchangeCard key={one.id} {...(mine ? {} : { chaseOf: person })} one={one} onAnswer={() => open({ what: 'answer', one })} />
            ))}
          </Stack>
        )}
        <Beside person={person} all={all} opened={opened} close={() => open(null)} />
      </Section>
      <LinksPart person={person} />
      {supervises && <ShareLog person={person} />}
    </Stack>
  )
}

type Given = { person: string; all: Exchanges; opened: Opened | null; close: () => void }
function Beside({ person, all, opened, close }: Given) {
  const { t } = useWords()
  return (
    <Side title={opened && t(`information.${opened.what}`)} opened={opened !== null} close={close}>
      {opened?.what === 'answer' && <AnswerForm person={person} one={opened.one} onDone={close} />}
      {opened && opened.what !== 'answer' && <TellForm person={person} all={all} asks={opened.what === 'ask'} onDone={close} />}
    </Side>
  )
}
