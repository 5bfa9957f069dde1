import { Button, Checkbox, List, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { useReader } from '../../web/kit/reader.ts'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { Day } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'

type Told = Answer<'GET /api/people/:person_id/advocacy'>
type Issue = Told['issues'][number]
const FIVE = [1, 2, 3, 4, 5] as const
const THREE = [1, 2, 3] as const

/** What is unfair, and what I did about it; what a coordinator is and is not; and how to have somebody who speaks for me. */
export function MySide({ person }: { person: string }) {
  const { t } = useWords()
  const told = useAsk('GET /api/people/:person_id/advocacy', { params: { person_id: person } })
  return (
    <>
      <Statement person={person} told={told} />
      {(told.may.includes('open') || told.issues.length > 0) && (
        <Section title={t('advocacy.mine')} lead={t('advocacy.mine_lead')}>
          {told.issues.map((issue) => (
            <MyIssue key={issue.id} person={person} issue={issue} />
          ))}
          {told.may.includes('open') && <Say person={person} />}
        </Section>
      )}
    </>
  )
}

function Statement({ person, told }: { person: string; told: Told }) {
  const { t, language } = useWords()
  const { id } = useReader()
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/role-statements')
  const has = told.told.find((one) => one.party_id === id)?.given_at
  return (
    <Section title={t('advocacy.statement')}>
      <Text fw={650}>{t('advocacy.page_does')}</Text>
      <Lines lines={FIVE.map((n) => t(`advocacy.does.${n}`))} />
      <Text fw={650}>{t('advocacy.page_does_not')}</Text>
      <Lines lines={THREE.map((n) => t(`advocacy.does_not.${n}`))} />
      <Text fw={650}>{t('advocacy.page_advocate')}</Text>
      <Lines lines={THREE.map((n) => t(`advocacy.speaks.${n}`))} />
      <Refusal refusal={refusal} />
      {has ? (
        <Text c="dimmed">
          {t('advocacy.mine_has_read')} <Day day={has.slice(0, 10)} />
        </Text>
      ) : (
        <Button
          size="md"
          className="no-print"
          loading={sending}
          onClick={() => send({ params: { person_id: person }, body: { party_id: id, mode: 'portal', language } })}
        >
          {t('advocacy.mine_read')}
        </Button>
      )}
    </Section>
  )
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <List spacing={6}>
    {lines.map((line) => (
      <List.Item key={line}>{line}</List.Item>
    ))}
  </List>
)

/** One thing that is not fair: what was done, what I did myself, and what others say I did well. */
function MyIssue({ person, issue }: { person: string; issue: Issue }) {
  const { t } = useWords()
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/rights-issues/:issue_id/wish')
  const wish = () => send({ params: { person_id: person, issue_id: issue.id }, body: { advocate: true, version: issue.version } })
  return (
    <Stack gap="xs">
      <Text fw={650}>{issue.words}</Text>
      <ul className="my-list">
        {issue.helps.map((help) => (
          <li key={help.id}>
            <Text size="sm">
              {t(help.step === 'spoke' ? 'advocacy.mine_did' : 'advocacy.mine_with_you')} · <Day day={help.happened_at.slice(0, 10)} />
            </Text>
            <Text>{[help.words || help.advocate?.service, help.result].filter(Boolean).join(' · ')}</Text>
            {help.feedback && (
              <Text fw={600}>
                {t('advocacy.mine_said', { name: help.feedback.by })} “{help.feedback.words}”
              </Text>
            )}
          </li>
        ))}
      </ul>
      {issue.outcome && <Text>{issue.outcome}</Text>}
      {issue.advocate_wish === 'yes' && (
        <Text size="sm">
          {t('advocacy.mine_wished')} <Day day={issue.wished_at?.slice(0, 10) ?? null} />
        </Text>
      )}
      <Refusal refusal={refusal} />
      {issue.may.includes('wish') && issue.advocate_wish !== 'yes' && (
        <Button size="md" variant="default" className="no-print" style={{ alignSelf: 'flex-start' }} loading={sending} onClick={wish}>
          {t('advocacy.mine_advocate')}
        </Button>
      )}
    </Stack>
  )
}

function Say({ person }: { person: string }) {
  const { t } = useWords()
  const [words, setWords] = useState('')
  const [advocate, want] = useState(true)
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/rights-issues', { onDone: () => setWords('') })
  return (
    <Stack gap="sm" className="no-print">
      <TextInput size="md" label={t('advocacy.mine_what')} maxLength={300} value={words} onChange={(event) => setWords(event.currentTarget.value)} />
      <Checkbox size="md" label={t('advocacy.mine_advocate')} checked={advocate} onChange={(event) => want(event.currentTarget.checked)} />
      <Refusal refusal={refusal} />
      <Button
        size="md"
        loading={sending}
        disabled={words.trim() === ''}
        onClick={() => send({ params: { person_id: person }, body: { words, ...(advocate ? { advocate } : {}) } })}
      >
        {t('advocacy.mine_send')}
      </Button>
    </Stack>
  )
}
