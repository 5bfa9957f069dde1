import { Button, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconFileZip, IconMapPin, IconUpload } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Choices } from '../../web/kit/choices.tsx'
import { Refusal } from '../../web/kit/refusal.tsx'
import { Section } from '../../web/kit/section.tsx'
import { useSend } from '../../web/kit/use-send.ts'
import { paths } from '../../web/paths.ts'
import { useWords } from '../../web/words/use-words.ts'
import { DropZone } from './drop-zone.tsx'

type Kind = 'hmis' | 'directory'

/** A file's end tells what is in it, so that most people need not choose. */
const kindOf = (name: string): Kind => (/\.zip$/i.test(name) ? 'hmis' : 'directory')

/** Choose a file, say what is in it, send it; then its own page shows how far it is. */
export function NewImport() {
  const { t } = useWords()
  const go = useNavigate()
  const [file, setFile] = useState<File | null>(null)
  const [kind, setKind] = useState<Kind>('hmis')
  const [source, setSource] = useState('')
  const onDone = ({ id }: { id: string }) => void go({ to: `${paths.import}/${id}` as string })
  const hmis = useSend('POST /api/imports/hmis', { onDone })
  const directory = useSend('POST /api/imports/directory', { onDone })
  const sending = hmis.sending || directory.sending

  const choose = (chosen: File) => {
    setFile(chosen)
    setKind(kindOf(chosen.name))
    hmis.reset()
    directory.reset()
  }
  const send = () => {
    const form = new FormData()
    if (kind === 'hmis' && source.trim() !== '') form.append('source', source.trim()) // read with the file, so it goes before it
    form.append('file', file!)
    ;(kind === 'hmis' ? hmis : directory).send({ body: form })
  }
  return (
    <Section title={t('import.new')}>
      <DropZone file={file} onFile={choose} />
      {file && (
        <Stack gap="md">
          <Choices<Kind>
            label={t('import.kind')}
            value={kind}
            onChange={setKind}
            choices={[
              { code: 'hmis', title: t('import.kind_hmis'), text: t('import.kind_hmis_hint'), icon: <IconFileZip size={22} aria-hidden /> },
              {
                code: 'directory',
                title: t('import.kind_directory'),
                text: t('import.kind_directory_hint'),
                icon: <IconMapPin size={22} aria-hidden />,
              },
            ]}
          />
          {kind === 'hmis' && (
            <TextInput
              label={t('import.source')}
              description={t('import.source_hint')}
              value={source}
              maxLength={200}
              onChange={(event) => setSource(event.currentTarget.value)}
              maw={560}
            />
          )}
          <Refusal refusal={hmis.refusal ?? directory.refusal} />
          <Group gap="md">
            <Button onClick={send} loading={sending} leftSection={<IconUpload size={18} aria-hidden />}>
              {t('import.send')}
            </Button>
            {sending && (
              <Text size="sm" c="dimmed" role="status">
                {t('import.sending')}
              </Text>
            )}
          </Group>
        </Stack>
      )}
    </Section>
  )
}
