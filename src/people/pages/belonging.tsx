import { Alert, Button, Group, Text } from '@mantine/core'
import { useNow } from '../../web/kit/reader.ts'
import { Go } from '../../web/kit/go.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { EditButton } from './edit-button.tsx'
import type { Person } from './shown.ts'

/** One who lives elsewhere from today on. */
export function Leave({ person, member }: { person: Person; member: Person['household'][number] }) {
  const { t } = useWords()
  const today = new Date(useNow()).toISOString().slice(0, 10)
  const leave = useSend('POST /api/people/:person_id/household/:member_id/leave')
  return (
    <>
      <Button
        size="compact-sm"
        variant="subtle"
        color="gray"
        loading={leave.sending}
        aria-label={`${t('person.leaves')}: ${member.name ?? ''}`}
        onClick={() => leave.send({ params: { person_id: person.id, member_id: member.id }, body: { to_on: today, version: member.version } })}
      >
        {t('person.leaves')}
      </Button>
      <Refusal refusal={leave.refusal} />
    </>
  )
}

/** Two records noted as one person, with why, and the way back. */
export function Links({ person }: { person: Person }) {
  const { t } = useWords()
  const undo = useSend('POST /api/people/:person_id/links/:link_id/undo')
  return (
    <>
      {person.links.map((link) => (
        <Alert key={link.id} color="gray" variant="light">
          <Text size="sm">
            {t('person.linked', { name: link.name || t('people.nameless') })} {link.reason}
          </Text>
          <Group gap="sm" mt={4}>
            <Go to={paths.person(link.person_id)}>{t('new_person.open')}</Go>
            {person.may_write && link.direction === 'same_as' && (
              <Button
                size="compact-sm"
                variant="default"
                loading={undo.sending}
                onClick={() => undo.send({ params: { person_id: person.id, link_id: link.id }, body: { version: link.version } })}
              >
                {t('person.unlink')}
              </Button>
            )}
          </Group>
        </Alert>
      ))}
      <Refusal refusal={undo.refusal} />
      {person.may_write && person.links.length === 0 && (
        <div>
          <EditButton edit="link" what={t('person.edit_link')}>
            {t('person.edit_link')}
          </EditButton>
        </div>
      )}
    </>
  )
}
