import { Stack } from '@mantine/core'
import MyReaders from '../../consent/pages/my-readers.tsx'
import { Back } from './screen.tsx'

/** Who looked at my record, with the way back. */
export default function WhoLooked() {
  return (
    <Stack gap="md">
      <Back />
      <MyReaders />
    </Stack>
  )
}
