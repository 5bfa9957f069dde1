import { Checkbox, Stack } from '@mantine/core'
import { ROLES, type Role } from '../../shared/words.ts'
import { sayRole, useWords } from '../../web/words/use-words.ts'

type Given = { value: Role[]; onChange: (roles: Role[]) => void; network: boolean; disabled?: boolean; error?: string | undefined }

/** What somebody does here: one or several, each with what it opens. Only the network names its own administrators. */
export function RoleChoice({ value, onChange, network, disabled = false, error }: Given) {
  const words = useWords()
  const { t } = words
  return (
    <Checkbox.Group
      label={t('administration.roles')}
      description={t('administration.roles_text')}
      value={value}
      onChange={(roles) => onChange(roles as Role[])}
      error={error}
    >
      <Stack gap="sm" mt="sm">
        {ROLES.filter((role) => network || role !== 'network_admin' || value.includes(role)).map((role) => (
          <Checkbox
            key={role}
            size="md"
            value={role}
            disabled={disabled}
            label={sayRole(words, role)}
            description={t(`administration.role.${role}`)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
