import { FileButton, Group, Stack, Text, Button } from '@mantine/core'
import { IconFileCheck, IconFileImport } from '@tabler/icons-react'
import { useState, type DragEvent } from 'react'
import { useWords } from '../../web/words/use-words.ts'
import './import.css'

type Given = { file: File | null; onFile: (file: File) => void }

const sizeInWords = (bytes: number, locale: string) => {
  const [unit, size] = bytes < 1e6 ? (['kilobyte', bytes / 1e3] as const) : (['megabyte', bytes / 1e6] as const)
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: size < 10 ? 1 : 0 }).format(size)
}

/** Drop one file, or choose it with the keyboard. */
export function DropZone({ file, onFile }: Given) {
  const { t, locale } = useWords()
  const [over, setOver] = useState(false)
  const dropped = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [first] = event.dataTransfer.files
    if (first) onFile(first)
  }
  const Icon = file ? IconFileCheck : IconFileImport
  return (
    <div
      className="drop-zone"
      data-over={over || undefined}
      data-chosen={file ? true : undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <Stack align="center" gap="xs">
        <Icon size={36} stroke={1.5} aria-hidden />
        {file ? (
          <Text fw={600} role="status" style={{ overflowWrap: 'anywhere' }}>
            {t('import.chosen', { name: file.name, size: sizeInWords(file.size, locale) })}
          </Text>
        ) : (
          <Text fw={600}>{t('import.drop')}</Text>
        )}
        <Group gap="xs">
          {!file && (
            <Text size="sm" c="dimmed">
              {t('import.drop_or')}
            </Text>
          )}
          <FileButton onChange={(chosen) => chosen && onFile(chosen)} accept=".zip,.csv,.json">
            {(props) => (
              <Button {...props} variant={file ? 'subtle' : 'light'}>
                {t(file ? 'import.other_file' : 'import.choose')}
              </Button>
            )}
          </FileButton>
        </Group>
      </Stack>
    </div>
  )
}
