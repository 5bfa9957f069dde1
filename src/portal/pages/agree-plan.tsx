import { Button, Stack, Text, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Board } from './plan.tsx'
import { WhoReads } from './who-reads.tsx'

/** The owner's answer to the newest version: yes, or what is different, in their words. */
export function AgreePlan({ board, person }: { board: Board; person: string }) {
  const { t, locale } = useWords()
  const [differs, setDiffers] = useState(false)
  const agree = useSend('POST /api/people/:person_id/plan/agree')
  const plan = board.plan!
  const version = board.versions.find((one) => one.n === plan.proposed_n)
  if (!board.may_next.includes('agree') || plan.proposed_n === null) {
    if (!plan.agreement) return null
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(plan.agreement.at))
    return (
      <div>
        <Text fw={650}>{t('my.plan_said_yes', { day })}</Text>
        {plan.agreement.words && <OwnWords mine words={plan.agreement.words} />}
      </div>
    )
  }
  return (
    <section aria-label={t('my.plan_wait')} className="my-waits no-print">
      <Stack gap="sm">
        <Title order={2}>{t('my.plan_wait')}</Title>
        <Text>{t('my.plan_wait_text')}</Text>
        {version?.reason && <Text>{t('my.plan_new', { words: version.reason })}</Text>}
        <Refusal refusal={agree.refusal} />
        {differs ? (
          <Differs person={person} onLeave={() => setDiffers(false)} />
        ) : (
          <>
            <Button
              size="lg"
              loading={agree.sending}
              onClick={() => agree.send({ params: { person_id: person }, body: { n: plan.proposed_n!, mode: 'self' } })}
            >
              {t('my.plan_yes')}
            </Button>
            <Button size="lg" variant="default" onClick={() => setDiffers(true)}>
              {t('my.plan_other')}
            </Button>
          </>
        )}
      </Stack>
    </section>
  )
}

/** Not a no that ends things: the words go to the team, and the plan waits. */
function Differs({ person, onLeave }: { person: string; onLeave: () => void }) {
  const { t } = useWords()
  const draft = useDraft(`plan-differs:${person}`, { initialValues: { words: '' } })
  const { send, sending, refusal, done } = useSend('POST /api/people/:person_id/voices', { onDone: draft.done })
  const { words } = draft.form.values
  if (done)
    return (
      <Text role="status" fw={650}>
        {t('my.plan_other_sent')}
      </Text>
    )
  const tell = () => send({ params: { person_id: person }, body: { kind: 'comment', words: t('my.plan_about', { words }), mode: 'self' } })
  return (
    <Stack gap="sm">
      <Textarea label={t('my.plan_other_label')} size="md" autosize minRows={3} maxLength={3800} {...draft.form.getInputProps('words')} />
      <DraftNote draft={draft} />
      <WhoReads person={person} />
      <Refusal refusal={refusal} />
      <Button size="lg" loading={sending} disabled={words.trim() === ''} onClick={tell}>
        {t('my.send')}
      </Button>
      <Button size="lg" variant="subtle" onClick={onLeave}>
        {t('my.cancel')}
      </Button>
    </Stack>
  )
}
