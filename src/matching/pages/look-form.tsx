import { Button, Checkbox, Group, Select, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { SERVICE_NEEDS } from '../../shared/service-needs.ts'
import { DraftNote, useDraft } from '../../web/kit/draft.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useAsk } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { useWords } from '../../web/words/use-words.ts'
import type { Match, Matches, Need } from './matching.tsx'

type Criterion = Match['must'][number]
type Values = Pick<Match, 'help' | 'place' | 'language' | 'culture' | 'step_free' | 'free' | 'must'> & { gender: 'woman' | 'man' | 'any' }

/** The last search for this need, or what is known of the person: nothing is typed twice. */
function begin({ runs, known }: Matches, need: Need, language: string): Values {
  const last = runs.find((one) => one.need_id === need.id)
  if (last) {
    const { help, place, culture, step_free, free, must } = last
    return { help, place, language: last.language, culture, step_free, free, gender: last.gender ?? 'any', must: [...must] }
  }
  const speaks = known.interpreter ? language : ''
  return {
    help: need.helps[0] ?? 'information',
    place: '',
    language: speaks,
    gender: 'any',
    culture: '',
    step_free: false,
    free: false,
    must: [],
  }
}

/** What the service should be like, and which of that must be so. */
export function LookForm({ person, matches, need, close }: { person: string; matches: Matches; need: Need; close: () => void }) {
  const { t, locale } = useWords()
  const languages = useAsk('GET /api/directory/languages')
  const inEnglish = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' }).of(matches.known.language) ?? ''
  const spoken = languages.find((one) => inEnglish.toLowerCase().includes(one.toLowerCase())) ?? (matches.known.language === 'zh' ? 'Mandarin' : '')
  const draft = useDraft<Values>(`match:${person}:${need.id}`, { initialValues: begin(matches, need, languages.includes(spoken) ? spoken : '') })
  const { form } = draft
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/matches', {
    onDone: () => {
      draft.done()
      close()
    },
  })
  const must = (criterion: Criterion, asked: boolean) => (
    <Checkbox
      label={t('matching.must')}
      aria-label={t('matching.must_of', { what: t(`matching.criterion.${criterion}`) })}
      disabled={!asked}
      checked={asked && form.values.must.includes(criterion)}
      onChange={({ currentTarget: { checked } }) =>
        form.setFieldValue('must', checked ? [...form.values.must, criterion] : form.values.must.filter((one) => one !== criterion))
      }
    />
  )
  const { language, gender, culture, place, step_free, free } = form.values
  const asked: Record<Criterion, boolean> = {
    language: language !== '',
    gender: gender !== 'any',
    culture: culture.trim() !== '',
    place: place.trim() !== '',
    step_free,
    free,
    room: true,
  }
  const submit = (values: Values) =>
    send({
      params: { person_id: person },
      body: {
        ...values,
        need_id: need.id,
        gender: values.gender === 'any' ? null : values.gender,
        must: values.must.filter((one) => asked[one]),
      },
    })
  const helps = [...new Set([...need.helps, ...SERVICE_NEEDS])]
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap="md">
        <DraftNote draft={draft} />
        <Text fw={650}>{need.words}</Text>
        <Select
          label={t('matching.help')}
          allowDeselect={false}
          searchable
          data={helps.map((one) => ({ value: one, label: t(`need.${one}`) }))}
          {...form.getInputProps('help')}
        />
        <Text fw={650}>{t('matching.should_be')}</Text>
        <Line must={must('language', asked.language)}>
          <Select
            label={t('matching.criterion.language')}
            description={
              matches.known.language &&
              t('matching.language_hint', {
                language: new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }).of(matches.known.language) ?? '',
              })
            }
            placeholder={t('matching.any')}
            data={[...languages]}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': t('matching.any') }}
            value={language || null}
            onChange={(one) => form.setFieldValue('language', one ?? '')}
          />
        </Line>
        <Line must={must('gender', asked.gender)}>
          <div>
            <Text fw={500} mb={4} id="gender">
              {t('matching.criterion.gender')}
            </Text>
            <SegmentedControl
              aria-labelledby="gender"
              data={[
                { value: 'any', label: t('matching.any') },
                { value: 'woman', label: t('matching.gender.woman') },
                { value: 'man', label: t('matching.gender.man') },
              ]}
              {...form.getInputProps('gender')}
            />
          </div>
        </Line>
        <Line must={must('culture', asked.culture)}>
          <TextInput label={t('matching.criterion.culture')} maxLength={100} {...form.getInputProps('culture')} />
        </Line>
        <Line must={must('place', asked.place)}>
          <TextInput label={t('matching.criterion.place')} maxLength={100} {...form.getInputProps('place')} />
        </Line>
        <Line must={must('step_free', step_free)}>
          <Checkbox label={t('matching.criterion.step_free')} {...form.getInputProps('step_free', { type: 'checkbox' })} />
        </Line>
        <Line must={must('free', free)}>
          <Checkbox label={t('matching.criterion.free')} {...form.getInputProps('free', { type: 'checkbox' })} />
        </Line>
        <Line must={must('room', true)}>
          <Text>{t('matching.criterion.room')}</Text>
        </Line>
        <Refusal refusal={refusal} />
        <Button type="submit" loading={sending}>
          {t('matching.look')}
        </Button>
      </Stack>
    </form>
  )
}

const Line = ({ children, must }: { children: ReactNode; must: ReactNode }) => (
  <Group justify="space-between" align="center" gap="xs" wrap="wrap">
    <div style={{ flex: '1 1 200px', minWidth: 0 }}>{children}</div>
    {must}
  </Group>
)
