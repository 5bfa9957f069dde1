import { Alert, Button, Text } from '@mantine/core'
import type { Answer } from '../../web/api.ts'
import { OwnWords } from '../../web/kit/own-words.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useNow } from '../../web/kit/reader.ts'
import { useAsking } from '../../web/kit/use-ask.ts'
import { useSend } from '../../web/kit/use-send.ts'
import { When } from '../../web/kit/when.tsx'
import { useWords } from '../../web/words/use-words.ts'
import { EditButton } from './edit-button.tsx'
import type { Person } from './shown.ts'

/** What the person says of themselves, before anything others wrote; whoever has not read it is asked to, before they first meet. */
export function AboutMe({ person, name }: { person: Person; name: string }) {
  const { t } = useWords()
  const { data } = useAsking('GET /api/people/:person_id/life', { params: { person_id: person.id } })
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/about-me/:about_me_id/read', { refreshes: ['/life'] })
  const said = data?.about_me
  const words = said && said.mode !== 'declined' ? said.words : person.about_me
  return (
    <Section
      title={t('person.about')}
      actions={
        person.may_write && (
          <EditButton edit="about" what={t('life.about_write')}>
            {t(words ? 'person.change' : 'person.add')}
          </EditButton>
        )
      }
    >
      {words ? (
        <OwnWords words={words} name={name} lang={person.preferred_language} />
      ) : (
        <Text c="dimmed">{said ? t('life.about_declined', { words: said.words }) : t('person.about_none')}</Text>
      )}
      {said && (
        <Text size="sm" c="dimmed">
          {t(`life.about_${said.mode}`, { by: said.by ?? '', words: said.words })} · <When at={said.at} />
        </Text>
      )}
      {said && person.may_write && <LookAgain person={person.id} said={said} />}
      {said?.to_read && person.may_write && said.mode !== 'declined' && (
        <Alert color="harbour" variant="light" title={t('life.about_to_read')}>
          <Button size="sm" loading={sending} onClick={() => send({ params: { person_id: person.id, about_me_id: said.id } })}>
            {t('life.about_read')}
          </Button>
          <Refusal refusal={refusal} />
        </Alert>
      )}
    </Section>
  )
}

type Said = NonNullable<Answer<'GET /api/people/:person_id/life'>['about_me']>
/** A month later it is looked at with them again: still so, with one tap; or said otherwise. */
function LookAgain({ person, said }: { person: string; said: Said }) {
  const { t } = useWords()
  const now = useNow()
  const { send, sending, refusal } = useSend('POST /api/people/:person_id/about-me', { refreshes: ['/life', person] })
  if (!said.look_again_on || Date.parse(said.look_again_on) > now) return null
  const mode = said.mode === 'self' ? 'dictated' : said.mode
  return (
    <Alert color="amber" variant="light" title={t('life.about_again')}>
      <Button
        size="sm"
        variant="default"
        loading={sending}
        onClick={() => send({ params: { person_id: person }, body: { words: said.words, mode } })}
      >
        {t(said.mode === 'declined' ? 'life.about_still_not' : 'life.about_still_so')}
      </Button>
      <Refusal refusal={refusal} />
    </Alert>
  )
}
