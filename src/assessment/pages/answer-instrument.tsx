import { Alert, Anchor, Button, Group, Radio, Stack, Text } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { notFound, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Answer } from '../../web/api.ts'
import { Choices } from '../../web/kit/choices.tsx'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { GoButton } from '../../web/kit/go.tsx'
import { Page } from '../../web/kit/page.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Card } from '../../web/kit/section.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { usePersonCrumbs } from '../../web/kit/use-person-crumbs.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { VOICES } from './goal-scale-form.tsx'
import { newest, saying, scoreInWords, type Instrument } from './measured.ts'
import { OfferHelp } from './offer-help.tsx'

type Counted = Answer<'POST /api/people/:person_id/measures/:instrument'>
/** What stands for a question that does not apply, among steps that are numbers. */
const NOT = 'not'

/** One instrument, gone through with the person: every question with its steps, taken down as they say it. */
export default function AnswerInstrument() {
  const { id: person = '', instrument: key = '' } = useParams({ strict: false }) as { id?: string; instrument?: string }
  const spoken = useWords()
  const crumbs = usePersonCrumbs(person)
  const { instruments } = useAsk('GET /api/instruments')
  const instrument = newest(instruments).find((one) => one.key === key)
  const [counted, setCounted] = useState<Counted | null>(null)
  if (!instrument) throw notFound()
  return (
    <Page title={saying(instrument.name, spoken)} lead={saying(instrument.asks, spoken)} crumbs={crumbs}>
      {counted ? (
        <Came person={person} instrument={instrument} counted={counted} />
      ) : (
        <Ask person={person} instrument={instrument} onDone={setCounted} />
      )}
      <Text size="sm" c="dimmed">
        {instrument.source} {instrument.licence} {instrument.translation}
      </Text>
    </Page>
  )
}

function Ask({ person, instrument, onDone }: { person: string; instrument: Instrument; onDone: (counted: Counted) => void }) {
  const spoken = useWords()
  const { t } = spoken
  const { assessment } = useSearch({ strict: false }) as { assessment?: string }
  const together = instrument.answered === 'together'
  const draft = useDraft<Record<string, string>>(`measure:${person}:${instrument.key}:${instrument.version}`, { initialValues: { mode: 'dictated' } })
  const { values, setFieldValue } = draft.form
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/measures/:instrument', {
    onDone: (answer) => {
      draft.done()
      onDone(answer)
    },
  })
  const given = instrument.items.filter((item) => values[item.key]).map(({ key }) => [key, values[key] === NOT ? null : Number(values[key])])
  const save = () =>
    send({
      params: { person_id: person, instrument: instrument.key },
      body: {
        version: instrument.version,
        mode: together ? 'together' : (values['mode'] as (typeof VOICES)[number]),
        assessment_id: assessment ?? null,
        answers: Object.fromEntries(given) as Record<string, number | null>,
      },
    })
  return (
    <Stack gap="lg" maw={760}>
      <DraftNote draft={draft} />
      {instrument.items.map((item, n) => (
        <Card key={item.key}>
          <Radio.Group
            id={`ask-${item.key}`}
            tabIndex={-1}
            label={`${n + 1}. ${saying(item.says, spoken)}`}
            labelProps={{ fw: 650, fz: 'md', mb: 'xs' }}
            value={values[item.key] ?? null}
            onChange={(value) => setFieldValue(item.key, value)}
          >
            <Stack gap="xs">
              {(item.steps.length > 0 ? item.steps : instrument.answers).map((step) => (
                <Radio
                  key={step.value}
                  value={String(step.value)}
                  label={item.steps.length > 0 ? `${step.value}. ${saying(step.says, spoken)}` : saying(step.says, spoken)}
                />
              ))}
              {item.may_not_apply && <Radio value={NOT} label={t('measures.does_not_apply')} />}
            </Stack>
          </Radio.Group>
        </Card>
      ))}
      {!together && (
        <Choices
          label={t('assessment.voice_mode')}
          value={values['mode'] as (typeof VOICES)[number]}
          onChange={(mode) => setFieldValue('mode', mode)}
          choices={VOICES.map((code) => ({ code, title: t(`voice.${code}`) }))}
        />
      )}
      <Refusal
        refusal={refusal}
        mend={(missing) =>
          typeof missing['item'] === 'string' && (
            <Anchor href={`#ask-${missing['item']}`}>{t('measures.question', { n: Number(missing['n']) })}</Anchor>
          )
        }
      />
      <Group>
        <Button loading={sending} onClick={save}>
          {t('measures.save', { have: given.length, of: instrument.items.length })}
        </Button>
      </Group>
    </Stack>
  )
}

/** What it came to, said with what it goes up to; and after a hard answer what may come next. */
function Came({ person, instrument, counted }: { person: string; instrument: Instrument; counted: Counted }) {
  const spoken = useWords()
  const { t } = spoken
  return (
    <Stack gap="lg" maw={760}>
      <Alert color="moss" variant="light" role="status" icon={<IconCheck aria-hidden />} title={t('measures.saved')}>
        <Text>{scoreInWords(instrument, counted, spoken)}</Text>
        <Text size="sm">{t('measures.no_label')}</Text>
      </Alert>
      {counted.offer_help && <OfferHelp person={person} />}
      <Group>
        <GoButton variant="default" to={`${paths.person(person)}?tab=assessment`}>
          {t('measures.see_line')}
        </GoButton>
      </Group>
    </Stack>
  )
}
