import { Alert, Button, CopyButton, Stack, Text, TextInput } from '@mantine/core'
import { IconCheck, IconCopy, IconLink } from '@tabler/icons-react'
import { exactInstant } from '../../web/kit/when-words.ts'
import { useWords } from '../../web/words/use-words.ts'

/** A link that opens an account, shown this once: the database keeps only its hash. */
export function LinkShown({ name, link }: { name: string; link: { path: string; expires_at: string } }) {
  const { t, locale } = useWords()
  const address = `${location.origin}${link.path}`
  return (
    <Alert role="status" color="moss" variant="light" icon={<IconLink aria-hidden />} title={t('administration.link_title', { name })}>
      <Stack gap="sm">
        <Text size="sm">{t('administration.link_text', { name, until: exactInstant(link.expires_at, locale) })}</Text>
        <TextInput label={t('administration.link')} value={address} readOnly onFocus={(event) => event.currentTarget.select()} />
        <CopyButton value={address} timeout={4000}>
          {({ copied, copy }) => (
            <Button
              onClick={copy}
              leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
              style={{ alignSelf: 'flex-start' }}
            >
              {t(copied ? 'administration.link_copied' : 'administration.link_copy')}
            </Button>
          )}
        </CopyButton>
      </Stack>
    </Alert>
  )
}
