import { Stack } from '@mantine/core'
import MyReaders from '../../consent/pages/my-readers.tsx'
import { ShareLog } from '../../information/pages/share-log.tsx'
import { useReader } from '../../web/kit/reader.ts'
import { Back } from './screen.tsx'

/** Who looked at my record, and who was told what about me; with the way back. */
export default function WhoLooked() {
  const { id } = useReader()
  return (
    <Stack gap="md">
      <Back />
      <MyReaders />
      <ShareLog person={id} mine />
    </Stack>
  )
}
